/** EmbeddedChart and its builder: what the browser's window draws. */
import type { RangeHandle, SheetHandle } from './handles';
import type { Chart, Json } from '../model/contract';
import { quotedA1 } from '../values/a1';
import { chartEnums } from './chartEnums';
import { memberOf } from './enumeration';
import type { ServiceContext } from './serviceContext';

function containerOf(context: ServiceContext, { anchor }: Chart) {
  return context.expose('ContainerInfo', {
    getAnchorRow: () => anchor.row,
    getAnchorColumn: () => anchor.col,
    getOffsetX: () => anchor.offsetX,
    getOffsetY: () => anchor.offsetY,
  });
}
const rangesOf = (sheet: SheetHandle, { ranges }: Chart) => ranges.map((text) => sheet.spreadsheet.rangeOf(text));

export class ChartService {
  constructor(
    private readonly context: ServiceContext,
    private readonly sheet: SheetHandle,
    public data: Chart,
  ) {}
  getChartId = () => this.data.id || null;
  getContainerInfo = () => containerOf(this.context, this.data);
  getRanges = () => rangesOf(this.sheet, this.data);
  getType = () => memberOf(chartEnums.ChartType, this.data.type);
  getNumHeaders = () => Number(this.data.options.numHeaders ?? 0);
  getTransposeRowsAndColumns = () => this.data.options.transposeRowsAndColumns === true;
  getMergeStrategy = () =>
    memberOf(chartEnums.ChartMergeStrategy, String(this.data.options.mergeStrategy ?? 'MERGE_COLUMNS'));
  getHiddenDimensionStrategy = () =>
    memberOf(
      chartEnums.ChartHiddenDimensionStrategy,
      String(this.data.options.hiddenDimensionStrategy ?? 'IGNORE_BOTH'),
    );
  getOptions() {
    const { options } = this.data;
    return this.context.expose('ChartOptions', {
      get: (key: string) => options[key] ?? null,
      getOrDefault: (key: string) => options[key] ?? null,
    });
  }
  modify = () =>
    this.context.expose('EmbeddedChartBuilder', new ChartBuilderService(this.context, this.sheet, this.data));
}

/** One builder for all types: what a type has of its own is an option. */
export class ChartBuilderService {
  #data: Chart;
  constructor(
    private readonly context: ServiceContext,
    private readonly sheet: SheetHandle,
    data?: Chart,
  ) {
    this.#data = data ?? {
      id: 0,
      type: 'COLUMN',
      ranges: [],
      anchor: { row: 1, col: 1, offsetX: 0, offsetY: 0 },
      width: 600,
      height: 371,
      options: {},
    };
  }
  #with(patch: Partial<Chart>): this {
    this.#data = { ...this.#data, ...patch };
    return this;
  }
  #as = (type: string) => this.#with({ type });
  asAreaChart = () => this.#as('AREA');
  asBarChart = () => this.#as('BAR');
  asColumnChart = () => this.#as('COLUMN');
  asComboChart = () => this.#as('COMBO');
  asHistogramChart = () => this.#as('HISTOGRAM');
  asLineChart = () => this.#as('LINE');
  asPieChart = () => this.#as('PIE');
  asScatterChart = () => this.#as('SCATTER');
  asTableChart = () => this.#as('TABLE');
  setChartType = (type: string) => this.#as(type);
  getChartType = () => memberOf(chartEnums.ChartType, this.#data.type);
  addRange = ({ sheet, rect }: RangeHandle) =>
    this.#with({ ranges: [...this.#data.ranges, quotedA1(sheet.info.name, rect)] });
  removeRange = ({ sheet, rect }: RangeHandle) =>
    this.#with({ ranges: this.#data.ranges.filter((text) => text !== quotedA1(sheet.info.name, rect)) });
  clearRanges = () => this.#with({ ranges: [] });
  getRanges = () => rangesOf(this.sheet, this.#data);
  getContainer = () => containerOf(this.context, this.#data);
  setPosition = (row: number, col: number, offsetX: number, offsetY: number) =>
    this.#with({ anchor: { row, col, offsetX, offsetY } });

  setOption(key: string, value: Json): this {
    if (key === 'width' && typeof value === 'number') return this.#with({ width: value });
    if (key === 'height' && typeof value === 'number') return this.#with({ height: value });
    const plain = JSON.parse(JSON.stringify(value ?? null)) as Json;
    return this.#with({ options: { ...this.#data.options, [key]: plain } });
  }
  setNumHeaders = (count: number) => this.setOption('numHeaders', count);
  setMergeStrategy = (strategy: string) => this.setOption('mergeStrategy', strategy);
  setHiddenDimensionStrategy = (strategy: string) => this.setOption('hiddenDimensionStrategy', strategy);
  setTransposeRowsAndColumns = (transpose: boolean) => this.setOption('transposeRowsAndColumns', transpose);
  setTitle = (title: string) => this.setOption('title', title);
  setTitleTextStyle = (style: Json) => this.setOption('titleTextStyle', style);
  setBackgroundColor = (css: string) => this.setOption('backgroundColor', css);
  setColors = (colors: Json) => this.setOption('colors', colors);
  setLegendPosition = (position: string) => this.setOption('legend', { position: position.toLowerCase() });
  setLegendTextStyle = (style: Json) => this.setOption('legendTextStyle', style);
  setXAxisTitle = (title: string) => this.setOption('hAxis.title', title);
  setXAxisTextStyle = (style: Json) => this.setOption('hAxis.textStyle', style);
  setXAxisTitleTextStyle = (style: Json) => this.setOption('hAxis.titleTextStyle', style);
  setYAxisTitle = (title: string) => this.setOption('vAxis.title', title);
  setYAxisTextStyle = (style: Json) => this.setOption('vAxis.textStyle', style);
  setYAxisTitleTextStyle = (style: Json) => this.setOption('vAxis.titleTextStyle', style);
  setRange = (start: number, end: number) => this.setYAxisRange(start, end);
  setXAxisRange = (start: number, end: number) => this.setOption('hAxis.viewWindow', { min: start, max: end });
  setYAxisRange = (start: number, end: number) => this.setOption('vAxis.viewWindow', { min: start, max: end });
  setXAxisLogScale = () => this.setOption('hAxis.logScale', true);
  setYAxisLogScale = () => this.setOption('vAxis.logScale', true);
  useLogScale = () => this.setOption('vAxis.logScale', true);
  setStacked = () => this.setOption('isStacked', true);
  set3D = () => this.setOption('is3D', true);
  reverseCategories = () => this.setOption('reverseCategories', true);
  reverseDirection = () => this.setOption('reverseDirection', true);
  setPointStyle = (style: string) => this.setOption('pointStyle', style);
  setCurveStyle = (style: string) => this.setOption('curveStyle', style);
  enablePaging = (...args: Json[]) => this.setOption('paging', args);
  enableRtlTable = (on: boolean) => this.setOption('rtlTable', on);
  enableSorting = (on: boolean) => this.setOption('sorting', on);
  setFirstRowNumber = (first: number) => this.setOption('firstRowNumber', first);
  setInitialSortingAscending = (column: number) => this.setOption('initialSorting', { column, ascending: true });
  setInitialSortingDescending = (column: number) => this.setOption('initialSorting', { column, ascending: false });
  showRowNumberColumn = (on: boolean) => this.setOption('showRowNumber', on);
  useAlternatingRowStyle = (on: boolean) => this.setOption('alternatingRowStyle', on);

  build = () => this.context.expose('EmbeddedChart', new ChartService(this.context, this.sheet, this.#data));
}
