import { Tokens, localReader } from '../../reading/local/index.js';
import type { Cache, Reader } from '../../types/index.js';
import type { SourceIo } from '../io.js';
import type { ReaderAtWork } from '../readers.js';
import { statusLine, type ShowStatus } from '../status-line.js';
import type { OpenModel } from './open.js';

/** The setting of `--reader`, and of `reader` in the configuration: which model reads claims on this machine. */
export type LocalReaderName = 'local';

/** The model of this machine at work: it shows how far it is, and tells when it failed. */
export class LocalReader implements ReaderAtWork {
  readonly reader: Reader;
  private article = '';
  private failed = false;

  private constructor(
    private readonly model: OpenModel,
    store: Cache | null,
    private readonly show: ShowStatus | null,
  ) {
    const reader = localReader(model.card, new Tokens(model.tokenizer), {
      engine: { run: (row, signal) => this.watched(model.engine.run(row, signal)) },
      store,
      onProgress: (done, all) => this.tell(`Reading ${this.article}: claim ${done + 1} of ${all}`),
    });
    this.reader = {
      ...reader,
      read: (pairs, signal) => reader.read(pairs, signal).finally(() => this.tell(null)),
    };
  }

  /** Throws `UserError` where the model or what runs it is missing. */
  static async open(
    store: Cache | null,
    { openModel, stderr }: Pick<SourceIo, 'openModel' | 'stderr'>,
    quiet: boolean,
  ): Promise<LocalReader> {
    return new LocalReader(await openModel(), store, statusLine(stderr, quiet));
  }

  begin(article: string): void {
    this.article = article;
    this.failed = false;
  }

  /** True when the model broke down over some claim of the article: a run that asked for it is not whole without it. */
  get isMissed(): boolean {
    return this.failed;
  }

  account(): null {
    return null;
  }

  close(): void {
    this.model.engine.close();
  }

  private watched<T>(work: Promise<T>): Promise<T> {
    return work.catch((error: unknown) => {
      this.failed = true;
      throw error;
    });
  }

  private async tell(line: string | null): Promise<void> {
    await this.show?.(line);
  }
}
