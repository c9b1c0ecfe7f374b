import { Chalk } from 'chalk';
import type { Paint } from '../types/index.js';
import type { Io } from '../workspace/io.js';

/** The sixteen colours every terminal has. */
const BASIC_COLOURS = 1;

/** Paint functions that colour, or leave text as it is. The only door to chalk. */
export function makePaint(enabled: boolean): Paint {
  const chalk = new Chalk({ level: enabled ? BASIC_COLOURS : 0 });
  return {
    enabled,
    bold: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    red: (text) => chalk.red(text),
    yellow: (text) => chalk.yellow(text),
    green: (text) => chalk.green(text),
    blue: (text) => chalk.blue(text),
    underline: (text) => chalk.underline(text),
  };
}

/**
 * Whether to colour what goes to standard output: the flag decides, then FORCE_COLOR, then NO_COLOR (no-color.org), then
 * whether a terminal that knows colours is there.
 */
export function wantsColor(flag: boolean | null, { env, stdout }: Pick<Io, 'env' | 'stdout'>): boolean {
  if (flag !== null) return flag;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  return stdout.isTTY && env['TERM'] !== 'dumb';
}
