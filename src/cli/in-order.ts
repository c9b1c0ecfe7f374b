/** Does one thing after the other. */
export type Hand<T, R> = (item: T) => Promise<R>;

/** Items under way for each hand: enough that none waits for a slow one, few enough that results do not pile up. */
const AHEAD = 4;

/**
 * Work shared out among hands, each of which does one thing at a time; the results come in the order of the items. Never more
 * than a few items for each hand are under way or wait to be taken.
 */
export async function* inOrder<T, R>(
  items: readonly T[],
  hands: readonly Hand<T, R>[],
): AsyncGenerator<R, void, undefined> {
  const acquire = queueOf(hands);
  const running = new Map<number, Promise<R>>();
  const begin = (at: number) => {
    if (at >= items.length) return;
    const result = acquire((hand) => hand(items[at]!));
    // A failure is told when its turn comes, not before.
    result.catch(() => undefined);
    running.set(at, result);
  };
  for (let at = 0; at < hands.length * AHEAD; at++) begin(at);
  for (let at = 0; at < items.length; at++) {
    const result = await running.get(at)!;
    running.delete(at);
    begin(at + hands.length * AHEAD);
    yield result;
  }
}

/** Lends each hand to one piece of work at a time, first come, first served. */
function queueOf<H>(hands: readonly H[]): <R>(work: (hand: H) => Promise<R>) => Promise<R> {
  const free = [...hands];
  const waiting: ((hand: H) => void)[] = [];
  return async (work) => {
    const hand = free.pop() ?? (await new Promise<H>((resolve) => waiting.push(resolve)));
    try {
      return await work(hand);
    } finally {
      const next = waiting.shift();
      if (next) next(hand);
      else free.push(hand);
    }
  };
}
