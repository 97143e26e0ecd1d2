/** The work group's meeting report (R3.3): all that the three standing matters need, in their order. */
import { findingsIn } from '../rules/runChecks';
import { reportTexts as texts } from '../messages/zh/reports';
import { html } from './html';
import { reportDocument, titleBlock } from './layout';
import { frameOf, type ReportScope } from './reportScope';
import { complianceSection } from './sections/complianceSection';
import { receiptSection, submissionSection } from './sections/lotsSection';
import { attendanceSection, previousResolutions, resolutionSection } from './sections/meetingSections';
import { scheduleSection } from './sections/scheduleSection';
import { deputySection, evaluationSection, trainingSection } from './sections/supportSections';
import { uploadsSection } from './sections/uploadsSection';

/** The report of a semester as one HTML document; every figure comes from the functions that checks and pages use. */
export function meetingReport(scope: ReportScope): string {
  const frame = frameOf(scope, texts.meetingTitle);
  const findings = findingsIn(scope.school);
  return reportDocument(frame, [
    html`${titleBlock(frame)}
      <h2>${texts.agenda}</h2>
      <ul class="plain">
        ${texts.agendas.map((agenda) => html`<li>${agenda}</li>`)}
      </ul>
      ${attendanceSection(scope)}`,
    html`${previousResolutions(scope)}${scheduleSection(scope)}${complianceSection(scope, findings)}${uploadsSection(scope)}${submissionSection(scope)}${receiptSection(scope)}${trainingSection(scope)}${deputySection(scope)}${evaluationSection(scope)}`,
    resolutionSection(),
  ]);
}
