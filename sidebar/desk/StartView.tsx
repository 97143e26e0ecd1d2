/** The start page: a card for each of one's desks, then every page one may open. */
import { fill } from '../../src/messages/catalogue';
import { boot } from '../shared/ui/boot';
import { isBusy } from '../shared/ui/work';
import { isInWorkbook, open, openPage, pages, start, texts } from './state';

export function StartView() {
  const desk = start.value;
  if (desk === null) return null;
  return (
    <>
      <p>
        {desk.name !== '' && <strong>{fill(texts.hello, { name: desk.name })}</strong>}
        <br />
        <span class="quiet">{fill(texts.role, { access: desk.access, period: desk.period })}</span>
      </p>
      <h2>{texts.desks}</h2>
      {desk.cards.length === 0 && <p>{texts.noDesk}</p>}
      <ul class="cards">
        {desk.cards.map(({ view, count, names }) => (
          <li key={view}>
            <Card view={view}>
              <strong>{texts.cards[view].caption}</strong>
              <span>{fill(texts.cards[view].count, { count })}</span>
              {names.length > 0 && <span class="quiet">{names.slice(0, 4).join('、')}</span>}
            </Card>
          </li>
        ))}
      </ul>
      {pages.value.length > 0 && (
        <>
          <h2>{texts.pages}</h2>
          <ul class="plain">
            {pages.value
              .filter(({ page }) => page !== 'start')
              .map(({ page, caption, hint }) => (
                <li key={page}>
                  <button type="button" class="link" disabled={isBusy.value} onClick={() => void openPage(page)}>
                    {caption}
                  </button>
                  <p class="quiet">{hint}</p>
                </li>
              ))}
          </ul>
        </>
      )}
    </>
  );
}

/** A tutor's card opens the class checklist: its own page, in the web app by its address. */
function Card({ view, children }: { view: keyof typeof texts.cards; children: preact.ComponentChildren }) {
  if (view === 'tutor' && !isInWorkbook)
    return (
      <a class="card" href={`${boot.webApp}?page=checklist`} target="_blank" rel="noopener">
        {children}
      </a>
    );
  return (
    <button
      type="button"
      class="card"
      disabled={isBusy.value}
      onClick={() => void (view === 'tutor' ? openPage('checklist') : open(view))}
    >
      {children}
    </button>
  );
}
