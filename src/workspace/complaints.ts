import { UserError } from '../errors.js';
import type { Document, Report } from '../types/index.js';
import { lineFor } from './speech.js';
import { isUnread } from './unread.js';

/** Why deeper readers gave no reading of some claims. */
export function unasked(report: Report | null): string[] {
  const problems = report?.problems.filter(({ stage }) => stage === 'reading') ?? [];
  return problems.map(({ message, path }) => lineFor(new UserError(`${path ?? ''}: ${message}`)));
}

/** Why documents could not be read, as lines for standard error. */
export function complaintsOn(documents: readonly Document[]): string[] {
  return documents
    .filter(isUnread)
    .flatMap(({ path, problems }) =>
      problems.map(({ message }) =>
        lineFor(new UserError(message.includes(path) ? message : `${path}: ${message}`)),
      ),
    );
}
