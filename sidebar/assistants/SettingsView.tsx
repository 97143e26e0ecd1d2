/** Every setting by group, with what it means; only what was changed is written. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { SettingLine } from '../../src/assistants/settingsModel';
import { fill } from '../../src/messages/catalogue';
import type { ResultOf } from '../../src/rpc/method';
import type { Methods } from '../../src/methods';
import { call } from '../shared/server';
import { busy, during, error, notice } from '../shared/ui/work';
import { texts } from './state';

const groups = signal<ResultOf<Methods['settings.open']>>([]);
const changed = signal<Readonly<Record<string, string>>>({});
const query = signal('');

async function load(): Promise<void> {
  groups.value = await call('settings.open', {});
  changed.value = {};
}

async function save(): Promise<void> {
  const problems: string[] = [];
  await during(texts.saving, async () => {
    const lines = groups.value.flatMap((group) => group.lines).filter(({ id }) => id in changed.value);
    const changes = lines.map(({ id, value }) => ({ id, was: value, value: changed.value[id] ?? '' }));
    const { saved, conflicts, malformed } = await call('settings.save', { changes });
    problems.push(...conflicts.map(({ key, found }) => fill(texts.settings.conflict, { key, found })));
    problems.push(...malformed.map(({ key }) => fill(texts.settings.malformed, { key })));
    const kept = changed.value;
    await load();
    // A malformed value stays in its field, to be mended.
    const mended = Object.fromEntries(malformed.map(({ id }) => [id, kept[id] ?? '']));
    // What was typed while it was saved is not saved yet.
    const since = Object.entries(changed.value).filter(([id, value]) => kept[id] !== value);
    changed.value = { ...mended, ...Object.fromEntries(since) };
    notice.value =
      saved.length > 0
        ? fill(texts.settings.saved, { count: saved.length, keys: saved.join('、') })
        : texts.settings.nothingSaved;
  });
  if (problems.length > 0) error.value = problems.join(' ');
}

export function SettingsView() {
  useEffect(() => void during(texts.loading, load), []);
  const words = query.value.trim().toLowerCase();
  const matches = (line: SettingLine) => `${line.key}${line.explanation}${line.basis}`.toLowerCase().includes(words);
  const shown = groups.value
    .map(({ group, lines }) => ({ group, lines: lines.filter(matches) }))
    .filter(({ lines }) => lines.length > 0);
  const count = Object.keys(changed.value).length;
  return (
    <>
      <p class="quiet">{texts.settings.intro}</p>
      <div class="row">
        <input
          type="search"
          aria-label={texts.settings.search}
          placeholder={texts.settings.search}
          value={query.value}
          onInput={(event) => (query.value = event.currentTarget.value)}
        />
        <button
          type="button"
          class="link"
          onClick={() => void during(texts.loading, async () => void (await call('settings.showTab', {})))}
        >
          {texts.settings.showTab}
        </button>
      </div>
      {groups.value.length > 0 && shown.length === 0 && <p>{texts.settings.none}</p>}
      {shown.map(({ group, lines }) => (
        <fieldset key={group}>
          <legend>{texts.settings.groups[group]}</legend>
          {lines.map((line) => (
            <Setting key={line.id} line={line} />
          ))}
        </fieldset>
      ))}
      <div class="row sticky">
        <button type="button" class="primary" disabled={count === 0 || busy.value !== ''} onClick={() => void save()}>
          {fill(texts.settings.save, { count })}
        </button>
        <button type="button" disabled={count === 0 || busy.value !== ''} onClick={() => (changed.value = {})}>
          {texts.settings.discard}
        </button>
      </div>
    </>
  );
}

function Setting({ line }: { line: SettingLine }) {
  const value = changed.value[line.id] ?? line.value;
  const hint = `hint-${line.id}`;
  const set = (text: string) => {
    const { [line.id]: _, ...others } = changed.value;
    changed.value = text === line.value ? others : { ...others, [line.id]: text };
  };
  return (
    <div class="setting">
      <label for={line.id}>{line.key}</label>
      {line.field === 'yesNo' || line.field === 'mode' ? (
        <select id={line.id} aria-describedby={hint} value={value} onChange={(event) => set(event.currentTarget.value)}>
          <option value="">—</option>
          {line.field === 'mode' ? (
            ['預覽', '測試', '正式'].map((mode) => (
              <option key={mode} value={mode}>
                {mode}
              </option>
            ))
          ) : (
            <>
              <option value="是">{texts.settings.yes}</option>
              <option value="否">{texts.settings.no}</option>
            </>
          )}
        </select>
      ) : (
        <input
          id={line.id}
          type="text"
          inputMode={line.field === 'number' ? 'decimal' : 'text'}
          aria-describedby={hint}
          maxLength={500}
          value={value}
          placeholder={line.standard}
          onInput={(event) => set(event.currentTarget.value)}
        />
      )}
      <p id={hint} class="quiet">
        {line.explanation}
        {line.standard !== '' && `　${fill(texts.settings.standard, { standard: line.standard })}`}
        {line.basis !== '—' && `　${fill(texts.settings.basis, { basis: line.basis })}`}
      </p>
    </div>
  );
}
