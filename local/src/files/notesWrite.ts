/** The notes of a sheet in a file: their texts in one part, the boxes in which Excel shows them in another. */
import { strToU8 } from 'fflate';
import { referenceTo } from '../references/references';
import type { SheetData } from '../model/contract';
import { escapedText } from './cellText';
import { MAIN_NAMESPACE, XML_HEAD } from './xml';

export function notesPart({ notes }: SheetData): Uint8Array {
  const all = notes.map(([row, col, text]) => {
    const ref = referenceTo(null, { row, col, rows: 1, cols: 1 });
    return `<comment ref="${ref}" authorId="0"><text><r><t xml:space="preserve">${escapedText(text)}</t></r></text></comment>`;
  });
  return strToU8(
    `${XML_HEAD}<comments xmlns="${MAIN_NAMESPACE}"><authors><author/></authors><commentList>${all.join('')}</commentList></comments>`,
  );
}

const BOX = '_x0000_t202';

/** Without its box Excel calls a note damaged. It stands beside its cell, and opens when the mouse is over that. */
export function boxesPart({ notes }: SheetData): Uint8Array {
  const all = notes.map(([row, col], i) => {
    const anchor = [col, 15, row, 2, col + 2, 15, row + 4, 2].join(', ');
    return [
      `<v:shape id="_x0000_s${1025 + i}" type="#${BOX}" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`,
      '<v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox/>',
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>`,
      `<x:Row>${row - 1}</x:Row><x:Column>${col - 1}</x:Column></x:ClientData></v:shape>`,
    ].join('');
  });
  return strToU8(
    [
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">',
      `<v:shapetype id="${BOX}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`,
      ...all,
      '</xml>',
    ].join(''),
  );
}
