/** What holds where the file does not say, and whether the file is complete. */
import { fill } from '../../src/messages/catalogue';
import { IMPORT_KINDS } from '../../src/imports/importKinds';
import { Tick } from '../shared/ui/Tick';
import { busy } from '../shared/ui/work';
import type { Constant } from './constants';
import type { Layout } from './reading/layout';
import {
  change,
  constants,
  isErasing,
  isReplacing,
  isSchoolConfirmed,
  offered,
  opened,
  otherSchool,
  texts,
} from './state';

export function OptionsView({ layout }: { readonly layout: Layout }) {
  return (
    <fieldset>
      <legend>{texts.options}</legend>
      {otherSchool.value !== '' && (
        <div class="box">
          <p class="bad">{fill(texts.schoolCode, { found: otherSchool.value, own: opened.value?.schoolCode ?? '' })}</p>
          <Tick text={texts.schoolConfirm} value={isSchoolConfirmed} within={change} />
        </div>
      )}
      {offered.value.length > 0 && (
        <div role="group" aria-label={texts.constants}>
          <p class="quiet">{texts.constants}</p>
          <div class="row">
            {offered.value.map((one) => (
              <ConstantField key={one.key} constant={one} />
            ))}
          </div>
        </div>
      )}
      {IMPORT_KINDS[layout.kind].period.length > 0 && (
        <Tick text={texts.replacing} value={isReplacing} within={change} />
      )}
      <Tick text={texts.erasing} value={isErasing} within={change} />
    </fieldset>
  );
}

function ConstantField({ constant: { key, header, value, options, isOptional } }: { readonly constant: Constant }) {
  const set = (text: string) => change(() => (constants.value = { ...constants.value, [key]: text }));
  return (
    <label>
      {header}{' '}
      {options.length > 0 ? (
        <select value={value} disabled={busy.value !== ''} onChange={(event) => set(event.currentTarget.value)}>
          {isOptional && <option value="">{texts.unsaid}</option>}
          {options.map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </select>
      ) : (
        <input
          type="number"
          min={90}
          max={150}
          value={value}
          disabled={busy.value !== ''}
          onChange={(event) => set(event.currentTarget.value)}
        />
      )}
    </label>
  );
}
