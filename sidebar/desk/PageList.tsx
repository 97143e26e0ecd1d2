/** Every page that one may open, folded below the work; yearly ones only in their season. */
import type { MyWork } from '../../src/mywork/myWork';
import { isBusy } from '../shared/ui/work';
import { isInWorkbook, open, openPage, pages, readPages, texts as deskTexts, workTexts as texts } from './state';

export function PageList({ season, state, views }: Pick<MyWork, 'season' | 'state' | 'views'>) {
  const isEmpty = state === 'empty';
  const offered = pages.value.filter(
    ({ page }) => page !== 'start' && (page !== 'rollover' || season.isRollOver) && (page !== 'setup' || isEmpty),
  );
  return (
    <details onToggle={(event) => void (event.currentTarget.open && isInWorkbook && readPages())}>
      <summary>{texts.pages}</summary>
      <ul class="plain">
        {!isEmpty &&
          views.map((view) => (
            <li key={view}>
              <button type="button" class="link" disabled={isBusy.value} onClick={() => void open(view)}>
                {deskTexts[view].title}
              </button>
              <p class="quiet">{deskTexts[view].hint}</p>
            </li>
          ))}
        {offered.map(({ page, caption, hint }) => (
          <li key={page}>
            <button type="button" class="link" disabled={isBusy.value} onClick={() => void openPage(page)}>
              {caption}
            </button>
            <p class="quiet">{hint}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
