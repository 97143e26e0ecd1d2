/** What the page knows of the workbook, and what all its sections share. */
import { signal } from '@preact/signals';
import { fill } from '../../src/messages/catalogue';
import { exportTexts as en } from '../../src/messages/en/exports';
import { exportTexts as zh } from '../../src/messages/zh/exports';
import type { ResultOf } from '../../src/rpc/method';
import type { Methods } from '../../src/methods';
import { call } from '../shared/server';
import { textsOf } from '../shared/ui/boot';
import { busy } from '../shared/ui/work';

export const texts = textsOf(zh, en);
export const opened = signal<ResultOf<Methods['exports.open']> | null>(null);

export async function load(): Promise<void> {
  opened.value = await call('exports.open', {});
}

/** How far a long work is, in the status line. */
export function sayProgress(text: string): (done: number, all?: number) => void {
  return (done, all) => {
    const share = all === undefined ? '' : `${Math.floor((done / Math.max(1, all)) * 100)}%`;
    busy.value = fill(text, { done, all: all ?? '', share });
  };
}
