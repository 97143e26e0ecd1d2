/** What a plan notices on its way through a file's lines: counted, so that each is told once. */
import type { ImportLine } from './importKind';

/** A line named by where it stands. */
export interface NoticedLine {
  readonly sheet: string;
  readonly line: number;
  /** What the file says, and what it was compared with. */
  readonly inFile: string;
  readonly onRoster: string;
}

/** A text of the file that a column does not know. */
export interface UnknownWord {
  readonly key: string;
  readonly text: string;
  count: number;
  /** True: the lines were taken without it. False: they were not taken. */
  readonly isLeftOut: boolean;
}

export class Noticed {
  /** Lines whose number is one student's and whose name is another's. */
  namedOtherwise = 0;
  bySeatAlone = 0;
  /** Numbers that were found on the roster with zeros in front. */
  zerosAdded = 0;
  /** New numbers that are shorter than all of the roster, of which some begin with a zero. */
  readonly shortNumbers: string[] = [];
  /** Names on the roster that the file writes in another form, and that stay. */
  readonly keptNames: NoticedLine[] = [];
  /** Names that differ in variant characters alone: a person must say whether they are one. */
  readonly variants: NoticedLine[] = [];
  /** Lines with characters that only a school's own fonts show, or that the file lost. */
  readonly lost: NoticedLine[] = [];
  readonly words = new Map<string, UnknownWord>();
  /** Classes that the school does not have, and whether only their grade is missing to make a name. */
  readonly classes = new Map<string, { readonly grade: string; readonly isPart: boolean; count: number }>();
  readonly knownClasses = new Set<string>();

  word(key: string, text: string, isLeftOut: boolean): void {
    const place = `${key}\n${text}`;
    const known = this.words.get(place);
    if (known) known.count++;
    else this.words.set(place, { key, text, count: 1, isLeftOut });
  }

  unknownClass(name: string, grade: string, isPart: boolean): void {
    const known = this.classes.get(`${grade}\n${name}`);
    if (known) known.count++;
    else this.classes.set(`${grade}\n${name}`, { grade, isPart, count: 1 });
  }

  static at({ sheet, line }: ImportLine, inFile: string, onRoster = ''): NoticedLine {
    return { sheet, line, inFile, onRoster };
  }
}
