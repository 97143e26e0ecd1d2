/** File errors with their sentences: 繁體中文, then English. */
import { fileTexts as english } from '../messages/en/files';
import { fill } from '../messages/fill';
import { fileTexts as chinese, type FileTexts } from '../messages/zh/files';
import { FileError, type FileErrorCode, type FileNotice } from './contract';

const BY_ERRNO: Record<string, FileErrorCode> = {
  ENOENT: 'MISSING',
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
  EFBIG: 'DISK_FULL',
  EACCES: 'READ_ONLY',
  EPERM: 'READ_ONLY',
  EROFS: 'READ_ONLY',
};
const OWN = new Set<string>([
  'MISSING',
  'NOT_XLSX',
  'CORRUPT',
  'PASSWORD',
  'TOO_MANY_SHEETS',
  'TOO_LARGE',
  'LOCKED',
  'READ_ONLY',
  'DISK_FULL',
]);

function fileText(key: keyof FileTexts, values: Record<string, string | number>): string {
  return `${fill(chinese[key], values)}\n${fill(english[key], values)}`;
}

/** Whatever went wrong with a file, as one kind of error. */
export function fileError(error: unknown, path: string, values: Record<string, string | number> = {}): FileError {
  if (error instanceof FileError) return error;
  const code = (error as { code?: string } | null)?.code ?? '';
  const known = OWN.has(code) ? (code as FileErrorCode) : (BY_ERRNO[code] ?? 'IO');
  const detail = error instanceof Error ? error.message : String(error);
  return new FileError(known, fileText(known, { path, detail, ...values }), path);
}

export function notice(
  code: FileNotice['code'],
  key: keyof FileTexts,
  values: Record<string, string | number>,
): FileNotice {
  return { code, message: fileText(key, values) };
}

export function kindsText(kinds: readonly string[]): string {
  return kinds.map((kind) => chinese[kind as keyof FileTexts]).join('、');
}
