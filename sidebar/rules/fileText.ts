/** The text of a .docx, .odt or .txt file, in the page: paragraphs as lines, rows of tables with tabs. */
import { strFromU8, unzipSync } from 'fflate';
import { WordNumbers } from './wordNumbers';

/** More than any rules have; a file that unpacks to more is not opened. */
const MOST_BYTES = 20_000_000;

export interface FileText {
  readonly text: string;
  /** False where the program numbers the clauses by itself in a way that is not read here: the text lacks those numbers. */
  readonly isNumbered: boolean;
}

/** Throws when the file is none of these. */
export async function fileText(file: File): Promise<FileText> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) return { text: plainText(bytes), isNumbered: true };
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) =>
      /^(word\/(document|numbering|styles)|content)\.xml$/.test(name) && originalSize < MOST_BYTES,
  });
  const root = (name: string) => (parts[name] === undefined ? null : rootOf(strFromU8(parts[name])));
  const word = root('word/document.xml');
  if (word !== null) {
    const numbers = new WordNumbers(root('word/numbering.xml'), root('word/styles.xml'));
    const text = linesOf(word, (paragraph) => numbers.before(paragraph)).join('\n');
    return { text, isNumbered: !numbers.isIncomplete };
  }
  const odt = root('content.xml');
  if (odt === null) throw new Error('no document');
  const isNumbered = odt.getElementsByTagName('text:list-item').length === 0;
  return { text: linesOf(odt, () => '').join('\n'), isNumbered };
}

function rootOf(source: string): Element {
  const parsed = new DOMParser().parseFromString(source, 'application/xml');
  if (parsed.querySelector('parsererror')) throw new Error('not well formed');
  return parsed.documentElement;
}

/** UTF-8, else Big5; what is neither is no text. */
function plainText(bytes: Uint8Array): string {
  if (bytes.includes(0) && !(bytes[0] === 0xff || bytes[0] === 0xfe)) throw new Error('no text');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('big5').decode(bytes);
  }
}

function linesOf(element: Element, numberOf: (paragraph: Element) => string): string[] {
  const lines: string[] = [];
  for (const child of Array.from(element.children)) {
    const name = child.localName;
    if (name === 'tr' || name === 'table-row') {
      const cells = Array.from(child.children).filter(
        ({ localName }) => localName === 'tc' || localName === 'table-cell',
      );
      lines.push(cells.map((cell) => linesOf(cell, numberOf).join('')).join('\t'));
    } else if (name === 'p' || name === 'h') lines.push(...(numberOf(child) + textOf(child)).split('\n'));
    // A frame of deleted text, and the other half of a drawing for older programs, are not read.
    else if (name !== 'del' && name !== 'Fallback') lines.push(...linesOf(child, numberOf));
  }
  return lines;
}

function textOf(node: Node): string {
  let text = '';
  for (const child of Array.from(node.childNodes)) {
    if (child.nodeType === Node.TEXT_NODE) {
      if ((node as Element).localName !== 'instrText' && (node as Element).localName !== 'delText')
        text += child.nodeValue ?? '';
      continue;
    }
    const name = (child as Element).localName;
    if (name === 'br' || name === 'cr' || name === 'line-break') text += '\n';
    else if (name === 'tab' && node.nodeName !== 'w:tabs') text += ' ';
    else if (name === 's') text += ' ';
    else if (name !== 'pPr' && name !== 'rPr' && name !== 'note' && name !== 'annotation' && name !== 'tracked-changes')
      text += textOf(child);
  }
  return text;
}
