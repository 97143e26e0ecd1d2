/** Web pages and archives of them under the name .xls, as school systems write them, each with the rows that it holds. */
import iconv from 'iconv-lite';

export interface FileCase {
  readonly name: string;
  readonly bytes: () => Buffer;
  readonly rows: readonly (readonly string[])[];
}

const html = (table: string) => Buffer.from(`<html><head><meta charset="utf-8"></head><body>${table}</body></html>`);
const mail = (headers: string, body: string) =>
  `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="----=_a"\r\n\r\n------=_a\r\n${headers}\r\n\r\n${body}\r\n------=_a--\r\n`;
const table = '<table><tr><td>學號</td><td>姓名</td></tr><tr><td>0115001</td><td>王小明</td></tr></table>';
const quotedPrintable = (text: string) =>
  [...Buffer.from(text)]
    .map(
      (byte, i) =>
        (byte < 0x80 && byte !== 0x3d ? '' : '=') +
        (byte < 0x80 && byte !== 0x3d ? String.fromCharCode(byte) : byte.toString(16).toUpperCase().padStart(2, '0')) +
        (i % 60 === 59 ? '=\r\n' : ''),
    )
    .join('');
export const PAIR = [
  ['學號', '姓名'],
  ['0115001', '王小明'],
];

export const WEB_PAGE_CASES: readonly FileCase[] = [
  {
    name: 'a web page that names the letters of other languages, and one that names nothing known',
    bytes: () =>
      html(
        '<table><tr><td>學號<td>姓名<tr><td>0115001<td>Jos&eacute;&middot;&Eacute;LOI &Ntilde;u&ntilde;ez<tr><td>0115002<td>王&foo;明</table>',
      ),
    rows: [
      ['學號', '姓名'],
      ['0115001', 'José·ÉLOI Ñuñez'],
      ['0115002', '王&foo;明'],
    ],
  },
  {
    name: 'a web page with spanning cells',
    bytes: () =>
      html(
        '<table><tr><td colspan=3>名冊</td></tr><tr><th>班級<th>姓名<th>備註</tr><tr><td rowspan="2">機械一甲</td><td>王小明</td><td rowspan=2>甲組</td></tr><tr><td>李&#22823;華</td></tr></table>',
      ),
    rows: [['名冊'], ['班級', '姓名', '備註'], ['機械一甲', '王小明', '甲組'], ['機械一甲', '李大華', '甲組']],
  },
  {
    name: 'a web page without closing tags, with a comment and a script',
    bytes: () =>
      html(
        '<TABLE border=1><!-- <td>不是 --><script>var a="<td>不是</td>"</script><TR><TD>學號<TD>姓名<TR><TD>0115001<TD>王<b>小</b>明</TABLE>',
      ),
    rows: PAIR,
  },
  {
    name: 'a web archive in quoted-printable',
    bytes: () =>
      Buffer.from(
        mail(
          'Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable',
          quotedPrintable(table),
        ),
      ),
    rows: PAIR,
  },
  {
    name: 'a web archive in base64 of Big5',
    bytes: () =>
      Buffer.from(
        mail(
          'Content-Transfer-Encoding: base64\r\nContent-Type: text/html;\r\n charset=big5',
          iconv.encode(table, 'cp950').toString('base64'),
        ),
      ),
    rows: PAIR,
  },
  {
    name: 'a web page of Big5 that names no encoding, with lists within a table for layout',
    bytes: () => iconv.encode(`<TABLE><TR><TD>${table}</TD></TR></TABLE>`, 'cp950'),
    rows: PAIR,
  },
  {
    name: 'a web page whose cell spans all rows of its group, and none of the next',
    bytes: () =>
      html(
        '<table><thead><tr><th>班級<th>學號<th>姓名</thead><tbody><tr><td rowspan=0>機械一甲<td>0115001&nbsp;<td>王小明<tr><td>0115002<td>李大華<tbody><tr><td>電機一甲<td>0115003<td>陳美麗</table>',
      ),
    rows: [
      ['班級', '學號', '姓名'],
      ['機械一甲', '0115001', '王小明'],
      ['機械一甲', '0115002', '李大華'],
      ['電機一甲', '0115003', '陳美麗'],
    ],
  },
  {
    name: 'a web page of a form: fields, drop-downs and ticks',
    bytes: () =>
      html(
        '<table><tr><td>學號<td>認證狀態<td>勾選<tr><td><input type="hidden" value="9"><input value="0115001"><td><select><option>未認證<option selected>通過<option>退回</select><td><input type=checkbox checked></table>',
      ),
    rows: [
      ['學號', '認證狀態', '勾選'],
      ['0115001', '通過', '☑'],
    ],
  },
];
