/** The mails that scripts sent, read from the .eml files of the outbox folder. */
import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser';
import type { PageServer } from './pageServer';
import type { MailContent, MailView } from '../protocol/views';

const MAX_LISTED = 500;

export class Outbox {
  readonly #views = new Map<string, MailView>();

  constructor(
    readonly folder: string,
    private readonly pages: PageServer,
  ) {}

  /** The newest first. A file that is still being written is listed when it is whole. */
  async list(): Promise<MailView[]> {
    const files = (await readdir(this.folder).catch(() => [])).filter((name) => name.endsWith('.eml'));
    const views = await Promise.all(files.map((id) => this.#view(id).catch(() => null)));
    const found = views.filter((view) => view !== null);
    return found.sort((a, b) => b.time - a.time || b.id.localeCompare(a.id)).slice(0, MAX_LISTED);
  }

  async read(id: string): Promise<MailContent> {
    const mail = await this.#parsed(id);
    const html = mail.html ? this.pages.addPage({ html: mail.html, functions: null }).url : null;
    return {
      ...viewOf(id, mail, 0),
      ...(await this.#view(id)),
      cc: addresses(mail.cc),
      bcc: addresses(mail.bcc),
      text: mail.text ?? '',
      htmlUrl: html,
      attachments: mail.attachments.map(({ filename, contentType, content, size }) => ({
        name: filename ?? '',
        size,
        url: this.pages.addFile({ name: filename ?? 'attachment', type: contentType, read: () => content }),
      })),
    };
  }

  async #view(id: string): Promise<MailView> {
    const known = this.#views.get(id);
    if (known) return known;
    const mail = await this.#parsed(id);
    const { mtimeMs } = await stat(this.#path(id));
    const view = viewOf(id, mail, mtimeMs);
    this.#views.set(id, view);
    return view;
  }

  async #parsed(id: string): Promise<ParsedMail> {
    return simpleParser(await readFile(this.#path(id)));
  }

  /** The id is a plain file name of this folder, whatever was asked; no name has a NUL. */
  #path(id: string): string {
    return path.join(this.folder, path.basename(id).replaceAll('\u0000', ''));
  }
}

function viewOf(id: string, mail: ParsedMail, written: number): MailView {
  if (!mail.from && !mail.to) throw new Error('not a whole mail');
  return {
    id,
    time: mail.date?.getTime() ?? written,
    from: mail.from?.text ?? '',
    to: addresses(mail.to),
    subject: mail.subject ?? '',
  };
}

function addresses(found: AddressObject | AddressObject[] | undefined): string {
  if (!found) return '';
  return (Array.isArray(found) ? found : [found]).map(({ text }) => text).join(', ');
}
