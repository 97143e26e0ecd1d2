/** The help page: how to begin, and what each tab is for, from the tabs' own description. */
import type { Shell } from '../google/ports';
import { helpTexts as texts } from '../messages/zh/help';
import { html } from '../reports/html';
import { reportDocument, table, titleBlock } from '../reports/layout';
import { TABS, type Tab } from '../school/tabs';

export function openHelp(shell: Shell): void {
  const frame = { title: texts.title, schoolName: '', subtitle: texts.subtitle, printedOn: shell.now().slice(0, 10) };
  const tabs = Object.values(TABS as Record<string, Tab>);
  const page = reportDocument(frame, [
    html`${titleBlock(frame)}
      <h2>${texts.begin}</h2>
      <ol>
        ${texts.steps.map((step) => html`<li>${step}</li>`)}
      </ol>
      <h2>${texts.privacy}</h2>
      <p>${texts.privacyText}</p>
      <h2>${texts.tabs}</h2>
      ${table<Tab>(
        [
          [texts.tab, (tab) => tab.name],
          [texts.purpose, (tab) => tab.purpose],
          [texts.owner, (tab) => tab.owner],
        ],
        tabs,
      )}`,
  ]);
  shell.ui.showHtml(page, texts.title, 820, 640);
}
