/**
 * Where a rare character of a name is found that the face before it lacks: full 黑體 first, then the faces for rare
 * characters of Windows, macOS and 全字庫. Without them a browser takes any face, or draws a box.
 */
const RARE =
  '"Noto Sans CJK TC","Noto Sans HK","Source Han Sans TC","Microsoft JhengHei","PingFang TC","Heiti TC","PMingLiU-ExtB","MingLiU-ExtB","SimSun-ExtB","TW-Sung-Ext-B","TW-Sung-Plus","HanaMinA","HanaMinB","Jigmo","Jigmo2","Jigmo3","Noto Serif CJK TC",sans-serif';

/** 標楷體 by the names that Windows, macOS and Linux give it; 黑體 where there is none. */
export const KAI = `html{font-family:"DFKai-SB","標楷體","BiauKai","BiauKaiTC","TW-Kai","TW-Kai-Ext-B","TW-Kai-Plus","Noto Sans TC",${RARE}}`;

/** The one style sheet of everything printed. Shades carry no meaning alone, so it reads the same in black and white. */
export const STYLE = `
@page{size:A4;margin:18mm 15mm 16mm;@top-left{font-size:8pt}@top-right{font-size:8pt}@bottom-center{font-size:8pt}}
*{box-sizing:border-box}
html{font-family:"Noto Sans TC",${RARE};font-size:10pt;line-height:1.5;color:#111;background:#fff}
body{margin:0}
@media screen{body{max-width:180mm;margin:8mm auto;padding:0 4mm}.sheet+.sheet{border-top:1px dashed #999;margin-top:8mm;padding-top:8mm}}
@media print{.noprint{display:none}}
.noprint{position:sticky;top:0;background:#fff;padding:2mm 0;text-align:right}
.noprint button{font:inherit;padding:1.5mm 5mm;border:1px solid #0b57d0;background:#0b57d0;color:#fff;border-radius:5mm;cursor:pointer}
.sheet+.sheet{break-before:page}
h1{font-size:18pt;margin:0 0 2mm;text-align:center;line-height:1.3}
h2{font-size:13pt;margin:5mm 0 1.5mm;border-bottom:1.2pt solid #111;padding-bottom:1mm;break-after:avoid}
h3{font-size:11pt;margin:3mm 0 1mm;break-after:avoid}
h2+p,h3+p{break-after:avoid}
p{margin:0 0 2mm}
ul.plain{list-style:none;padding:0;margin:0 0 2mm}
.title{text-align:center;margin-bottom:4mm}.title .school{font-size:13pt;margin:0 0 1mm}
table{width:100%;border-collapse:collapse;margin:1mm 0 3mm;font-size:9pt;line-height:1.4}
caption{text-align:left;font-weight:700;padding:1mm 0}
thead{display:table-header-group}
tr,table.whole,.keep{break-inside:avoid}tr.long{break-inside:auto}
.dense table{font-size:8.5pt;line-height:1.3}.dense th,.dense td{padding:.4mm 1mm}
th,td{border:.5pt solid #555;padding:1mm 1.5mm;vertical-align:top;overflow-wrap:anywhere;text-align:left}
th.text{min-width:15mm}th.short{white-space:nowrap}
th{background:#e9e9e9;font-weight:700;text-align:center}
td:first-child{word-break:keep-all;overflow-wrap:break-word}
td.right,td.short{white-space:nowrap;font-variant-numeric:tabular-nums}td.right{text-align:right}
h3+table{margin-top:1mm}
table.proposal:has(+table:not(.proposal)){break-after:avoid}
table.facts th,table.proposal th{width:22mm;white-space:nowrap;text-align:center;vertical-align:middle}table.facts td{width:38%}
table.tiles td{width:33.3%;text-align:center}table.tiles p{margin:0}p.figure{font-size:16pt;font-weight:700;line-height:1.5}
tr.total td{font-weight:700;border-top:1.2pt solid #111}
td.none{text-align:center}
.lines p{border-bottom:.5pt solid #777;height:8mm;margin:0}
table.signatures{margin-top:5mm;break-inside:avoid;border-collapse:separate;border-spacing:4mm 0}table.signatures td{border:0;border-bottom:.7pt solid #111;vertical-align:top;font-size:9pt}
figure{break-inside:avoid;margin:2mm 0 4mm}figcaption{font-weight:700;font-size:9.5pt;margin-bottom:1mm}
figure svg{width:100%;height:auto;display:block}
span.sign{display:inline-block;width:34mm}span.sign.short{width:16mm}
.end{text-align:right}
.letter{position:relative;min-height:250mm}.letter .window{height:47mm;padding:14mm 0 0 6mm;font-size:11pt;line-height:1.6}.letter .addressee{font-size:13pt;font-weight:700}
.letter .fold{position:absolute;left:-12mm;width:6mm;border-top:.5pt solid #777}.letter .fold.one{top:81mm}.letter .fold.two{top:180mm}
.slip{break-inside:avoid;border:.7pt solid #111;padding:5mm;margin-bottom:8mm;min-height:115mm}
.slip h3{text-align:center;font-size:13pt;margin:0 0 2mm}
`;
