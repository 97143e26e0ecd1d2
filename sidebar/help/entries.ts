/** What the help is made of: tasks, pages, tabs, finding codes and settings, each from the one description of it. */
import { fill } from '../../src/messages/catalogue';
import { helpTexts as en } from '../../src/messages/en/help';
import { pageTexts as enPages } from '../../src/messages/en/pages';
import { helpTexts as zh } from '../../src/messages/zh/help';
import { pageTexts as zhPages } from '../../src/messages/zh/pages';
import { SETTINGS } from '../../src/school/settings';
import { headersOf, TABS, type Tab } from '../../src/school/tabs';
import { boot, isEnglish, textsOf } from '../shared/ui/boot';

export const texts = textsOf(zh, en);
export type Role = keyof typeof texts.roles;
export type Section = keyof typeof texts.sections;

export interface Entry {
  readonly section: Section;
  readonly title: string;
  readonly lines: readonly string[];
  /** Whom a task is for; everything else is for all. */
  readonly roles: readonly string[];
  readonly page?: keyof typeof zhPages;
}

const tabs = Object.values(TABS as Record<string, Tab>);

const ENTRIES: readonly Entry[] = [
  ...texts.tasks.map(({ title, text, roles }): Entry => ({ section: 'tasks', title, lines: [text], roles })),
  ...Object.entries(isEnglish ? enPages : zhPages).map(([page, { caption, hint }]): Entry => ({
    section: 'pages',
    title: caption,
    lines: [hint],
    roles: [],
    page: page as keyof typeof zhPages,
  })),
  ...tabs.map((tab): Entry => ({
    section: 'tabs',
    title: tab.name,
    lines: [
      tab.purpose,
      `${fill(texts.owner, { owner: tab.owner })}${tab.isGenerated ? `（${texts.generated}）` : ''}`,
      ...(headersOf(tab).length > 0 ? [fill(texts.columns, { columns: headersOf(tab).join('、') })] : []),
    ],
    roles: [],
  })),
  ...Object.entries(boot.codes ?? {}).map(([code, text]): Entry => ({
    section: 'codes',
    title: code,
    lines: [text],
    roles: [],
  })),
  ...Object.values(SETTINGS).map(({ key, explanation, standard }): Entry => ({
    section: 'settings',
    title: key,
    lines: [explanation, ...(standard === '' ? [] : [fill(texts.standard, { standard })])],
    roles: [],
  })),
];

/** Entries that hold every word, and, of the tasks, those of the role. */
export function entriesFor(query: string, role: Role): readonly Entry[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return ENTRIES.filter((entry) => {
    if (role !== 'all' && entry.roles.length > 0 && !entry.roles.includes(role)) return false;
    const all = [entry.title, ...entry.lines].join(' ').toLowerCase();
    return words.every((word) => all.includes(word));
  });
}
