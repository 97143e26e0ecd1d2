/** The texts that cells share: letters of all runs, without the reading aids (furigana, 注音) beside them. */
import { streamXml } from './streamedXml';
import { unescapedText } from './xml';

export function sharedStrings(part: Uint8Array | undefined): string[] {
  const texts: string[] = [];
  let now = '';
  let isText = false;
  let isAid = false;
  if (part)
    streamXml(part, {
      open(name) {
        if (name === 'si') now = '';
        else if (name === 't') isText = !isAid;
        else if (name === 'rPh') isAid = true;
      },
      text(text) {
        if (isText) now += text;
      },
      close(name) {
        if (name === 't') isText = false;
        else if (name === 'rPh') isAid = false;
        else if (name === 'si') texts.push(unescapedText(now));
      },
    });
  return texts;
}
