import { ASSETS } from '../../data/desk-page.js';
import { STYLE } from '../reporters/html/style.js';
import type { Answer } from './server.js';

/** The style and the modules of the page by their names, kept in the program: nothing is read from disk for a request. */
export function assetNamed(name: string): Answer | null {
  if (name === 'report.css') return { type: 'text/css', body: STYLE };
  const body = Object.hasOwn(ASSETS, name) ? ASSETS[name] : undefined;
  if (body === undefined) return null;
  return { type: name.endsWith('.css') ? 'text/css' : 'text/javascript', body };
}
