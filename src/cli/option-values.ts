import { UserError } from '../errors.js';

/** Reads a whole number from 1 on; `things` says of what. */
export function toCount(things: string): (value: string) => number {
  return (value) => {
    const count = Number(value);
    if (!Number.isInteger(count) || count < 1) throw new UserError(`Give a whole number of ${things}.`);
    return count;
  };
}

/** Reads a whole number from 0 to `most`. */
export function toNumber(what: string, most: number): (value: string) => number {
  return (value) => {
    if (!/^\d+$/u.test(value) || Number(value) > most) throw new UserError(`Give a ${what}.`);
    return Number(value);
  };
}
