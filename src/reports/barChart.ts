/**
 * Horizontal stacked bars as SVG, with figures and hatching, so that they read in black and white. Our own few lines:
 * the smallest library that draws without a page is larger than the whole add-on (docs/decisions/charts.md).
 */
import { html, raw, type Html } from './html';

export interface BarSeries {
  readonly name: string;
  /** One value for each label. */
  readonly values: readonly number[];
}

const ROW = 17;
const LABEL = 96;
const WIDTH = 560;
const LEGEND = 22;
/** Bars of one figure; more of them go into another, so that none is cut by a page and none leaves half a page empty. */
const MOST_BARS = 14;
const FILLS = ['#6b6b6b', 'url(#hatch)', '#fff', 'url(#dots)'];
const PATTERNS = raw(
  '<defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="#fff"/><line x1="0" y1="0" x2="0" y2="5" stroke="#111" stroke-width="1.6"/></pattern><pattern id="dots" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4" fill="#fff"/><circle cx="2" cy="2" r=".8" fill="#111"/></pattern></defs>',
);

/** Figures of up to 14 bars each; none for no bars, or when every value is 0. */
export function barCharts(caption: string, labels: readonly string[], series: readonly BarSeries[]): Html[] {
  const totals = labels.map((_, i) => series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0));
  const most = Math.max(0, ...totals);
  if (most === 0) return [];
  const charts: Html[] = [];
  for (let from = 0; from < labels.length; from += MOST_BARS)
    charts.push(chart(caption, labels.slice(from, from + MOST_BARS), series, totals, most, from));
  return charts;
}

function chart(
  caption: string,
  labels: readonly string[],
  series: readonly BarSeries[],
  totals: readonly number[],
  most: number,
  from: number,
): Html {
  const scale = (WIDTH - LABEL - 40) / most;
  const bars = labels.map((label, i) => {
    const y = LEGEND + i * ROW;
    let x = LABEL;
    const parts = series.map(({ values }, s) => {
      const width = (values[from + i] ?? 0) * scale;
      const part = box(x, y + 3, width, 11, FILLS[s % FILLS.length] ?? '#fff');
      x += width;
      return width > 0 ? part : null;
    });
    return html`<text x="${LABEL - 5}" y="${y + 12}" text-anchor="end" font-size="9">${label}</text>${parts}<text
        x="${(x + 4).toFixed(1)}"
        y="${y + 12}"
        font-size="9"
        >${totals[from + i]}</text
      >`;
  });
  const legend = series.map(
    ({ name }, s) =>
      html`${box(LABEL + s * 110, 4, 11, 11, FILLS[s % FILLS.length] ?? '#fff')}<text
          x="${LABEL + s * 110 + 16}"
          y="13"
          font-size="9"
          >${name}</text
        >`,
  );
  return html`<figure>
    <figcaption>${caption}</figcaption>
    <svg viewBox="0 0 ${WIDTH} ${LEGEND + labels.length * ROW + 4}" role="img" aria-label="${caption}">
      ${PATTERNS}${legend}${bars}
    </svg>
  </figure>`;
}

function box(x: number, y: number, width: number, height: number, fill: string): Html {
  return html`<rect
    x="${x.toFixed(1)}"
    y="${y}"
    width="${width.toFixed(1)}"
    height="${height}"
    fill="${fill}"
    stroke="#111"
    stroke-width=".5"
  ></rect>`;
}
