import type { Cache, Reader } from '../types/index.js';
import type { SourceIo } from './io.js';
import type { CheckSettings } from './settings.js';

/** A deeper reader at work in a session. */
export interface ReaderAtWork {
  readonly reader: Reader;
  /** Told which article comes next. */
  readonly begin: (article: string) => void;
  /** True when a run is not whole, for it could not read some claim of the article. */
  readonly isMissed: boolean;
  /** What the run came to, as one line; null where nothing is to be said. */
  readonly account: () => string | null;
  /** Ends what works for it. */
  readonly close: () => void;
}

type Asked = Pick<CheckSettings, 'localReader' | 'secondReader' | 'verbosity'>;

/** The deeper readers of a session: the model of this machine first, then the one on a server, which is asked about what is left. */
export class Readers {
  private constructor(
    private readonly asked: Asked,
    private readonly atWork: readonly ReaderAtWork[],
  ) {}

  /** Throws `UserError` where a reader that was asked for cannot be had. */
  static async open(asked: Asked, store: Cache | null, io: SourceIo): Promise<Readers> {
    const { localReader, secondReader, verbosity } = asked;
    const quiet = verbosity === 'quiet';
    const atWork: ReaderAtWork[] = [];
    // Few runs have them: the others do not load what they need.
    if (localReader !== null) {
      const { LocalReader } = await import('./local-model/index.js');
      atWork.push(await LocalReader.open(store, io, quiet));
    }
    if (secondReader !== null) {
      const { SecondReader } = await import('./second-reader.js');
      atWork.push(new SecondReader(secondReader, store, io, quiet));
    }
    return new Readers(asked, atWork);
  }

  /** Whether other settings ask for other readers. */
  areOthers({ localReader, secondReader }: Asked): boolean {
    const of = (asked: unknown) => JSON.stringify(asked);
    return of([localReader, secondReader]) !== of([this.asked.localReader, this.asked.secondReader]);
  }

  /** Those that read an article, told that it comes; none where no word of it may go anywhere yet. */
  begin(article: string): readonly Reader[] {
    return this.atWork.map((one) => {
      one.begin(article);
      return one.reader;
    });
  }

  get isMissed(): boolean {
    return this.atWork.some((one) => one.isMissed);
  }

  /** True where the same texts always get the same readings: a server may answer otherwise tomorrow. */
  get areSteady(): boolean {
    return this.atWork.every(({ reader }) => reader.offline);
  }

  account(): string[] {
    return this.atWork.flatMap((one) => one.account() ?? []);
  }

  close(): void {
    for (const one of this.atWork) one.close();
  }
}
