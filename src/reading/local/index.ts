import { cut } from '../../language/span.js';
import type { Cache, ClaimPair, NoReading, Reader, Reading } from '../../types/index.js';
import { fedFor, type Fed } from './feed.js';
import { judged } from './judge.js';
import type { Encoded, Tokens } from './tokens.js';
import type { LocalDoors, Logits, ModelCard } from './types.js';

export { Tokens } from './tokens.js';
export type * from './types.js';

/** The number of the form in which readings are kept; another number, and they are read again. */
const FORM = 1;

/** A claim on its way through the model. */
interface Task {
  readonly pair: ClaimPair;
  readonly fed: Fed;
  readonly row: Encoded;
}

/**
 * A reader that runs a model on this machine: nothing leaves it. It is asked about the claims that facts leave undecided, and decides
 * only where its probabilities are high enough (`Calibration`); the others it puts in order.
 */
export function localReader(card: ModelCard, tokens: Tokens, doors: LocalDoors): Reader {
  return {
    id: `local:${card.name}`,
    offline: true,
    asks: 'undecided',
    read: (pairs, signal) => readAll(pairs.map(taskFor(card, tokens)), card, doors, signal),
  };
}

function taskFor(card: ModelCard, tokens: Tokens): (pair: ClaimPair) => Task {
  return (pair) => {
    const fed = fedFor(pair, card);
    return { pair, fed, row: tokens.row(cut(pair.article.text, pair.claim.span), fed.text, card.longest) };
  };
}

/** One after the other and each by itself, so that what stands beside a claim cannot change what is read of it. */
async function readAll(
  tasks: readonly Task[],
  card: ModelCard,
  doors: LocalDoors,
  signal: AbortSignal,
): Promise<(Reading | NoReading)[]> {
  const readings: (Reading | NoReading)[] = [];
  for (const [at, task] of tasks.entries()) {
    signal.throwIfAborted();
    await doors.onProgress?.(at, tasks.length);
    readings.push(await readOne(task, card, doors, signal));
  }
  return readings;
}

async function readOne(
  task: Task,
  card: ModelCard,
  doors: LocalDoors,
  signal: AbortSignal,
): Promise<Reading | NoReading> {
  if (!task.row.claim.includes(1)) return { unread: 'the claim has no words' };
  try {
    const logits = (await recall(task, card, doors)) ?? (await run(task, card, doors, signal));
    return judged({ ...task, logits }, card.calibration);
  } catch (error) {
    signal.throwIfAborted();
    return { unread: error instanceof Error ? error.message : String(error) };
  }
}

async function run(task: Task, card: ModelCard, doors: LocalDoors, signal: AbortSignal): Promise<Logits> {
  const logits = await doors.engine.run(task.row, signal);
  await storeOr(doors, (store) =>
    store.set(keyOf(task, card), new TextEncoder().encode(JSON.stringify(logits))),
  );
  return logits;
}

async function recall(task: Task, card: ModelCard, doors: LocalDoors): Promise<Logits | null> {
  const bytes = await storeOr(doors, (store) => store.get(keyOf(task, card)));
  const kept = bytes ? logitsIn(new TextDecoder().decode(bytes)) : null;
  return kept?.tags.length === task.row.ids.length ? kept : null;
}

/** What was kept; null where it is damaged. */
function logitsIn(text: string): Logits | null {
  try {
    const { stance, tags } = JSON.parse(text) as Partial<Logits>;
    const areNumbers = (some: unknown) => Array.isArray(some) && some.every(Number.isFinite);
    return areNumbers(stance) && areNumbers(tags) && stance!.length === 4
      ? { stance: stance!, tags: tags! }
      : null;
  } catch {
    return null;
  }
}

/** Everything that the figures depend on; the store makes a name of it that tells nothing. */
function keyOf({ row: { ids, claim } }: Task, { digest }: ModelCard): string {
  return `readings/${JSON.stringify([FORM, digest, ids, claim.indexOf(0, 1)])}`;
}

/** A store that fails costs a reading and no more. */
async function storeOr<T>(
  { store = null }: LocalDoors,
  use: (store: Cache) => Promise<T>,
): Promise<T | null> {
  return store && use(store).catch(() => null);
}
