/** 會議紀錄 as meetings: which one papers are made for, and what it hears of earlier ones. */
import { earlierResolutions, meetingAhead, meetingsOf, openResolutions } from '../../../src/school/meetings';
import { schoolOf, type SchoolInput } from '../schoolBuilder';

type MeetingInput = NonNullable<SchoolInput['meetings']>[number];
const meeting = (more: MeetingInput): MeetingInput => ({ schoolYear: 115, semester: 1, no: 1, ...more });
const rowsOf = (...meetings: readonly MeetingInput[]) => schoolOf({ meetings }).tables.meetings.rows;
const PERIOD = { schoolYear: 115, semester: 1 };

test('Given several rows of a meeting, Then it is one, and what stands on any of them is known', () => {
  const [one, ...others] = meetingsOf(
    rowsOf(
      meeting({ heldOn: '2026-12-01', matter: '甲' }),
      meeting({ heldOn: '2026-12-01', matter: '乙', place: '會議室' }),
    ),
  );
  expect(others).toEqual([]);
  expect([one?.place, one?.matters.map((row) => row.matter)]).toEqual(['會議室', ['甲', '乙']]);
});

test('Given a held and a planned meeting, Then papers are made for the planned one; given held ones alone, for none', () => {
  const held = meeting({ heldOn: '2026-11-01' });
  const planned = meeting({ no: 2, heldOn: '2026-12-01' });
  const ahead = (...rows: MeetingInput[]) =>
    meetingAhead(meetingsOf(rowsOf(...rows)), PERIOD, '2026-11-25')?.no ?? null;
  expect([ahead(held, planned), ahead(held)]).toEqual([2, null]);
});

test('Given two meetings on one day, Then the second hears what the first resolved, and not the other way about', () => {
  const meetings = meetingsOf(
    rowsOf(
      meeting({ no: 2, heldOn: '2026-12-01', resolution: '後' }),
      meeting({ no: 1, heldOn: '2026-12-01', resolution: '先' }),
    ),
  );
  const heard = (no: number) =>
    earlierResolutions(meetings, meetings.find((one) => one.no === no) ?? null, '2026-12-01').map(
      ({ row }) => row.resolution,
    );
  expect([heard(1), heard(2)]).toEqual([[], ['先']]);
});

test('Given an old resolution that nobody has carried out, Then every later meeting hears it; a done one only the next does', () => {
  const meetings = meetingsOf(
    rowsOf(
      meeting({ no: 1, heldOn: '2026-09-01', resolution: '未辦', progress: '未辦理' }),
      meeting({ no: 1, heldOn: '2026-09-01', resolution: '已辦', progress: '已辦理' }),
      meeting({ no: 2, heldOn: '2026-10-01', resolution: '上次', progress: '已辦理' }),
    ),
  );
  const heard = earlierResolutions(meetings, null, '2026-11-25').map(({ row }) => row.resolution);
  expect(heard).toEqual(['未辦', '上次']);
});

test('Given no 辦理情形, Then a resolution is open when somebody or a day is named, and else a plain statement', () => {
  const rows = rowsOf(
    meeting({ heldOn: '2026-10-01', resolution: '照案通過' }),
    meeting({ heldOn: '2026-10-01', resolution: '由註冊組辦理', assignee: '註冊組' }),
    meeting({ heldOn: '2026-10-01', resolution: '月底前公告', dueOn: '2026-10-31' }),
  );
  const open = openResolutions(rows, '2026-11-25').map(({ resolution }) => resolution);
  expect(open).toEqual(['月底前公告', '由註冊組辦理']);
});

test('Given open resolutions, Then the earliest 辦理期限 comes first and one of a meeting to come is none', () => {
  const rows = rowsOf(
    meeting({ heldOn: '2026-10-01', resolution: '無期限', progress: '辦理中' }),
    meeting({ heldOn: '2026-10-01', resolution: '早', progress: '未辦理', dueOn: '2026-11-01' }),
    meeting({ no: 2, heldOn: '2026-12-01', resolution: '未來', progress: '未辦理' }),
  );
  expect(openResolutions(rows, '2026-11-25').map((row) => row.resolution)).toEqual(['早', '無期限']);
});
