/**
 * Who does what in this school: 權責分工 read once, the seed's rows standing in where it has none (五, 六, 八). Offices
 * are given by their short name (註冊組 for 教務處註冊組); where a row names a post alone, the post is given.
 */
import { toHalfWidth } from '../school/cell';
import type { SchoolTables } from '../school/schoolTables';
import { DIVISIONS, LOTS, type Duty, type Lot, type Staff, type TrainingKind } from '../school/tabs';
import { SEED_DUTIES, type DutyHolder } from './duties';
import { isOfOffice, namesOffice, officeName, AMONG_OFFICES } from './offices';

export interface Organiser {
  readonly office: string;
  /** 日校, 進修部, or 全校. */
  readonly division: string;
}

export interface DutyBook {
  /** The offices of a duty in a division, each once, in the order of the tab. `division` '' or 全校 asks for all. */
  officesOf(duty: Duty, division: string): readonly string[];
  /** The first of them: the office in charge; '' never, since the seed stands in. */
  officeOf(duty: Duty, division: string): string;
  /** Posts that a duty is given to, such as 註冊組長. */
  postsOf(duty: Duty, division: string): readonly string[];
  /** Organisers of a training (八): the school's own rows of it, else the seed's. */
  organisersOf(kind: TrainingKind): readonly Organiser[];
  /** True when the cell names the office or one of its sections (註冊組 for 教務處, 進修部教務組 for 進修部). */
  countsFor(written: string, office: string): boolean;
  /** True when the person is of an office or holds a post that the duty is given to in the division. */
  holds(person: Pick<Staff, 'unit' | 'duty'>, duty: Duty, division: string): boolean;
}

type Tables = Pick<SchoolTables, 'duties'>;

/** The offices of several duties in several divisions, each once. */
export function officesOfDuties(book: DutyBook, duties: readonly Duty[], divisions: readonly string[]): string[] {
  return [...new Set(duties.flatMap((duty) => divisions.flatMap((division) => book.officesOf(duty, division))))];
}

/** Offices with a desk: those that submit lots, then those that confirm what was received (六). */
export function lotOffices(book: DutyBook, divisions: readonly string[]): string[] {
  return officesOfDuties(book, [...LOTS.map(lotDuty), '收訖明細確認'], divisions);
}

/** The duty of submitting a lot. */
export function lotDuty(lot: Lot): Duty {
  return `${lot}提交`;
}

const books = new WeakMap<object, DutyBook>();

/** The book of a school's tables; built once for each reading of 權責分工. */
export function dutyBook({ duties }: Tables): DutyBook {
  let book = books.get(duties);
  if (book === undefined) {
    book = bookOf(duties.rows.filter((row) => row.duty !== '' && (row.office !== '' || row.post !== '')));
    books.set(duties, book);
  }
  return book;
}

type Holder = Pick<DutyHolder, 'division' | 'office' | 'post'> & { readonly duty: string };

function bookOf(own: readonly Holder[]): DutyBook {
  const rowsOf = (duty: Duty, division: string) => {
    const fitting = own.filter((row) => isDuty(row, duty) && isOfDivision(row, division));
    return fitting.length > 0 ? fitting : SEED_DUTIES.filter((row) => row.duty === duty && isOfDivision(row, division));
  };
  const officesOf = (duty: Duty, division: string) => [...new Set(rowsOf(duty, division).map(nameOf))];
  const sections = [...own, ...SEED_DUTIES].map(({ office }) => plain(office)).filter((office) => office !== '');
  return {
    officesOf,
    officeOf: (duty, division) => officesOf(duty, division)[0] ?? '',
    postsOf: (duty, division) => [
      ...new Set(rowsOf(duty, division).flatMap(({ post }) => (post === '' ? [] : [plain(post)]))),
    ],
    organisersOf(kind) {
      const fitting = own.filter((row) => isDuty(row, kind));
      const rows = fitting.length > 0 ? fitting : SEED_DUTIES.filter((row) => row.duty === kind);
      return rows.map((row) => ({ office: nameOf(row), division: divisionOfRow(row) }));
    },
    countsFor(written, office) {
      if (namesOffice(written, office)) return true;
      return written.split(AMONG_OFFICES).some((part) => {
        const name = plain(part);
        if (name === '') return false;
        if (name.startsWith(plain(office))) return true;
        return sections.some((full) => full.startsWith(plain(office)) && officeName(full) === officeName(name));
      });
    },
    holds: (person, duty, division) =>
      rowsOf(duty, division).some(
        (row) =>
          (row.office !== '' && isOfOffice(person, row.office)) ||
          (row.post !== '' && [person.duty, person.unit].some((written) => plain(written) === plain(row.post))),
      ),
  };
}

/** 及 and 和 are also parts of a duty's own name (學籍資料及學業成績提交). */
const SEPARATORS = [/[、,，;；/]/, AMONG_OFFICES];

function plain(written: string): string {
  return toHalfWidth(written).replace(/\s/g, '');
}

/** A row's 業務 may name several duties. */
function isDuty({ duty }: Holder, wanted: Duty): boolean {
  return SEPARATORS.some((between) => duty.split(between).some((part) => plain(part) === wanted));
}

function divisionOfRow({ division }: Holder): string {
  return (DIVISIONS as readonly string[]).includes(division) ? division : '全校';
}

function isOfDivision(row: Holder, division: string): boolean {
  const own = divisionOfRow(row);
  return own === '全校' || division === '' || division === '全校' || own === division;
}

function nameOf({ office, post }: Holder): string {
  return office === '' ? plain(post) : officeName(office);
}
