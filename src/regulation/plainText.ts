/** A text of the rules as it is compared: line ends, blanks, widths of signs and the long name of 學務 are no difference. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/學生事務/g, '學務');
}
