import type { Reader } from '../types/index.js';
import { docx } from './docx.js';
import { html } from './html.js';
import { markdown } from './markdown.js';
import { pdf } from './pdf.js';
import { plainText } from './plain-text.js';

/** Every input format, most telling first: one file and one line each. */
export const readers: readonly Reader[] = [pdf, docx, html, markdown, plainText];
