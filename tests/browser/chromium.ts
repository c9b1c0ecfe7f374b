import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Where Debian and most others put it; `CHROMIUM` names another. */
const PLACES = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The browser on this machine; null where there is none. */
export const executable = PLACES.find((path) => path !== undefined && existsSync(path)) ?? null;

/** Starts it without anything that would reach out by itself. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: executable!,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
