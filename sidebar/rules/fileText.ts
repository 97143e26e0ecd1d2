/** The text of a .docx, .odt or .txt file, in the page: paragraphs as lines, rows of tables with tabs. */
import { strFromU8, unzipSync } from 'fflate';

/** More than any rules have; a file that unpacks to more is not opened. */
const MOST_BYTES = 20_000_000;

export interface FileText {
  readonly text: string;
  /** Word numbers the clauses by itself: their numbers are not in the file. */
  readonly isNumberedByWord: boolean;
}

/** Throws when the file is none of these. */
export async function fileText(file: File): Promise<FileText> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) return { text: plainText(bytes), isNumberedByWord: false };
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => /^(word\/document|content)\.xml$/.test(name) && originalSize < MOST_BYTES,
  });
  const xml = parts['word/document.xml'] ?? parts['content.xml'];
  if (xml === undefined) throw new Error('no document');
  const source = strFromU8(xml);
  const root = new DOMParser().parseFromString(source, 'application/xml');
  if (root.querySelector('parsererror')) throw new Error('not well formed');
  return { text: linesOf(root.documentElement).join('\n'), isNumberedByWord: /<w:numPr[ >]/.test(source) };
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

function linesOf(element: Element): string[] {
  const lines: string[] = [];
  for (const child of Array.from(element.children)) {
    const name = child.localName;
    if (name === 'tr' || name === 'table-row') {
      const cells = Array.from(child.children).filter(
        ({ localName }) => localName === 'tc' || localName === 'table-cell',
      );
      lines.push(cells.map((cell) => linesOf(cell).join('')).join('\t'));
    } else if (name === 'p' || name === 'h') lines.push(...textOf(child).split('\n'));
    else lines.push(...linesOf(child));
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
    else if (name !== 'pPr' && name !== 'rPr') text += textOf(child);
  }
  return text;
}
