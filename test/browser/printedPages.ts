/**
 * Prints an HTML file as the local host does and writes the texts of the PDF's pages as a JSON list:
 * `node --import tsx printedPages.ts FILE`. A process of its own, as the test runner cannot load the PDF reader.
 */
import { readFileSync } from 'node:fs';
import { extractText, getDocumentProxy } from 'unpdf';
import { printPdf } from '../../local/src/pdf/printPdf';

async function main(): Promise<void> {
  const pdf = await printPdf(readFileSync(process.argv[2] ?? '', 'utf8'));
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
  process.stdout.write(JSON.stringify(text), () => process.exit(0));
}

void main();
