/** The rows that were not taken as a CSV file, with what they held and why. */
import type { ImportPreview, ImportRequest } from '../../src/imports/contract';
import { csvText } from '../../src/school/csvText';
import { saveCsv } from '../shared/saveFile';
import { fieldName } from './fieldNames';
import type { SentLine } from './reading/lines';
import { texts } from './state';

export function saveRejected({ shown }: ImportPreview, request: ImportRequest, lines: readonly SentLine[]): void {
  const byPlace = new Map(lines.map((line) => [`${request.sheets[line[0]] ?? ''}\n${line[1]}`, line.slice(2)]));
  const header = [
    texts.csvSheet,
    texts.csvLine,
    texts.csvReason,
    ...request.keys.map((key) => fieldName(request.kind, key)),
  ];
  const rows = shown.rejected.map(({ sheet, line, reason }) => [
    sheet,
    String(line),
    reason,
    ...(byPlace.get(`${sheet}\n${line}`) ?? []).map(String),
  ]);
  saveCsv(csvText([header, ...rows]), `${texts.rejectedFile}.csv`);
}
