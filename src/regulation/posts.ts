/** The post that heads an office: 註冊組 → 註冊組長, 教務處 → 教務主任; a person's post is no office. */
export function postOf(written: string): { readonly office: string; readonly post: string } {
  if (/(?:教師|導師|老師|學生)$/.test(written)) return { office: '', post: written };
  const section = /(進修部)?(?:.{2,3}處|.{2,4}室|圖書館)?([^處室館]{2,8}組)$/.exec(written);
  if (section !== null) return { office: written, post: `${section[1] ?? ''}${section[2]}長` };
  if (/[處室]$/.test(written)) return { office: written, post: `${written.slice(0, -1)}主任` };
  return { office: written, post: /[館部]$/.test(written) ? `${written}主任` : '' };
}

/**
 * One spelling for a post: 教務處主任 and 教務主任, 註冊組組長, 教務處註冊組長 and 註冊組長, 學生事務 and 學務 are one; a
 * section of the continuing division keeps its division.
 */
export function postName(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/[\s()]/g, '')
    .replace(/學生事務/g, '學務')
    .replace(/生活輔導/g, '生輔')
    .replace(/組組長$/, '組長')
    .replace(/[處室]主任$/, '主任')
    .replace(/^(?!進修)[^部處室館]{2,4}[處室館](?=.+組長$)/, '')
    .replace(/^(進修部).{2,4}[處室](?=.+組長$)/, '$1')
    .replace(/^教師(?=.+(?:主任|組長)$)/, '');
}

/** Every post that 單位 and 職務 of a person name: 教師兼註冊組長 is 註冊組長 too; 教務處 with 主任 is 教務主任. */
export function postsNamed({ unit, duty }: { readonly unit: string; readonly duty: string }): string[] {
  const posts = duty.split(/兼任?|[、,，;；／/]/).filter((post) => post.trim() !== '');
  return [...new Set(posts.flatMap((post) => (unit === '' ? [post] : [post, `${unit}${post}`])).map(postName))];
}
