/** A second file for a roster that has nothing but ID numbers. */
import { fill } from '../../src/messages/catalogue';
import { IMPORT_KINDS } from '../../src/imports/importKinds';
import { busy } from '../shared/ui/work';
import { file, layout, pairing, pairWith, texts } from './state';

export function PairingView() {
  const [chosen, plan] = [file.value, layout.value];
  if (chosen === null || plan === null) return null;
  const hasIdentities = plan.tables.some(({ sheet }) => (chosen.identities[sheet]?.size ?? 0) > 0);
  const hasNumbers = plan.tables.every(({ mapping }) => mapping['studentNo'] !== undefined);
  if (!hasIdentities || hasNumbers || IMPORT_KINDS[plan.kind].student === 'none') return null;
  return (
    <section class="box" aria-label={texts.pairing}>
      <h2>{texts.pairing}</h2>
      <p>{texts.pairingIntro}</p>
      <p>
        <label>
          {texts.pairingFile}{' '}
          <input
            type="file"
            accept=".xlsx,.xlsm,.xls,.ods,.csv,.tsv,.txt"
            disabled={busy.value !== ''}
            onClick={(event) => (event.currentTarget.value = '')}
            onChange={(event) => void pairWith(event.currentTarget.files?.[0])}
          />
        </label>
      </p>
      {pairing.value !== null && (
        <p class={pairing.value.notFound > 0 ? 'bad' : 'good'}>
          {fill(texts.paired, { found: pairing.value.found, missed: pairing.value.notFound })}
        </p>
      )}
    </section>
  );
}
