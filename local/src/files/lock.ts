/** The lock that keeps a second host off a workbook: a file with the process's number, free again when that process is gone. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileError } from './errors';

export interface Lock {
  release(): void;
}

/** @throws FileError LOCKED */
export function takeLock(folder: string, workbook: string): Lock {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'lock');
  const mine = `${process.pid} ${startOf(process.pid)}\n`;
  const draft = `${file}.${process.pid}.${Date.now()}`;
  writeFileSync(draft, mine);
  try {
    for (let tries = 0; tries < 3; tries++) {
      if (linked(draft, file)) return { release: () => release(file, mine) };
      const holder = read(file);
      if (holder === null) continue;
      if (alive(holder)) throw fileError({ code: 'LOCKED' }, workbook, { pid: holder.split(' ')[0]! });
      setAside(file, holder, draft);
    }
    throw fileError({ code: 'LOCKED' }, workbook, { pid: '?' });
  } finally {
    unlinkSync(draft);
  }
}

/** Whether a living process holds the workbook. */
export function isLocked(folder: string): boolean {
  const holder = read(path.join(folder, 'lock'));
  return holder !== null && alive(holder);
}

/** Making a link fails when the name is taken: only one of many gets it. */
function linked(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes a dead process's lock away; one that somebody renewed meanwhile is put back. */
function setAside(file: string, dead: string, draft: string): void {
  const aside = `${draft}.stale`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (read(aside) !== dead) linked(aside, file);
  rmSync(aside, { force: true });
}

function release(file: string, mine: string): void {
  if (read(file) === mine) rmSync(file, { force: true });
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function alive(holder: string): boolean {
  const [pid, start] = holder.trim().split(' ');
  try {
    process.kill(Number(pid), 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return startOf(Number(pid)) === (start ?? '');
}

/** When a process began, where the system tells: a number used again is then another process. */
function startOf(pid: number): string {
  const stat = read(`/proc/${pid}/stat`);
  return stat ? (stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '') : '';
}
