/** Reports of one section each: an office's lots, trainings, deputies, self-check, commendation proposals. */
import { reportTexts as texts } from '../messages/zh/reports';
import { lotOffices } from '../regulation/dutyHolders';
import { divisionsInUse } from '../school/division';
import { html, type Html } from './html';
import { reportDocument, signatures, titleBlock } from './layout';
import { frameOf, type ReportScope } from './reportScope';
import { receiptSection, submissionSection } from './sections/lotsSection';
import { selfCheckSection } from './sections/scheduleSection';
import { commendationSection, deputySection, trainingSection } from './sections/supportSections';

function sheet(scope: ReportScope, title: string, body: Html, signers: readonly string[]): string {
  const frame = frameOf(scope, title);
  return reportDocument(frame, [html`${titleBlock(frame)}${body}${signatures(signers)}`]);
}

export function trainingRecord(scope: ReportScope): string {
  return sheet(scope, texts.trainingTitle, trainingSection(scope), [texts.recorder, texts.secretary]);
}

export function deputyList(scope: ReportScope): string {
  return sheet(scope, texts.deputyTitle, deputySection(scope), [texts.secretary, texts.convener]);
}

export function selfCheckSheet(scope: ReportScope): string {
  return sheet(scope, texts.selfCheckTitle, selfCheckSection(scope), [texts.recorder, texts.secretary]);
}

export function commendationProposals(scope: ReportScope): string {
  return sheet(scope, texts.commendationTitle, commendationSection(scope), [texts.secretary, texts.convener]);
}

/** Offices that submit or confirm, of the divisions that have classes. */
export function officesOf({ school, division }: Omit<ReportScope, 'period'>): string[] {
  return lotOffices(school.duties, division === '' ? divisionsInUse(school) : [division]);
}

/** A page an office: what it submitted and what is doubted about it. */
export function officeSheets(scope: ReportScope, chosen: readonly string[]): string {
  const offices = officesOf(scope).filter((office) => chosen.length === 0 || chosen.includes(office));
  const sheets = offices.map((office) => {
    const frame = frameOf(scope, texts.officeTitle, office);
    return html`${titleBlock(frame)}${submissionSection(scope, office)}${receiptSection(scope, office)}${signatures([texts.officeSign, texts.secretary])}`;
  });
  return reportDocument(frameOf(scope, texts.officeTitle), sheets);
}
