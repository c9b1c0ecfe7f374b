import type { ReadGuard } from '../../read/index.js';
import type { Document } from '../../types/index.js';
import { UserError } from '../../errors.js';
import type { Refusal, Step } from './messages.js';

/** Marks what is being worked on, so that whoever watches can tell which document is at fault; one thing at a time. */
export interface Steps {
  /** Why this step is not to be taken; null when it is. */
  readonly refusalOf: (key: string) => Refusal | null;
  /** Takes a step. Rejects with `UserError` when it is refused. */
  readonly take: <T>(step: Step, work: () => T | Promise<T>) => Promise<T>;
}

/** Steps that nobody watches. */
export const UNWATCHED: Steps = {
  refusalOf: () => null,
  take: async (_step, work) => work(),
};

/** Steps that are told to `tell`: each as it begins, and null when it is over. */
export function watchedSteps(
  refusals: ReadonlyMap<string, Refusal>,
  tell: (step: Step | null) => void,
): Steps {
  let last: Promise<unknown> = Promise.resolve();
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
  const refusalOf = (key: string) => refusals.get(key) ?? null;
  return {
    refusalOf,
    take: async (step, work) => {
      const refusal = refusalOf(step.key);
      if (refusal) throw new UserError(refusal.message, refusal.hint);
      return alone(async () => {
        tell(step);
        try {
          return await work();
        } finally {
          tell(null);
        }
      });
    },
  };
}

/** By what name checking a document is taken. */
export function checkingKey({ sha256 }: Document): string {
  return `checking ${sha256}`;
}

/** Takes the reading of documents as steps. */
export function guardOf(steps: Steps): ReadGuard {
  return ({ path, sha256 }, work) => steps.take({ doing: 'reading', path, key: `reading ${sha256}` }, work);
}
