import { UserError } from '../errors.js';
import type { OutputSetting } from './settings.js';

/** "json=report.json": a format and the file it goes to. Throws `UserError` for a format there is not. */
export function toOutput(value: string, formats: readonly string[]): OutputSetting {
  const [format = '', ...rest] = value.split('=');
  if (!formats.includes(format)) {
    throw new UserError(`Choose one of: ${formats.join(', ')}.`);
  }
  const file = rest.join('=');
  if (rest.length > 0 && file === '') throw new UserError('Name a file after the equals sign.');
  return { format, file: rest.length === 0 ? null : file };
}
