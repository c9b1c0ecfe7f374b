import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type * as Runtime from 'onnxruntime-common';
import type { Logits, TokenRow } from '../../reading/local/types.js';
import type { FromModel, Part, ToModel } from './messages.js';

/** A runtime with a network loaded. */
interface Loaded {
  readonly runtime: typeof Runtime;
  readonly session: Runtime.InferenceSession;
}

/** The process of a model: loads the network, then answers row after row. The only door to the runtime. */
export class ModelServer {
  private loaded: Loaded | null = null;

  /** Never rejects: what goes wrong is told. */
  async answer(message: ToModel): Promise<FromModel> {
    try {
      if ('row' in message) return { logits: await this.run(message.row) };
      this.loaded = await loaded(await whole(message.load), message.threads);
      return { ready: true };
    } catch (error) {
      return { failed: error instanceof Error ? error.message : String(error) };
    }
  }

  private async run({ ids, claim }: TokenRow): Promise<Logits> {
    const { runtime, session } = this.loaded!;
    const tensor = (numbers: readonly number[]) =>
      new runtime.Tensor('int64', BigInt64Array.from(numbers, BigInt), [1, numbers.length]);
    const out = await session.run({
      ids: tensor(ids),
      mask: tensor(ids.map(() => 1)),
      claim: tensor(claim),
    });
    const numbers = (name: string) => [...(out[name]!.data as Float32Array)];
    return { stance: numbers('stance'), tags: numbers('tags') };
  }
}

/** The package is not installed with the program, so that its name must be unknown to the compiler. */
const RUNTIME: string = 'onnxruntime-node';

async function loaded(network: Uint8Array, threads: number): Promise<Loaded> {
  const runtime = (await import(RUNTIME)) as typeof Runtime;
  const session = await runtime.InferenceSession.create(network, {
    executionProviders: ['cpu'],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    logSeverityLevel: 4,
  });
  return { runtime, session };
}

/** The network's file put together from its parts. Rejects where one is not what it must be. */
async function whole(parts: readonly Part[]): Promise<Uint8Array> {
  const bytes = Buffer.alloc(parts.reduce((sum, part) => sum + part.bytes, 0));
  let at = 0;
  for (const part of parts) {
    await fill(bytes.subarray(at, at + part.bytes), part);
    at += part.bytes;
  }
  return bytes;
}

async function fill(place: Buffer, { path, sha256 }: Part): Promise<void> {
  const handle = await open(path);
  try {
    await handle.read(place, 0, place.length, 0);
  } finally {
    await handle.close();
  }
  const found = createHash('sha256').update(place).digest('hex');
  if (found !== sha256) throw new Error(`${path} is damaged`);
}
