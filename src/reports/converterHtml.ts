/**
 * A report as the converter behind `Blob.getAs('application/pdf')` can take it. That converter is no browser: it is given
 * tables and text alone, and nothing that must be right on paper hangs on boxes of `@page`, on drawings or on positions
 * (docs/decisions/paper.md). What prints from the dialog stays as it is.
 */
import { reportTexts as texts } from '../messages/zh/reports';

/** @param document a finished report, as `reportDocument` makes it */
export function converterHtml(document: string): string {
  return document
    .replace(/<style class="browser">[\s\S]*?<\/style>/, '')
    .replace(/<div class="noprint">[\s\S]*?<\/div>/, '')
    .replace('<p class="running" hidden>', '<p class="running">')
    .replace(/<figure>[\s\S]*?<\/figure>/g, `<p>${texts.figureElsewhere}</p>`)
    .replace(/<i class="fold [a-z]+"><\/i>/g, '');
}
