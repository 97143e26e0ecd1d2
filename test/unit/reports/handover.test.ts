/** The handover sheet: what differs from the standard, what is open and what was done last, and nothing that is settled. */
import { madeReport } from './wishes';

const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const section = (html: string, head: string, next: string) =>
  text(html.slice(html.indexOf(`<h2>${head}`), html.indexOf(`<h2>${next}`)));

test('Given settings, Then those that differ from the standard stand there, each with both values', () => {
  const settings = {
    courseUploadsPerSemester: '9',
    multiUploadsPerYear: '20',
    workbookId: 'secret-id',
    disputeDays: '',
  };
  const html = madeReport('handover', { settings });
  const found = section(html, '與預設不同的設定', '承辦人員');
  expect(found).toMatch(/課程學習成果每學期上傳上限 9 6/);
  expect(found).not.toContain('多元表現每學年上傳上限');
  expect(found).not.toContain('疑義處理天數');
  expect(html).not.toContain('secret-id');
});

test('Given findings, Then the open ones by office, those worked on first, and none that is settled', () => {
  const finding = (explanation: string, state: string, note = '') => ({
    code: 'X',
    office: '註冊組',
    explanation,
    state,
    note,
  });
  const findings = [
    finding('甲事', '未處理'),
    finding('乙事', '處理中', '已電洽'),
    finding('丙事', '已處理'),
    finding('丁事', '免處理', '理由'),
    { ...finding('戊事', ''), office: '' },
  ];
  const found = text(madeReport('handover', { findings }));
  expect(found).toContain('尚未處理 2 項、處理中 1 項');
  expect(found).toContain('註冊組（2 項）');
  expect(found.indexOf('乙事')).toBeLessThan(found.indexOf('甲事'));
  expect(found).toContain('已電洽');
  expect(found).not.toMatch(/丙事|丁事/);
  expect(found.indexOf('未指定單位（1 項）')).toBeGreaterThan(found.indexOf('甲事'));
});

test('Given mails, Then the uncertain and the failed, but no failed one that went later', () => {
  const mail = (subject: string, outcome: string, key: string) => ({
    subject,
    outcome,
    key,
    at: '2026-11-01T09:00:00',
  });
  const mailLog = [
    mail('未決信', '', 'k|a@x.tw|2026-11-01'),
    mail('失敗信', '失敗', 'k|b@x.tw|2026-11-01'),
    mail('補寄信', '失敗', 'k|c@x.tw|2026-11-01'),
    mail('補寄信', '已寄出', 'k|c@x.tw|2026-11-01'),
    mail('預覽信', '預覽', 'k|d@x.tw|2026-11-01'),
  ];
  const found = section(madeReport('handover', { mailLog }), '待查的信件', '規定檢核');
  expect(found).toMatch(/失敗信 失敗/);
  expect(found).toMatch(/未決信 未確定/);
  expect(found).not.toMatch(/補寄信|預覽信/);
});

test('Given a long log and both semesters, Then the last 100 deeds, newest first, and the whole year', () => {
  const actionLog = Array.from({ length: 130 }, (_, i) => ({ at: '2026-11-01T09:00:00', action: `動作${i}號` }));
  const schedule = [
    { semester: 2, item: '其他', startsOn: '2027-03-01' },
    {},
    { schoolYear: 114, item: '多元表現上傳' },
  ];
  const html = madeReport('handover', { actionLog, schedule });
  expect(text(html)).toContain('最近 100 筆');
  expect(html).toContain('動作129號');
  expect(html).not.toContain('動作29號');
  expect(html.indexOf('動作129號')).toBeLessThan(html.indexOf('動作30號'));
  const calendar = section(html, '本學年度期程', '未結事項');
  expect(calendar.indexOf('課程學習成果上傳')).toBeLessThan(calendar.indexOf('116/03/01'));
  expect(calendar).not.toContain('多元表現上傳');
});

test('Given an ID number in any text, Then it leaves masked', () => {
  const html = madeReport('handover', {
    findings: [{ code: 'X', office: '註冊組', explanation: 'e', note: '身分證A123456789' }],
    actionLog: [{ at: '2026-11-01T09:00:00', action: '匯入', detail: 'A123456789' }],
  });
  expect(html).not.toContain('A123456789');
  expect(html).toContain('A1••••••89');
});
