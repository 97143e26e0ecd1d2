/** What the comparison could not decide: how a class is written, what a word means, whether two spellings are one person. */
import { csvText } from '../../src/school/csvText';
import { CLASS_FORMS, type ClassForm } from '../../src/imports/classNames';
import type { ImportPreview, UnknownValue } from '../../src/imports/contract';
import { fill } from '../../src/messages/catalogue';
import { saveCsv } from '../shared/saveFile';
import { Tick } from '../shared/ui/Tick';
import { busy } from '../shared/ui/work';
import {
  chooseWord,
  classForm,
  decide,
  isClassConfirmed,
  isRenaming,
  isVariantTaken,
  questions,
  texts,
  words,
} from './state';

export function QuestionsView() {
  const asked = questions.value;
  if (asked === null || !isAsking(asked)) return null;
  return (
    <section class="box" aria-label={texts.questions}>
      <h2>{texts.questions}</h2>
      {asked.blocked !== '' && <p class="bad">{asked.blocked}</p>}
      <Classes asked={asked} />
      <Words asked={asked} />
      <Names asked={asked} />
    </section>
  );
}

function isAsking({ blocked, classQuestion, unknownWords, variants, keptNames, lostNames }: ImportPreview): boolean {
  const lists = [unknownWords, variants, keptNames, lostNames];
  return blocked !== '' || classQuestion !== null || lists.some(({ length }) => length > 0) || hasAnswers();
}

/** An answer that was given stays to be seen, also when nothing is open any more. */
function hasAnswers(): boolean {
  const isAnswered = [isClassConfirmed, isVariantTaken, isRenaming].some(({ value }) => value);
  return classForm.value !== '' || isAnswered || Object.values(words.value).some((own) => Object.keys(own).length > 0);
}

function Classes({ asked }: { readonly asked: ImportPreview }) {
  const { classQuestion: question, blocked } = asked;
  return (
    <>
      {question !== null && (
        <fieldset>
          <legend>{fill(texts.classQuestion, { grade: question.grade, className: question.className })}</legend>
          {question.forms.map(({ form, example }) => (
            <Form key={form} form={form} text={form === 'asIs' ? fill(texts.asIs, { example }) : example} />
          ))}
        </fieldset>
      )}
      {question === null && CLASS_FORMS.includes(classForm.value as ClassForm) && (
        <button type="button" disabled={busy.value !== ''} onClick={() => decide(() => (classForm.value = ''))}>
          {texts.automatic}
        </button>
      )}
      {((blocked !== '' && question === null) || isClassConfirmed.value) && (
        <Tick text={texts.classesRight} value={isClassConfirmed} within={decide} />
      )}
    </>
  );
}

function Form({ form, text }: { readonly form: ClassForm; readonly text: string }) {
  return (
    <label class="row">
      <input
        type="radio"
        name="classForm"
        checked={classForm.value === form}
        disabled={busy.value !== ''}
        onChange={() => decide(() => (classForm.value = form))}
      />
      {text}
    </label>
  );
}

function Words({ asked }: { readonly asked: ImportPreview }) {
  const open = asked.unknownWords;
  const answered = Object.entries(words.value).flatMap(([key, own]) =>
    Object.keys(own)
      .filter((text) => open.every((word) => word.key !== key || word.text !== text))
      .map((text) => ({ key, text })),
  );
  if (open.length + answered.length === 0) return null;
  return (
    <>
      <h3>{texts.words}</h3>
      <p class="quiet">{texts.wordsIntro}</p>
      <ul>
        {open.map((word) => (
          <li key={`${word.key} ${word.text}`}>
            <Word word={word} />
          </li>
        ))}
        {answered.map(({ key, text }) => (
          <li key={`${key} ${text}`}>
            {text} → {words.value[key]?.[text] || texts.wordLeft}{' '}
            <button type="button" disabled={busy.value !== ''} onClick={() => chooseWord(key, text, null)}>
              {texts.automatic}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

const OPEN = '\u0000';

function Word({ word: { key, header, text, count, options } }: { readonly word: UnknownValue }) {
  const chosen = words.value[key]?.[text];
  return (
    <label>
      {fill(texts.wordOf, { header, text })}{' '}
      <select
        value={chosen ?? OPEN}
        disabled={busy.value !== ''}
        onChange={(event) => {
          const option = event.currentTarget.value;
          chooseWord(key, text, option === OPEN ? null : option);
        }}
      >
        <option value={OPEN}>{texts.wordOpen}</option>
        <option value="">{texts.wordLeft}</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>{' '}
      <span class="quiet">{fill(texts.wordCount, { count })}</span>
    </label>
  );
}

function Names({ asked: { variants, keptNames, lostNames } }: { readonly asked: ImportPreview }) {
  const save = () => {
    const rows = lostNames.map(({ sheet, line, inFile, onRoster }) => [sheet, String(line), inFile, onRoster]);
    saveCsv(csvText([[texts.csvSheet, texts.csvLine, texts.csvText, texts.csvWho], ...rows]), `${texts.lostFile}.csv`);
  };
  return (
    <>
      <Lines title={texts.variants} lines={variants} form={texts.variantLine} />
      {(variants.length > 0 || isVariantTaken.value) && (
        <Tick text={texts.variantsSame} value={isVariantTaken} within={decide} />
      )}
      <Lines title={texts.keptNames} lines={keptNames} form={texts.variantLine} />
      {(keptNames.length > 0 || isRenaming.value) && <Tick text={texts.renaming} value={isRenaming} within={decide} />}
      <Lines title={texts.lostNames} lines={lostNames} form={texts.lostLine} />
      {lostNames.length > 0 && (
        <button type="button" onClick={save}>
          {texts.saveLost}
        </button>
      )}
    </>
  );
}

interface LinesProps {
  readonly title: string;
  readonly lines: ImportPreview['variants'];
  readonly form: string;
}

function Lines({ title, lines, form }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <details open={lines.length <= 5}>
      <summary>
        {title}（{lines.length}）
      </summary>
      <ul>
        {lines.map(({ line, inFile, onRoster }, i) => (
          <li key={i}>{fill(form, { line, inFile, onRoster })}</li>
        ))}
      </ul>
    </details>
  );
}
