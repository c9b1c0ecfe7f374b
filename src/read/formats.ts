import type { Format } from '../types/index.js';
import { csv } from './csv.js';
import { docx } from './docx.js';
import { html } from './html.js';
import { image } from './image.js';
import { markdown } from './markdown.js';
import { pdf } from './pdf.js';
import { odt } from './odt.js';
import { plainText } from './plain-text.js';
import { rtf } from './rtf.js';
import { xlsx } from './xlsx.js';

/** Every input format, most telling first: one file and one line each. */
export const formats: readonly Format[] = [pdf, image, docx, xlsx, odt, rtf, html, markdown, csv, plainText];
