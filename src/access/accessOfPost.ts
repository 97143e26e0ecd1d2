/**
 * The 權限 that goes with a post, by what the school itself says: its seats of 工作小組 and its 權責分工. Who convenes
 * reads, who is executive secretary or heads the section that runs the platform keeps the workbook, who sits ex officio or
 * works in an office with a duty works in it; everybody else gets the least, a teacher's. A proposal: the import shows it
 * before it is written. Pure.
 */
import type { DutyBook } from '../regulation/dutyHolders';
import { isOfOffice } from '../regulation/offices';
import { postName, postsNamed } from '../regulation/posts';
import { CONVENER_TITLE, DEPUTY_TITLE, EX_OFFICIO_SEATS, SECRETARY_TITLE } from '../regulation/seats';
import { DUTIES, type Row, type Staff } from '../school/tabs';
import type { Access } from './roles';

export interface PostRules {
  readonly book: Pick<DutyBook, 'officesOf'>;
  readonly seats: readonly Pick<Row<'workGroup'>, 'title' | 'role' | 'kind'>[];
}

type Post = Pick<Staff, 'unit' | 'duty'>;

/** The proposal for one person; the seed's seats stand in where 工作小組 has none. */
export function accessOfPost(person: Post, { book, seats }: PostRules): Access {
  const posts = postsNamed(person);
  const isAmong = (titles: readonly string[]) => titles.some((title) => posts.includes(postName(title)));
  const titlesOf = (role: string, standard: string) => {
    const own = seats.filter((seat) => seat.role === role).map(({ title }) => title);
    return own.length > 0 ? own : [standard];
  };
  if (isAmong(titlesOf('執行秘書', SECRETARY_TITLE))) return '管理';
  if (isHeadOf(posts, person, book.officesOf('平臺管理', ''))) return '管理';
  if (isAmong(titlesOf('召集人', CONVENER_TITLE)) || isAmong([DEPUTY_TITLE])) return '檢視';
  if (/課程諮詢教師/.test(person.duty)) return '諮詢教師';
  const exOfficio = seats.filter(({ kind }) => kind === '當然').map(({ title }) => title);
  if (isAmong(exOfficio.length > 0 ? exOfficio : EX_OFFICIO_SEATS)) return '處室';
  const offices = new Set(DUTIES.flatMap((duty) => book.officesOf(duty, '')));
  if (isStaffOf(person, posts, [...offices])) return '處室';
  return /導師/.test(person.duty) ? '導師' : '任課教師';
}

function isHeadOf(posts: readonly string[], { unit }: Post, offices: readonly string[]): boolean {
  return offices.some((office) => posts.some((post) => /長$/.test(post) && isOfOffice({ unit, duty: post }, office)));
}

/** Heads and clerks of an office; a teacher who belongs to it by name alone is a teacher. */
function isStaffOf({ unit }: Post, posts: readonly string[], offices: readonly string[]): boolean {
  const working = posts.filter((post) => !/(?:教師|導師|老師)$/.test(post) && !/科主任$|學程主任$/.test(post));
  return working.some((post) =>
    offices.some((office) => isOfOffice({ unit, duty: post }, office) || (post.startsWith(office) && post !== office)),
  );
}
