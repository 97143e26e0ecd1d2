/** HtmlService: pages and templates from texts and from the project's HTML files. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BlobService } from './blob';
import { enumOf } from './enumeration';
import { htmlOutputOf } from './htmlOutput';
import { htmlTemplateOf, type Evaluate } from './htmlTemplate';
import type { ServiceContext } from './serviceContext';
import { TemplateOutputService } from './templateOutput';

const enums = {
  XFrameOptionsMode: enumOf('ALLOWALL', 'DEFAULT'),
  SandboxMode: enumOf('EMULATED', 'IFRAME', 'NATIVE'),
};

/** @throws Error when the project has no HTML file of that name, given with or without its extension */
function htmlFile(scriptFolder: string, name: string): string {
  for (const candidate of [`${name}.html`, name]) {
    const file = path.join(scriptFolder, candidate);
    const isInside = !path.relative(scriptFolder, file).startsWith('..');
    if (isInside && file.endsWith('.html') && existsSync(file)) return readFileSync(file, 'utf8');
  }
  throw new Error(`No HTML file named ${name} was found.`);
}

export function htmlService(context: ServiceContext, evaluate: Evaluate) {
  const { scriptFolder } = context.doors;
  const textOf = (content: string | BlobService) =>
    content instanceof BlobService ? content.getDataAsString() : String(content);
  return context.expose('HtmlService', {
    createHtmlOutput: (content: string | BlobService = '') => htmlOutputOf(context, evaluate, textOf(content)),
    createHtmlOutputFromFile: (name: string) => htmlOutputOf(context, evaluate, htmlFile(scriptFolder, name)),
    createTemplate: (content: string | BlobService) => htmlTemplateOf(context, evaluate, textOf(content)),
    createTemplateFromFile: (name: string) => htmlTemplateOf(context, evaluate, htmlFile(scriptFolder, name)),
    /** What the code of a template prints into. */
    initTemplate: () => context.expose('TemplateOutput', new TemplateOutputService(context, evaluate)),
    /** Known in web apps only. */
    getUserAgent: () => null,
    ...enums,
  });
}
