/** Workbooks, mails, journals and prints hold personal data: what this process writes, its user alone may read. */
export function keepPrivate(): void {
  process.umask(0o077);
}
