/** EmbeddedChart and its builder: what the browser's window draws. */
import type { Chart, Json } from '../model/contract';
import type { RangeService } from './range';
import type { ServiceContext } from './serviceContext';
import type { SheetService } from './sheet';

export class ChartService {
  constructor(readonly data: Chart) {}
  getChartId = () => this.data.id;
  getType = () => this.data.type;
  getOptions = () => ({ get: (key: string) => this.data.options[key] ?? null });
}

export class ChartBuilderService {
  #data: Omit<Chart, 'id'> & { id: number } = {
    id: 0,
    type: 'COLUMN',
    ranges: [],
    anchor: { row: 1, col: 1, offsetX: 0, offsetY: 0 },
    width: 480,
    height: 300,
    options: {},
  };
  constructor(
    private readonly context: ServiceContext,
    private readonly sheet: SheetService,
  ) {}
  #with(patch: Partial<Chart>): this {
    this.#data = { ...this.#data, ...patch };
    return this;
  }
  setChartType = (type: string) => this.#with({ type });
  asColumnChart = () => this.#with({ type: 'COLUMN' });
  asBarChart = () => this.#with({ type: 'BAR' });
  asLineChart = () => this.#with({ type: 'LINE' });
  asPieChart = () => this.#with({ type: 'PIE' });
  addRange = (range: RangeService) =>
    this.#with({
      ranges: [...this.#data.ranges, `'${range.sheet.getName().replace(/'/g, "''")}'!${range.getA1Notation()}`],
    });
  clearRanges = () => this.#with({ ranges: [] });
  setPosition = (row: number, col: number, offsetX: number, offsetY: number) =>
    this.#with({ anchor: { row, col, offsetX, offsetY } });
  setNumHeaders = (count: number) => this.setOption('numHeaders', count);
  setTitle = (title: string) => this.setOption('title', title);
  setOption(key: string, value: Json): this {
    if (key === 'width' && typeof value === 'number') return this.#with({ width: value });
    if (key === 'height' && typeof value === 'number') return this.#with({ height: value });
    return this.#with({ options: { ...this.#data.options, [key]: value } });
  }
  build = () => this.context.expose('EmbeddedChart', new ChartService(this.#data));
  getSheet = () => this.sheet;
}
