/** Where Chromium is: CHROMIUM_PATH, else the system's, else the one that npm installed. */
import { existsSync } from 'node:fs';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path and start arguments. @throws Error when there is none */
export async function findChromium(): Promise<{ executablePath: string; args: string[] }> {
  const known = [process.env.CHROMIUM_PATH, ...SYSTEM].find((file) => file && existsSync(file));
  const plain = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  if (known) return { executablePath: known, args: plain };
  const { default: packed } = await import('@sparticuz/chromium');
  return { executablePath: await packed.executablePath(), args: [...packed.args, ...plain] };
}
