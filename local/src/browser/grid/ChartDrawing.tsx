/** One chart as SVG: columns, bars, lines, areas, points or a pie. */
import type { ReactNode } from 'preact/compat';
import type { ChartView } from '../../protocol/views';

const COLOURS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6', '#7baaf7', '#f07b72'];
const colour = (index: number) => COLOURS[index % COLOURS.length]!;
const MARGIN = { top: 44, right: 16, bottom: 48, left: 56 };
/** More labels than this would stand on each other; every n-th is written. */
const MAX_LABELS = 14;

interface Plot {
  readonly width: number;
  readonly height: number;
  readonly max: number;
}

export function ChartDrawing({ chart }: { chart: ChartView }) {
  const plot: Plot = {
    width: Math.max(10, chart.width - MARGIN.left - MARGIN.right),
    height: Math.max(10, chart.height - MARGIN.top - MARGIN.bottom),
    max: niceTop(highest(chart)),
  };
  const described = chart.series.map(({ name, values }) =>
    chart.labels.map((label, i) => `${name} ${label} ${values[i] ?? ''}`).join('、'),
  );
  return (
    <svg width={chart.width} height={chart.height} role="img" aria-label={`${chart.title}：${described.join('；')}`}>
      <text x={16} y={22} className="chartTitle">
        {chart.title}
      </text>
      {chart.type === 'PIE' ? <Pie chart={chart} plot={plot} /> : <Axed chart={chart} plot={plot} />}
    </svg>
  );
}

function highest({ series, labels, stacked }: ChartView): number {
  const sums = labels.map((_, i) => {
    const values = series.map(({ values: all }) => all[i] ?? 0);
    return stacked ? values.reduce((sum, value) => sum + value, 0) : Math.max(0, ...values);
  });
  return Math.max(0, ...sums);
}

/** The next round number, so that the scale reads well. */
function niceTop(value: number): number {
  if (value <= 0) return 1;
  const unit = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 2.5, 5, 10].map((step) => step * unit).find((top) => top >= value) ?? value;
}

function Axed({ chart, plot }: { chart: ChartView; plot: Plot }) {
  const isBar = chart.type === 'BAR';
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  const every = Math.ceil(chart.labels.length / MAX_LABELS);
  const band = (isBar ? plot.height : plot.width) / Math.max(1, chart.labels.length);
  return (
    <g transform={`translate(${MARGIN.left},${MARGIN.top})`}>
      {ticks.map((tick) => {
        const at = isBar ? tick * plot.width : plot.height * (1 - tick);
        const text = Number((tick * plot.max).toPrecision(6));
        return isBar ? (
          <g key={tick}>
            <line x1={at} x2={at} y2={plot.height} className="rule" />
            <text x={at} y={plot.height + 16} textAnchor="middle">
              {text}
            </text>
          </g>
        ) : (
          <g key={tick}>
            <line x2={plot.width} y1={at} y2={at} className="rule" />
            <text x={-6} y={at + 4} textAnchor="end">
              {text}
            </text>
          </g>
        );
      })}
      {chart.labels.map((label, i) =>
        i % every ? null : isBar ? (
          <text key={i} x={-6} y={band * (i + 0.5) + 4} textAnchor="end">
            {label}
          </text>
        ) : (
          <text key={i} x={band * (i + 0.5)} y={plot.height + 16} textAnchor="middle">
            {label}
          </text>
        ),
      )}
      {chart.type === 'LINE' || chart.type === 'AREA' || chart.type === 'SCATTER'
        ? lines(chart, plot, band)
        : boxes(chart, plot, band, isBar)}
      <Legend names={chart.series.map(({ name }) => name)} y={plot.height + 38} />
    </g>
  );
}

function boxes({ series, labels, stacked }: ChartView, plot: Plot, band: number, isBar: boolean): ReactNode {
  const thickness = (band * 0.7) / (stacked ? 1 : Math.max(1, series.length));
  return labels.flatMap((_, i) => {
    let below = 0;
    return series.map(({ values }, s) => {
      const share = (values[i] ?? 0) / plot.max;
      const along = band * (i + 0.15) + (stacked ? 0 : s * thickness);
      const start = stacked ? below : 0;
      below += share;
      const size = share * (isBar ? plot.width : plot.height);
      const place = isBar
        ? { x: start * plot.width, y: along, width: size, height: thickness }
        : { x: along, y: plot.height * (1 - start) - size, width: thickness, height: size };
      return <rect key={`${i}-${s}`} {...place} fill={colour(s)} />;
    });
  });
}

function lines({ series, type }: ChartView, plot: Plot, band: number): ReactNode {
  return series.map(({ values }, s) => {
    const points = values.flatMap((value, i) =>
      value === null ? [] : [[band * (i + 0.5), plot.height * (1 - value / plot.max)] as const],
    );
    const path = points.map(([x, y]) => `${x},${y}`).join(' ');
    const area = `${points[0]?.[0] ?? 0},${plot.height} ${path} ${points.at(-1)?.[0] ?? 0},${plot.height}`;
    return (
      <g key={s}>
        {type === 'AREA' && <polygon points={area} fill={colour(s)} opacity={0.3} />}
        {type !== 'SCATTER' && <polyline points={path} fill="none" stroke={colour(s)} strokeWidth={2} />}
        {points.map(([x, y], i) => (
          <circle key={i} cx={x} cy={y} r={3} fill={colour(s)} />
        ))}
      </g>
    );
  });
}

function Pie({ chart, plot }: { chart: ChartView; plot: Plot }) {
  const values = (chart.series[0]?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const total = values.reduce((sum, value) => sum + value, 0) || 1;
  const radius = Math.min(plot.width, plot.height) / 2;
  let angle = -Math.PI / 2;
  const slices = values.map((value, i) => {
    const turn = Math.min((value / total) * 2 * Math.PI, 2 * Math.PI - 1e-6);
    const from = [Math.cos(angle) * radius, Math.sin(angle) * radius];
    angle += turn;
    const to = [Math.cos(angle) * radius, Math.sin(angle) * radius];
    return (
      <path
        key={i}
        d={`M0,0 L${from.join()} A${radius},${radius} 0 ${turn > Math.PI ? 1 : 0} 1 ${to.join()} Z`}
        fill={colour(i)}
      />
    );
  });
  return (
    <>
      <g transform={`translate(${MARGIN.left + radius},${MARGIN.top + radius})`}>{slices}</g>
      <g transform={`translate(${MARGIN.left + radius * 2 + 24},${MARGIN.top + 12})`}>
        {chart.labels.map((label, i) => (
          <g key={i} transform={`translate(0,${i * 18})`}>
            <rect width={10} height={10} y={-9} fill={colour(i)} />
            <text x={16}>{`${label} ${Math.round(((values[i] ?? 0) / total) * 100)}%`}</text>
          </g>
        ))}
      </g>
    </>
  );
}

function Legend({ names, y }: { names: readonly string[]; y: number }) {
  if (names.length < 2) return null;
  return names.map((name, i) => (
    <g key={i} transform={`translate(${i * 110},${y})`}>
      <rect width={10} height={10} y={-9} fill={colour(i)} />
      <text x={14}>{name}</text>
    </g>
  ));
}
