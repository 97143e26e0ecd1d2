/** Looked up once: for each character of a long text the lookup costs more than the sum. */
const { imul } = Math;

/** A short fingerprint of a text, 12 characters: equal texts have equal ones, and others all but surely not. */
export function fingerprint(text: string): string {
  let a = 0x811c9dc5 | 0;
  let b = 0x9e3779b9 | 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = imul(a ^ code, 0x01000193);
    b = imul(b ^ code, 0x85ebca6b);
    b ^= b >>> 15;
  }
  const part = (n: number) => (n >>> 0).toString(36).padStart(7, '0');
  return part(a ^ (b << 7)).slice(-6) + part(b).slice(-6);
}
