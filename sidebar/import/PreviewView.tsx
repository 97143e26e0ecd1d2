/** What an import would do, and its acceptance. */
import type { ComponentChildren } from 'preact';
import type { ImportCounts } from '../../src/imports/contract';
import { IMPORT_KINDS } from '../../src/imports/importKinds';
import { fill } from '../../src/messages/catalogue';
import { TABS } from '../../src/school/tabs';
import { busy } from '../shared/ui/work';
import { Ask } from './Ask';
import { saveRejected } from './rejectedList';
import { asked, commit, shown, texts } from './state';

export function PreviewView() {
  if (shown.value === null) return null;
  const { plan, request } = shown.value;
  const { added, changed, removed } = plan;
  const count = added + changed + removed;
  const tab = TABS[IMPORT_KINDS[request.kind].tab].name;
  return (
    <section aria-label={texts.preview}>
      <h2>{texts.preview}</h2>
      <p>
        <strong>{fill(texts.counts, counted(plan))}</strong>
      </p>
      {plan.cautions.length > 0 && (
        <div class="box">
          <strong class="bad">{texts.cautions}</strong>
          <ul>
            {plan.cautions.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      {plan.further.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {plan.blocked !== '' ? (
        <p class="bad">{plan.blocked}</p>
      ) : count === 0 ? (
        <p>{texts.nothing}</p>
      ) : asked.value === 'removal' ? (
        <Ask
          question={fill(texts.removeAsk, { tab, count: removed })}
          yes={texts.removeYes}
          no={texts.no}
          onYes={() => void commit()}
          onNo={() => (asked.value = '')}
        />
      ) : (
        <p>
          <button type="button" class="primary" disabled={busy.value !== ''} onClick={() => void commit()}>
            {fill(texts.commit, { count })}
          </button>
        </p>
      )}
      <Lists />
    </section>
  );
}

function counted({ added, changed, same, removed, rejected }: ImportCounts): Record<keyof ImportCounts, number> {
  return { added, changed, same, removed, rejected };
}

function Lists() {
  const { plan, request } = shown.value!;
  const place = (sheet: string, line: number) => fill(sheet === '' ? texts.place : texts.placeInSheet, { sheet, line });
  const tabRow = (row: number) => fill(texts.tabRow, { row });
  return (
    <>
      <Part title={texts.rejections} count={plan.rejected} isOpen items={plan.shown.rejected}>
        {({ sheet, line, reason }) => `${place(sheet, line)}：${reason}`}
      </Part>
      {plan.rejected > 0 && (
        <button type="button" onClick={() => saveRejected(plan, request, shown.value!.lines)}>
          {texts.saveRejected}
        </button>
      )}
      <Part title={texts.removals} count={plan.removed} isOpen items={plan.shown.removed}>
        {({ row, label }) => `${label}（${tabRow(row)}）`}
      </Part>
      <Part title={texts.changes} count={plan.changed} items={plan.shown.changed}>
        {({ row, label, differences }) => (
          <>
            {label}（{tabRow(row)}）
            <ul>
              {differences.map(({ header, before, after }) => (
                <li key={header}>
                  {fill(texts.change, { header, before: before || texts.empty, after: after || texts.empty })}
                </li>
              ))}
            </ul>
          </>
        )}
      </Part>
      <Part title={texts.added} count={plan.added} items={plan.shown.added}>
        {({ sheet, line, label }) => `${label}（${place(sheet, line)}）`}
      </Part>
      <Part title={texts.absent} count={plan.absent} items={plan.shown.absent}>
        {({ row, label }) => `${label}（${tabRow(row)}）`}
      </Part>
    </>
  );
}

interface PartProps<T> {
  readonly title: string;
  readonly count: number;
  readonly items: readonly T[];
  readonly isOpen?: boolean;
  readonly children: (item: T) => ComponentChildren;
}

function Part<T>({ title, count, items, isOpen = false, children }: PartProps<T>) {
  if (count === 0) return null;
  const cut = items.length < count ? fill(texts.first, { shown: items.length, count }) : `（${count}）`;
  return (
    <details open={isOpen}>
      <summary>{`${title}${cut}`}</summary>
      <ul>
        {items.map((item, i) => (
          <li key={i}>{children(item)}</li>
        ))}
      </ul>
    </details>
  );
}
