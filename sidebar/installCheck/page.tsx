/** The install check: what was expected, what was seen, what to do; a text to copy; taking the add-on off. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import type { InstallReport, InstallRow } from '../../src/installCheck/runInstallCheck';
import { fill } from '../../src/messages/catalogue';
import { installPageTexts as en } from '../../src/messages/en/installPage';
import { installPageTexts as zh } from '../../src/messages/zh/installPage';
import { call } from '../shared/server';
import { boot, textsOf } from '../shared/ui/boot';
import { HeadRow } from '../shared/ui/HeadRow';
import { Frame } from '../shared/ui/Frame';
import { during, isBusy, notice } from '../shared/ui/work';
import './page.css';

const texts = textsOf(zh, en);
const report = signal<InstallReport | null>((boot as { readonly report?: InstallReport }).report ?? null);

const check = () =>
  during(texts.again, async () => void (report.value = await call('install.check', { confirm: true })));
const setZone = () =>
  during(texts.setZone, async () => {
    report.value = await call('install.setZone', { confirm: true });
    notice.value = texts.zoneSet;
  });
const remove = () =>
  during(texts.remove, async () => {
    const { left, ...done } = await call('install.remove', { confirm: true });
    const rest = left === 0 ? '' : fill(texts.removedLeft, { count: left });
    notice.value = fill(texts.removed, { ...done, left: rest });
  });

function Page() {
  const found = report.value;
  return (
    <Frame title={texts.title} errorTitle={texts.errorTitle} isTitleHidden>
      {found !== null && <Table found={found} />}
      <p class="row">
        <button type="button" disabled={isBusy.value} onClick={() => void check()}>
          {texts.again}
        </button>
        {found?.rows.some(({ key, isFine }) => key === 'zone' && !isFine) && (
          <button type="button" class="primary" disabled={isBusy.value} onClick={() => void setZone()}>
            {texts.setZone}
          </button>
        )}
      </p>
      {found !== null && <Copy text={found.text} />}
      <details>
        <summary>{texts.remove}</summary>
        <p class="quiet">{texts.removeHint}</p>
        <button type="button" disabled={isBusy.value} onClick={() => void remove()}>
          {texts.removeSure}
        </button>
      </details>
    </Frame>
  );
}

function Table({ found }: { found: InstallReport }) {
  const numbers = { count: found.rows.length, problems: found.problems };
  // What is to be seen to stands first.
  const rows = [...found.rows.filter(({ isFine }) => !isFine), ...found.rows.filter(({ isFine }) => isFine)];
  return (
    <>
      <p role="status">{fill(found.problems === 0 ? texts.allFine : texts.problems, numbers)}</p>
      <table>
        <HeadRow heads={[texts.mark, texts.item, texts.expected, texts.seen, texts.advice]} />
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Row({ row }: { row: InstallRow }) {
  return (
    <tr class={row.isFine ? '' : 'problem'}>
      <td>{row.isFine ? texts.fine : texts.notFine}</td>
      <th scope="row">{row.item}</th>
      <td>{row.expected}</td>
      <td>{row.seen}</td>
      <td>{row.advice}</td>
    </tr>
  );
}

/** Where the browser does not let a page copy, the text is chosen, to be copied by hand. */
function Copy({ text }: { text: string }) {
  const copy = (area: HTMLTextAreaElement) => {
    area.select();
    if (document.execCommand('copy')) notice.value = texts.copied;
  };
  let area: HTMLTextAreaElement | null = null;
  return (
    <details>
      <summary>{texts.copy}</summary>
      <p class="quiet">{texts.copyHint}</p>
      <textarea readOnly rows={8} aria-label={texts.copy} value={text} ref={(made) => void (area = made)} />
      <button type="button" onClick={() => area !== null && copy(area)}>
        {texts.copy}
      </button>
    </details>
  );
}

document.title = texts.title;
render(<Page />, document.getElementById('page') as HTMLElement);
if (report.value === null) void check();
