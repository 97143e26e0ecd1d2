/** Which class a line means, put in its place: by name, by grade and class in two columns, or by the code of class and seat. */
import { CLASS_FORMS, isPartOfName, joinedClass, type ClassForm } from './classNames';
import type { ImportContext } from './importContext';
import type { ImportKind } from './importKind';
import type { Noticed } from './noticed';

type Texts = Readonly<Record<string, string>>;

/** What a person decided of classes that are not the school's own, by what the file says. */
export interface ClassRules {
  readonly kind: ImportKind;
  readonly form: ClassForm | '';
  readonly words: Readonly<Record<string, string>>;
}

/** What a class of a file is called where its grade stands in another column. */
function classWord(className: string, grade: string): string {
  return grade === '' ? className : `${grade} ${className}`;
}

/** The texts with the school's own name of the class; what fits no class is noticed. */
export function withClass(
  found: Texts,
  { kind, form, words }: ClassRules,
  context: ImportContext,
  noticed: Noticed,
): Texts {
  const { classNames } = context;
  const className = (found['className'] ?? '').trim();
  const grade = (found['grade'] ?? '').trim();
  const given = { className, grade, programme: found['programme'] ?? '' };
  if (className === '') return withClassOfCode(found, words, context, noticed);
  const own = classNames.find(given);
  const chosen = chosenWord(words, classWord(className, grade));
  const isPart = grade !== '' && isPartOfName(className);
  const name = own ?? chosen ?? (form === '' || !isPart ? null : joinedClass(given, form));
  if (name !== null) {
    if (own !== null) noticed.knownClasses.add(own);
    else if (chosen === undefined && form !== 'asIs' && mustBeKnown(kind)) noticed.unknownClass(name, '', false);
    return name === '' ? without(found, 'className') : { ...found, className: name };
  }
  // A part of a name, whose grade the file does not tell, may be any grade's.
  if (grade === '' && isPartOfName(className) && !classNames.isEmpty && form !== 'asIs') {
    noticed.word('className', className, true);
    return without(found, 'className');
  }
  if (isPart || mustBeKnown(kind)) noticed.unknownClass(className, grade, isPart);
  return found;
}

/** On the roster and among courses a class is one of the school's; elsewhere it may be one of a year before. */
function mustBeKnown({ tab }: ImportKind): boolean {
  return tab === 'roster' || tab === 'courses';
}

/** Official rosters name the class by a code that is also the seat's: taken where it is a class, else left out and told. */
function withClassOfCode(found: Texts, words: Texts, { classNames }: ImportContext, noticed: Noticed): Texts {
  const code = found['classSeat'] ?? '';
  const parts = code === '' ? null : classNames.split(code);
  if (parts === null) return found;
  const name = chosenWord(words, parts.className) ?? classNames.find({ ...parts, grade: '', programme: '' });
  const seatNo = found['seatNo'] || parts.seatNo;
  if (name === null || name === '') {
    noticed.word('className', parts.className, true);
    return { ...found, seatNo };
  }
  return { ...found, className: name, seatNo };
}

function chosenWord(words: Texts, text: string): string | undefined {
  return Object.prototype.hasOwnProperty.call(words, text) ? words[text] : undefined;
}

function without(found: Texts, key: string): Texts {
  return Object.fromEntries(Object.entries(found).filter(([own]) => own !== key));
}

export interface ClassQuestion {
  /** What the file says of one class. */
  readonly grade: string;
  readonly className: string;
  /** What each way makes of it. */
  readonly forms: readonly { readonly form: ClassForm; readonly example: string }[];
}

/** How grade and class are to be joined, asked by an example; null where nothing is to be asked. */
export function classQuestion({ classes }: Noticed): ClassQuestion | null {
  const part = [...classes].find(([, { isPart }]) => isPart);
  if (part === undefined) return null;
  const [grade = '', className = ''] = part[0].split('\n');
  const forms = CLASS_FORMS.flatMap((form) => {
    const example = joinedClass({ className, grade, programme: '' }, form);
    return example === null ? [] : [{ form, example }];
  });
  return { grade, className, forms };
}
