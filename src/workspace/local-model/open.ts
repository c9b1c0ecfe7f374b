import { createRequire } from 'node:module';
import { readFile, stat } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { UserError } from '../../errors.js';
import type { ModelCard } from '../../reading/local/types.js';
import { CARD, described } from './card.js';
import type { Part } from './messages.js';
import { ModelProcess } from './process.js';

/** The package that computes. It is not installed with the program: it is larger than all the rest of it. */
const RUNTIME = 'onnxruntime-node';
/** More threads than this make a row of a hundred words no faster. */
const THREADS = 4;

/** A model that was found whole; its process starts at the first claim. */
export interface OpenModel {
  readonly card: ModelCard;
  /** The content of its `tokenizer.json`. */
  readonly tokenizer: string;
  readonly engine: Pick<ModelProcess, 'run' | 'close'> & Partial<Pick<ModelProcess, 'pid'>>;
}

/** Opens the model in a folder; `helper` is the module its process runs. Throws `UserError` where model or runtime is missing or damaged. */
export async function openModel(folder: URL, helper: URL): Promise<OpenModel> {
  requireRuntime();
  const path = fileURLToPath(folder).replace(/[\\/]$/u, '');
  const content = await readFile(new URL(CARD, folder), 'utf8').catch(() => {
    throw new UserError(`There is no model in ${path}`, 'install sourcecheck again, or leave --reader out');
  });
  const { card, parts, tokenizer } = described(content, path);
  for (const part of [...parts, tokenizer]) await mustBeWhole(part);
  return {
    card,
    tokenizer: await textOf(tokenizer),
    engine: new ModelProcess(helper, parts, Math.min(THREADS, availableParallelism())),
  };
}

function requireRuntime(): void {
  try {
    createRequire(import.meta.url).resolve(RUNTIME);
  } catch {
    throw new UserError(
      `Reading with the model (--reader local) needs a package that is not installed`,
      `run: npm install --ignore-scripts ${RUNTIME}@1 (with -g where sourcecheck is installed so)`,
    );
  }
}

/** The length is seen at once; what is in it, when it is loaded. */
async function mustBeWhole({ path, bytes }: Part): Promise<void> {
  const stats = await stat(path).catch(() => null);
  if (stats?.size === bytes) return;
  const found = stats === null ? 'is missing' : `has ${stats.size} bytes instead of ${bytes}`;
  throw new UserError(`The model is not whole: ${path} ${found}`, 'install sourcecheck again');
}

async function textOf({ path, sha256 }: Part): Promise<string> {
  const bytes = await readFile(path);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new UserError(`The model is not whole: ${path} is damaged`, 'install sourcecheck again');
  return bytes.toString('utf8');
}
