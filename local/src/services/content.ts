/** ContentService: texts that a web app answers with. */
import { enumOf, memberOf, type EnumValue } from './enumeration';
import type { ServiceContext } from './serviceContext';

const MimeType = enumOf('ATOM', 'CSV', 'ICAL', 'JAVASCRIPT', 'JSON', 'RSS', 'TEXT', 'VCARD', 'XML');
const TYPES: Readonly<Record<string, string>> = {
  ATOM: 'application/atom+xml',
  CSV: 'text/csv',
  ICAL: 'text/calendar',
  JAVASCRIPT: 'application/javascript',
  JSON: 'application/json',
  RSS: 'application/rss+xml',
  TEXT: 'text/plain',
  VCARD: 'text/x-vcard',
  XML: 'text/xml',
};

/** A text answer as it leaves the run. */
export interface ServedText {
  readonly text: string;
  readonly contentType: string;
  /** To be downloaded under this name. */
  readonly fileName: string | null;
}

export class TextOutputService {
  #content: string;
  #type: EnumValue = MimeType.TEXT;
  #fileName: string | null = null;
  constructor(content: string) {
    this.#content = content;
  }
  getContent(): string {
    return this.#content;
  }
  setContent(content: string): this {
    this.#content = content;
    return this;
  }
  append(content: string): this {
    this.#content += content;
    return this;
  }
  clear(): this {
    return this.setContent('');
  }
  getMimeType(): EnumValue {
    return this.#type;
  }
  setMimeType(type: string): this {
    this.#type = memberOf(MimeType, type) ?? this.#type;
    return this;
  }
  getFileName(): string | null {
    return this.#fileName;
  }
  downloadAsFile(name: string): this {
    this.#fileName = name;
    return this;
  }
}

export function servedText(output: TextOutputService): ServedText {
  return {
    text: output.getContent(),
    contentType: TYPES[output.getMimeType().name()] ?? 'text/plain',
    fileName: output.getFileName(),
  };
}

export function contentService(context: ServiceContext) {
  return context.expose('ContentService', {
    createTextOutput: (content = '') => context.expose('TextOutput', new TextOutputService(content)),
    MimeType,
  });
}
