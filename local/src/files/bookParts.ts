/** The parts of a file that hold no cells: the list of its sheets, what points to what, what kind each part is. */
import { strToU8 } from 'fflate';
import { referenceTo } from '../references/references';
import type { WorkbookData } from '../model/contract';
import { CUSTOM_RELATION } from './customPart';
import { encoded, MAIN_NAMESPACE, RELATIONSHIPS, XML_HEAD } from './xml';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KINDS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const sheetPath = (index: number) => `xl/worksheets/sheet${index + 1}.xml`;
export const notesPath = (index: number) => `xl/comments${index + 1}.xml`;
export const boxesPath = (index: number) => `xl/drawings/vmlDrawing${index + 1}.vml`;

/** Relations by their id: the last word of the kind's address, and the target as the part names it. */
export function relationsPart(relations: readonly (readonly [id: string, kind: string, target: string])[]): Uint8Array {
  const all = relations.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`,
  );
  return strToU8(`${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`);
}

/** All of them, by path; the styles, the texts, the sheets and the host's own part are added by others. */
export function bookParts(data: WorkbookData): Record<string, Uint8Array> {
  const { sheets } = data;
  const ofSheets = sheets.map((_, i) => [`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`] as const);
  const others = [
    ['rIdStyles', 'styles', 'styles.xml'],
    ['rIdTexts', 'sharedStrings', 'sharedStrings.xml'],
    CUSTOM_RELATION,
  ] as const;
  return {
    '[Content_Types].xml': strToU8(contentTypes(data)),
    '_rels/.rels': relationsPart([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': strToU8(workbookXml(data)),
    'xl/_rels/workbook.xml.rels': relationsPart([...ofSheets, ...others]),
  };
}

function contentTypes({ sheets }: WorkbookData): string {
  const part = (path: string, kind: string) => `<Override PartName="/${path}" ContentType="${KINDS}.${kind}+xml"/>`;
  const all = [
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
    part('xl/workbook.xml', 'sheet.main'),
    part('xl/styles.xml', 'styles'),
    part('xl/sharedStrings.xml', 'sharedStrings'),
    ...sheets.map((_, i) => part(sheetPath(i), 'worksheet')),
    ...sheets.flatMap(({ notes }, i) => (notes.length > 0 ? [part(notesPath(i), 'comments')] : [])),
  ];
  return `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">${all.join('')}</Types>`;
}

function workbookXml({ meta, sheets, namedRanges }: WorkbookData): string {
  const active = Math.max(
    0,
    sheets.findIndex((sheet) => sheet.id === meta.activeSheetId),
  );
  const listed = sheets.map(({ properties }, i) => {
    const state = properties.hidden ? ' state="hidden"' : '';
    return `<sheet name="${encoded(properties.name)}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`;
  });
  const names = namedRanges.flatMap(({ name, sheetId, range }) => {
    const sheet = sheets.find((one) => one.id === sheetId);
    if (sheet === undefined || range === null) return [];
    const place = absolute(referenceTo(sheet.properties.name, range));
    return [`<definedName name="${encoded(name)}">${encoded(place)}</definedName>`];
  });
  // Excel keeps a filter's place under a name of its own too.
  const filters = sheets.flatMap(({ properties }, i) => {
    if (!properties.filter) return [];
    const place = absolute(referenceTo(properties.name, properties.filter.range));
    return [`<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${encoded(place)}</definedName>`];
  });
  const defined = [...names, ...filters];
  return [
    `${XML_HEAD}<workbook xmlns="${MAIN_NAMESPACE}" xmlns:r="${RELATIONSHIPS}"><workbookPr/>`,
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="12000" activeTab="${active}"/></bookViews>`,
    `<sheets>${listed.join('')}</sheets>`,
    defined.length > 0 ? `<definedNames>${defined.join('')}</definedNames>` : '',
    '<calcPr calcId="171027"/></workbook>',
  ].join('');
}

/** References of names are relative to each cell unless fixed. */
const absolute = (ref: string) => ref.replace(/(^|!|:)([A-Z]+)(\d+)(?=$|:)/g, '$1$$$2$$$3');
