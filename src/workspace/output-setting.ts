import { UserError } from '../errors.js';
import type { OutputSetting } from './settings.js';

/** Formats by name and summary, as `--help` lists them. */
export type Formats = readonly { readonly id: string; readonly summary: string }[];

/** "json=report.json": a format and the file it goes to. Throws `UserError` for a format there is not. */
export function toOutput(value: string, formats: Formats): OutputSetting {
  const [format = '', ...rest] = value.split('=');
  if (!formats.some(({ id }) => id === format)) {
    throw new UserError(`Choose one of: ${formats.map(({ id }) => id).join(', ')}.`);
  }
  const file = rest.join('=');
  if (rest.length > 0 && file === '') throw new UserError('Name a file after the equals sign.');
  return { format, file: rest.length === 0 ? null : file };
}
