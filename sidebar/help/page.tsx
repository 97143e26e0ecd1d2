/** The help page: one search over tasks, pages, tabs, codes and settings. Works without the server. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import { fill } from '../../src/messages/catalogue';
import { call } from '../shared/server';
import { Frame } from '../shared/ui/Frame';
import { during } from '../shared/ui/work';
import { entriesFor, texts, type Entry, type Role, type Section } from './entries';
import './page.css';

/** Put in by the build, from package.json. */
declare const ADDON_VERSION: string;

const query = signal('');
const role = signal<Role>('all');

function Page() {
  const found = entriesFor(query.value, role.value);
  const isSearching = query.value.trim() !== '';
  return (
    <Frame title={texts.title} errorTitle={texts.errorTitle}>
      <div class="row">
        <input
          type="search"
          class="grow"
          aria-label={texts.search}
          placeholder={texts.search}
          value={query.value}
          onInput={(event) => (query.value = event.currentTarget.value)}
        />
        <label>
          {texts.role}{' '}
          <select value={role.value} onChange={(event) => (role.value = event.currentTarget.value as Role)}>
            {Object.entries(texts.roles).map(([id, caption]) => (
              <option key={id} value={id}>
                {caption}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="quiet" role="status">
        {isSearching && (found.length === 0 ? texts.none : fill(texts.found, { count: found.length }))}
      </p>
      {(Object.keys(texts.sections) as Section[]).map((section) => (
        <Entries
          key={section}
          section={section}
          entries={found.filter((entry) => entry.section === section)}
          isOpen={isSearching || section === 'tasks'}
        />
      ))}
      <p class="quiet">{fill(texts.version, { version: ADDON_VERSION })}</p>
    </Frame>
  );
}

function Entries({ section, entries, isOpen }: { section: Section; entries: readonly Entry[]; isOpen: boolean }) {
  if (entries.length === 0) return null;
  return (
    <details open={isOpen}>
      <summary>
        <h2>
          {texts.sections[section]}（{entries.length}）
        </h2>
      </summary>
      <dl>
        {entries.map((entry) => (
          <div key={entry.title}>
            <dt>{entry.title}</dt>
            {entry.lines.map((line) => (
              <dd key={line}>{line}</dd>
            ))}
            {entry.page !== undefined && entry.page !== 'help' && (
              <dd>
                <OpenPage page={entry.page} caption={entry.title} />
              </dd>
            )}
          </div>
        ))}
      </dl>
    </details>
  );
}

function OpenPage({ page, caption }: { page: NonNullable<Entry['page']>; caption: string }) {
  const open = () => void during(texts.loading, async () => void (await call('openPage', { page })));
  return (
    <button type="button" class="link" aria-label={`${texts.open} ${caption}`} onClick={open}>
      {texts.open}
    </button>
  );
}

document.title = texts.title;
render(<Page />, document.getElementById('page') as HTMLElement);
