/** The demo school's cadre posts and counselling sessions. */
import { addDays } from '../school/day';
import { isInSchool } from '../school/student';
import type { DemoPlan } from './demoPlan';
import type { DemoPart } from './demoPart';

const POSTS = ['班長', '副班長', '學藝股長', '衛生股長', '風紀股長'];

/** 幹部紀錄 (five posts a class, two of them ending before they begin) and 課程諮詢紀錄 (a group session a class, a few single ones). */
export function recordsPart(plan: DemoPlan): DemoPart {
  const { calendar, people } = plan;
  const { current, today } = calendar;
  const chance = plan.random('records');
  const counsellor = people.personOf('課程諮詢教師').name;
  const members = people.classes.map((own) => ({
    own,
    students: chance.shuffled(people.students.filter((s) => s.class === own && isInSchool(s))),
  }));
  const cadre = members.flatMap(({ own, students }) =>
    students.slice(0, POSTS.length).map((student, i) => ({
      ...current.period,
      studentNo: student.studentNo,
      name: student.name,
      unitName: own.className,
      post: POSTS[i] ?? '',
      level: '班級' as const,
      startsOn: current.startsOn,
      endsOn: current.closesOn,
      recordedBy: own.division === '日校' ? '訓育組' : '進修部學務組',
    })),
  );
  const backwards = Math.min(cadre.length, plan.scaled(2));
  for (const row of cadre.slice(0, backwards)) row.endsOn = addDays(row.startsOn, -7);
  const counselling = members.map(({ own }) => ({
    ...current.period,
    heldOn: addDays(today, -chance.between(1, 25)),
    mode: '團體' as const,
    className: own.className,
    studentNo: '',
    counsellor,
    summary: '說明課程地圖與學習歷程檔案的準備方式。',
  }));
  const single = members.slice(0, 12).flatMap(({ own, students }) =>
    students.slice(0, 2).map((student) => ({
      ...current.period,
      heldOn: addDays(today, -chance.between(1, 25)),
      mode: '個別' as const,
      className: own.className,
      studentNo: student.studentNo,
      counsellor,
      summary: '討論選課與升學就業方向。',
    })),
  );
  return { tabs: { cadre, counselling: [...counselling, ...single] }, planted: { 'DATA-order': backwards } };
}
