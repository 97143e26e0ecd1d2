/** RichTextValue and its builder: a text whose parts have looks and links of their own. */
import type { RichRun } from '../model/contract';
import { signatureError, type ServiceContext } from './serviceContext';
import { textStyle, type TextStyleData, type TextStyleService } from './textStyle';

/** Runs cover the text without gaps; what a run does not say is the cell's look. */
export interface RichTextData {
  readonly text: string;
  readonly start: number;
  readonly runs: readonly RichRun[];
  /** The cell's look. */
  readonly base: TextStyleData;
}

export class RichTextValueService {
  constructor(
    private readonly context: ServiceContext,
    readonly data: RichTextData,
  ) {}
  getText = () => this.data.text;
  getStartIndex = () => this.data.start;
  getEndIndex = () => this.data.start + this.data.text.length;
  getRuns(): RichTextValueService[] {
    const { runs, text, base } = this.data;
    return runs.map((run) =>
      richText(this.context, { text: text.slice(run.start, run.end), start: run.start, runs: [atZero(run)], base }),
    );
  }
  /** null where the part has several looks. */
  getTextStyle(from = 0, to = this.data.text.length) {
    const styles = this.#within(from, to).map((run) => run.style ?? {});
    const same = styles.every((style) => JSON.stringify(style) === JSON.stringify(styles[0]));
    return textStyle(this.context, same ? { ...this.data.base, ...(styles[0] as TextStyleData) } : this.data.base);
  }
  getLinkUrl(from = 0, to = this.data.text.length) {
    const links = new Set(this.#within(from, to).map((run) => run.link ?? null));
    return links.size === 1 ? [...links][0]! : null;
  }
  #within = (from: number, to: number) =>
    this.data.runs.filter((run) => run.start < Math.max(to, from + 1) && run.end > from);
  copy = () => this.context.expose('RichTextValueBuilder', new RichTextValueBuilderService(this.context, this.data));
}

const atZero = (run: RichRun): RichRun => ({ ...run, start: 0, end: run.end - run.start });

export class RichTextValueBuilderService {
  #text: string;
  #runs: readonly RichRun[];
  #base: TextStyleData;
  constructor(
    private readonly context: ServiceContext,
    data?: RichTextData,
  ) {
    this.#text = data?.text ?? '';
    this.#runs = data?.runs ?? [];
    this.#base = data?.base ?? {};
  }
  setText(text: string): this {
    this.#text = String(text);
    this.#runs = [{ start: 0, end: this.#text.length }];
    return this;
  }
  setTextStyle(...args: unknown[]): this {
    const [from, to, style] = this.#span('setTextStyle', args);
    const data = style === null ? undefined : (style as TextStyleService).data;
    return this.#change(from, to, ({ style: _old, ...run }) =>
      data ? { ...run, style: { ...(_old as object), ...data } as RichRun['style'] } : run,
    );
  }
  setLinkUrl(...args: unknown[]): this {
    const [from, to, link] = this.#span('setLinkUrl', args);
    return this.#change(from, to, ({ link: _old, ...run }) => (typeof link === 'string' ? { ...run, link } : run));
  }
  #span(method: string, args: unknown[]): [number, number, unknown] {
    const [from, to, what] = args.length === 1 ? [0, this.#text.length, args[0]] : args;
    if (typeof from !== 'number' || typeof to !== 'number')
      throw signatureError(`SpreadsheetApp.RichTextValueBuilder.${method}`, args);
    if (from < 0 || to > this.#text.length || from > to) throw new Error('Illegal argument.');
    return [from, to, what];
  }
  /** Cuts the runs at the span's ends and changes those inside it; equal neighbours become one. */
  #change(from: number, to: number, act: (run: RichRun) => RichRun): this {
    const cut = this.#runs.flatMap((run) => {
      const marks = [run.start, from, to, run.end].filter((at) => at >= run.start && at <= run.end);
      const ends = [...new Set(marks)].sort((a, b) => a - b);
      return ends.slice(1).map((end, i) => ({ ...run, start: ends[i]!, end }));
    });
    const changed = cut.map((run) => (run.start >= from && run.end <= to ? act(run) : run));
    this.#runs = changed.reduce<RichRun[]>((list, run) => {
      const last = list[list.length - 1];
      if (last && looks(last) === looks(run)) list[list.length - 1] = { ...last, end: run.end };
      else list.push(run);
      return list;
    }, []);
    return this;
  }
  build = () => richText(this.context, { text: this.#text, start: 0, runs: this.#runs, base: this.#base });
}

const looks = ({ style, link }: RichRun) => JSON.stringify([style ?? {}, link ?? null]);

export function richText(context: ServiceContext, data: RichTextData): RichTextValueService {
  return context.expose('RichTextValue', new RichTextValueService(context, data));
}
