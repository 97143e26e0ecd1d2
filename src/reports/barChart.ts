/** A bar chart as SVG: horizontal bars with their figures, legible in black and white. */
import { html, type Html } from './html';

export interface Bar {
  readonly label: string;
  readonly value: number;
}

const ROW = 16;
const LABEL = 90;
const WIDTH = 520;

/** null for no bars: an empty chart says nothing. */
export function barChart(caption: string, bars: readonly Bar[]): Html | null {
  if (bars.length === 0) return null;
  const most = Math.max(1, ...bars.map((bar) => bar.value));
  const room = WIDTH - LABEL - 40;
  const rows = bars.map((bar, i) => {
    const y = i * ROW;
    const width = (bar.value / most) * room;
    return html`<text x="${LABEL - 5}" y="${y + 11}" text-anchor="end" font-size="9">${bar.label}</text
      ><rect
        x="${LABEL}"
        y="${y + 3}"
        width="${width.toFixed(1)}"
        height="10"
        fill="#777"
        stroke="#111"
        stroke-width=".5"
      ></rect
      ><text x="${(LABEL + width + 4).toFixed(1)}" y="${y + 11}" font-size="9">${bar.value}</text>`;
  });
  return html`<figure>
    <figcaption>${caption}</figcaption>
    <svg viewBox="0 0 ${WIDTH} ${bars.length * ROW + 4}" role="img" aria-label="${caption}">${rows}</svg>
  </figure>`;
}
