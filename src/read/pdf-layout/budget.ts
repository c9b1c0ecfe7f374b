import { UserError } from '../../errors.js';

/**
 * What all pages of a PDF may hold together. A long report has 1,000 pages and 3,000,000 characters; a small file can ask for any number,
 * by naming one page again and again. They hold in the library as well, where nobody ends a thread after some seconds.
 */
const MOST = { pages: 20_000, characters: 10_000_000, 'things drawn': 5_000_000 } as const;

/** Takes so much of the budget of one file; throws `UserError` when there is none left. */
export type Spend = (what: keyof typeof MOST, amount: number) => void;

/** The budget of one file. */
export function budget(): Spend {
  const spent = { pages: 0, characters: 0, 'things drawn': 0 };
  return (what, amount) => {
    spent[what] += amount;
    if (spent[what] <= MOST[what]) return;
    throw new UserError(
      `The PDF holds more than ${MOST[what].toLocaleString('en')} ${what} and was not read`,
      'split it, or print the part that is needed to a new PDF',
    );
  };
}
