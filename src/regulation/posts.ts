/** The post that heads an office: 註冊組 → 註冊組長, 教務處 → 教務主任; a person's post is no office. */
export function postOf(written: string): { readonly office: string; readonly post: string } {
  if (/(?:教師|導師|老師|學生)$/.test(written)) return { office: '', post: written };
  const section = /(進修部)?(?:.{2,3}處|.{2,4}室|圖書館)?([^處室館]{2,8}組)$/.exec(written);
  if (section !== null) return { office: written, post: `${section[1] ?? ''}${section[2]}長` };
  if (/[處室]$/.test(written)) return { office: written, post: `${written.slice(0, -1)}主任` };
  return { office: written, post: /[館部]$/.test(written) ? `${written}主任` : '' };
}
