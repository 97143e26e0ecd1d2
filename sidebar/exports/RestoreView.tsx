/** A backup put back: choose the file, see what differs, choose the tabs; one undo gives everything back. */
import { signal } from '@preact/signals';
import { fill } from '../../src/messages/catalogue';
import { rocText } from '../../src/school/day';
import { HeadRow } from '../shared/ui/HeadRow';
import { busy } from '../shared/ui/work';
import * as restoring from './restoring';
import { opened, texts } from './state';

/** Which question is open. */
const asks = signal<'' | 'undo' | 'discard'>('');

export function RestoreView() {
  return (
    <section aria-labelledby="restore">
      <h2 id="restore">{texts.restoreTitle}</h2>
      {opened.value?.mayRestore === true ? (
        <>
          <p class="quiet">{texts.restoreIntro}</p>
          <Standing />
          <div class="row">
            <label for="restore-file">{texts.backupFile}</label>
            <input
              id="restore-file"
              type="file"
              accept=".xlsx"
              disabled={busy.value !== ''}
              onChange={(event) => void restoring.choose(event.currentTarget.files?.[0])}
            />
          </div>
          {restoring.file.value !== null && <Preview />}
        </>
      ) : (
        <p class="quiet">{texts.registrarOnly}</p>
      )}
    </section>
  );
}

/** An earlier restore: cut off, or done and to be undone. */
function Standing() {
  const { restore: state = null, copies = 0 } = opened.value ?? {};
  if (state === null && copies === 0) return null;
  const phase = state?.phase ?? 'left';
  const at = state === null ? '' : rocText(state.startedAt);
  const isBusy = busy.value !== '';
  const act = () => {
    const asked = asks.value;
    asks.value = '';
    void (asked === 'undo' ? restoring.undo() : restoring.discard());
  };
  return (
    <div class="ask">
      <p class={phase === 'writing' ? 'bad' : ''}>
        {fill(texts.standings[phase], { at, by: state?.by ?? '', left: state?.left.join('、') ?? '', copies })}
      </p>
      {asks.value === '' ? (
        <div class="row">
          {(phase === 'done' || phase === 'writing') && (
            <button type="button" disabled={isBusy} onClick={() => (asks.value = 'undo')}>
              {texts.undo}
            </button>
          )}
          {phase !== 'writing' && (
            <button type="button" disabled={isBusy} onClick={() => (asks.value = 'discard')}>
              {texts.discard}
            </button>
          )}
        </div>
      ) : (
        <div class="row" role="group" aria-label={texts.sure}>
          <span>{asks.value === 'undo' ? texts.undoAsk : texts.discardAsk}</span>
          <button type="button" disabled={isBusy} onClick={act}>
            {texts.yes}
          </button>
          <button type="button" onClick={() => (asks.value = '')}>
            {texts.no}
          </button>
        </div>
      )}
    </div>
  );
}

function Preview() {
  const { info, masked } = restoring.file.value!;
  const count = restoring.ticked.value.size;
  const isLocked = opened.value?.restore?.phase === 'writing';
  const mayGo = isLocked
    ? restoring.isToGoOn.value
    : count > 0 && (!restoring.isOther.value || restoring.isOtherMeant.value);
  const edited = restoring.compared.value.filter(({ isEdited }) => isEdited).map(({ tab }) => tab);
  return (
    <>
      <p>
        {fill(texts.backupOf, {
          school: info.schoolName,
          year: info.schoolYear,
          at: rocText(info.takenAt),
          by: info.takenBy,
        })}
      </p>
      {masked > 0 && <p>{fill(texts.maskedCells, { count: masked })}</p>}
      {edited.length > 0 && <p class="bad">{fill(texts.edited, { tabs: edited.join('、') })}</p>}
      <Tabs isLocked={isLocked} />
      {isLocked && !restoring.isToGoOn.value && <p class="bad">{texts.otherFile}</p>}
      {restoring.isOther.value && !isLocked && (
        <p class="ask">
          <label>
            <input
              type="checkbox"
              checked={restoring.isOtherMeant.value}
              onChange={(event) => (restoring.isOtherMeant.value = event.currentTarget.checked)}
            />
            {fill(texts.otherMeant, { school: info.schoolName, year: info.schoolYear })}
          </label>
        </p>
      )}
      <button
        type="button"
        class="primary"
        disabled={!mayGo || busy.value !== ''}
        onClick={() => void restoring.restore()}
      >
        {isLocked ? texts.goOn : fill(texts.restore, { count })}
      </button>
    </>
  );
}

function Tabs({ isLocked }: { isLocked: boolean }) {
  const tick = (tab: string, isOn: boolean) => {
    const next = new Set(restoring.ticked.value);
    if (isOn) next.add(tab);
    else next.delete(tab);
    restoring.ticked.value = next;
  };
  const heads = texts.restoreHeads;
  return (
    <div class="scroll" role="region" aria-label={texts.tab} tabIndex={0}>
      <table>
        <HeadRow heads={[heads.restore, heads.now, heads.backup, heads.onlyNow, heads.onlyBackup]} />
        <tbody>
          {restoring.compared.value.map(({ tab, mode, isThere, now, backup, same }) => (
            <tr key={tab}>
              <td>
                <label>
                  <input
                    type="checkbox"
                    checked={restoring.ticked.value.has(tab)}
                    disabled={isLocked || mode === 'remake' || busy.value !== ''}
                    onChange={(event) => tick(tab, event.currentTarget.checked)}
                  />
                  {tab}
                </label>
                {mode !== 'replace' && <span class="quiet">　{texts.modes[mode]}</span>}
                {!isThere && <span class="quiet">　{texts.newTab}</span>}
              </td>
              {[now, backup, now - same, backup - same].map((number, i) => (
                <td key={i} class="right">
                  {mode === 'remake' ? '—' : number}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
