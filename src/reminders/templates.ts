/** The mails' texts: defaults, what the school wrote in its 通知範本 tab instead, and how fields are filled. Pure. */
import { oneLine } from '../school/oneLine';
import { fill } from '../messages/catalogue';
import {
  frameFieldNames,
  frameTemplate,
  mailTemplates,
  templateFields,
  templateTexts,
  type MailTemplate,
} from '../messages/zh/reminderMails';
import type { Table } from '../school/table';
import type { Row } from '../school/tabs';
import { KINDS, type Kind } from './notice';

export interface Templates {
  readonly frame: MailTemplate;
  readonly byKind: Readonly<Record<Kind, MailTemplate>>;
  /** One sentence per template that was not used as written, for the person who keeps them. */
  readonly problems: readonly string[];
}

/** `{欄位}` as people type it. */
const FIELD = /\{([^{}\n]{1,20})\}/g;

/** Fields allowed in a row of the tab, for the tab's own 可用欄位 column. */
function fieldsOf(kind: Kind | typeof templateTexts.frame): readonly string[] {
  return kind === templateTexts.frame ? frameFieldNames : Object.keys(templateFields);
}

/**
 * The templates in force. Blank cells mean the default; a template with an unknown field, or without the field that
 * carries the content, is passed over whole, so that no recipient ever reads a raw `{field}`.
 */
export function readTemplates(table: Table<Row<'templates'>>): Templates {
  const problems: string[] = [];
  const byKind: Record<Kind, MailTemplate> = { ...mailTemplates };
  let frame = frameTemplate;
  const seen = new Set<string>();
  for (const row of table.rows) {
    const isFrame = row.kind === templateTexts.frame;
    const kind = KINDS.find((name) => name === row.kind);
    if (!isFrame && kind === undefined) {
      problems.push(fill(templateTexts.unknownKind, { row: row.row, kind: row.kind.slice(0, 20) }));
      continue;
    }
    if (seen.has(row.kind)) {
      problems.push(fill(templateTexts.doubleKind, { kind: row.kind, row: row.row }));
      continue;
    }
    seen.add(row.kind);
    const standard = kind === undefined ? frameTemplate : mailTemplates[kind];
    const written = { subject: oneLine(row.subject) || standard.subject, body: row.body.trim() || standard.body };
    const problem = problemOf(written, kind);
    if (problem !== null) problems.push(problem);
    else if (kind === undefined) frame = written;
    else byKind[kind] = written;
  }
  return { frame, byKind, problems };
}

function problemOf(template: MailTemplate, kind: Kind | undefined): string | null {
  const name = kind ?? templateTexts.frame;
  const known = fieldsOf(name as Kind);
  const used = [template.subject, template.body].flatMap((text) =>
    [...text.matchAll(FIELD)].map((match) => match[1] ?? ''),
  );
  const unknown = [...new Set(used.filter((field) => !known.includes(field)))];
  if (unknown.length > 0) {
    const braced = (fields: readonly string[]) => fields.map((field) => `{${field}}`).join('、');
    return fill(templateTexts.unknownField, { kind: name, fields: braced(unknown), known: braced(known) });
  }
  const needed =
    kind === undefined
      ? [
          ['subject', '主旨'],
          ['body', '內容'],
          ['body', '原因'],
        ]
      : [['body', '清單']];
  const missing = needed.find(([part, field]) => !template[part as keyof MailTemplate].includes(`{${field}}`));
  return missing ? fill(templateTexts.missingContent, { kind: name, field: `{${missing[1]}}` }) : null;
}

/** Fills `{欄位}`; values are taken as they are, so a value with braces in it is not filled again. */
export function fillFields(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(FIELD, (field, name: string) => (name in values ? String(values[name]) : field));
}
