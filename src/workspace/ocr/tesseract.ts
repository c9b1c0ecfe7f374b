import { createRequire } from 'node:module';
import type { Worker as Thread } from 'node:worker_threads';
import { dirname, join } from 'node:path';
import type { Block, Line, Worker, WorkerOptions } from 'tesseract.js';
import { UserError } from '../../errors.js';
import type { PageImage, SeenPage, SeenWord } from '../../types/index.js';
import { stopwatchOf } from '../session-thread/threads.js';

/** The packages that OCR needs. They are not installed with the program: they are larger than all the rest of it. */
const PACKAGES = ['tesseract.js', '@tesseract.js-data/eng'] as const;
/** The neural model in whole numbers; the same package also has a larger, older one. */
const MODEL = '4.0.0_best_int';
/** The number of the library for the neural engine alone. */
const LSTM_ONLY = 1;
/** Pages of which the engine is less sure than this, in percent, may lie on their side or stand on their head. */
const UPRIGHT = 60;
/** A word of this confidence, in percent, and of this many letters is surely one. */
const SURE = 80;
const SHORTEST = 3;
/** The ways a page may lie, in radians. */
const TURNS = [0, Math.PI, Math.PI / 2, -Math.PI / 2];
/** What of a page is looked at to tell which way it lies, as shares of it. */
const BAND = { width: 0.7, height: 0.2 };

type Picture = Pick<PageImage, 'bytes' | 'width' | 'height' | 'resolution'>;

/** A running engine. The only door to `tesseract.js`. */
export interface Tesseract {
  /** Reads a picture, turned upright. Rejects with the engine's own words. */
  readonly read: (image: Picture) => Promise<SeenPage>;
  /** Begins to count: milliseconds that the engine has worked since then. */
  readonly stopwatch: () => () => number;
  readonly end: () => Promise<void>;
}

/** The packages as they are installed: engine and data by name and version. Throws `UserError` when one is missing. */
export function installed(): { readonly id: string; readonly data: string } {
  const require = createRequire(import.meta.url);
  try {
    const [engine, data] = PACKAGES.map((name) => {
      const place = require.resolve(`${name}/package.json`);
      return { place, version: (require(place) as { version: string }).version };
    });
    return {
      id: `tesseract.js ${engine!.version}, eng ${data!.version}`,
      data: join(dirname(data!.place), MODEL),
    };
  } catch {
    throw new UserError(
      'Reading scans (--ocr) needs two packages that are not installed',
      `run: npm install ${PACKAGES.join(' ')} (with -g where sourcecheck is installed so)`,
    );
  }
}

/** Starts the engine in a thread of its own, with the data of the package: nothing is fetched, nothing written. */
export async function startTesseract(data: string): Promise<Tesseract> {
  const { createWorker } = await import('tesseract.js');
  const worker = await new Promise<Worker>((resolve, reject) => {
    const options: Partial<WorkerOptions> = {
      langPath: data,
      cacheMethod: 'none',
      gzip: true,
      // Without this the library would throw where nobody can catch it.
      errorHandler: (reason: unknown) => {
        reject(new Error(String(reason)));
      },
    };
    createWorker('eng', LSTM_ONLY, options).then(resolve, reject);
  });
  return new Running(worker);
}

class Running implements Tesseract {
  readonly stopwatch: () => () => number;
  private readonly broken: Promise<never>;

  constructor(private readonly worker: Worker) {
    // What the types of the library do not tell: the thread behind a worker.
    const { worker: thread } = worker as unknown as { worker: Thread };
    this.stopwatch = () => stopwatchOf(thread);
    this.broken = new Promise((_, reject) => {
      thread.once('error', reject);
    });
    this.broken.catch(() => undefined);
    // The engine speaks to itself of lines that are too short; that is nothing for whoever reads the report.
    for (const stream of [thread.stdout, thread.stderr]) stream.unpipe().resume();
  }

  async read(image: Picture): Promise<SeenPage> {
    const first = await this.look(image, {});
    if (first.confidence >= UPRIGHT) return first;
    const turn = await this.bestTurn(image);
    if (turn === 0) return first;
    const again = await this.look(image, { turn });
    return worth(again) > worth(first) ? again : first;
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  /** The way a page lies, told from a band across its middle. */
  private async bestTurn(image: Picture): Promise<number> {
    let [best, most] = [0, -1];
    for (const turn of TURNS) {
      const band = await this.look(image, { turn, band: true });
      if (worth(band) > most) [best, most] = [turn, worth(band)];
    }
    return best;
  }

  private async look(picture: Picture, { turn, band = false }: Look): Promise<SeenPage> {
    const { bytes, resolution } = picture;
    const sideways = turn !== undefined && Math.abs(turn) === Math.PI / 2;
    const { width, height } = sideways ? { width: picture.height, height: picture.width } : picture;
    // A slant of a degree or two is set straight; a turn is given by whoever asks.
    const way = turn === undefined ? { rotateAuto: true } : { rotateRadians: turn };
    const dots = resolution === null ? {} : { user_defined_dpi: String(resolution) };
    const options = { ...way, ...dots, ...(band ? { rectangle: bandOf(width, height) } : {}) };
    const asked = this.worker.recognize(Buffer.from(bytes), options, { text: false, blocks: true });
    const { data } = await Promise.race([asked, this.broken]);
    const words = (data.blocks ?? []).flatMap(linesOf).flatMap(wordsOf);
    return { width, height, words, confidence: words.length === 0 ? 0 : Math.round(data.confidence) };
  }
}

/** How a picture is looked at: turned by so many radians, or set straight; the whole of it, or a band across its middle. */
interface Look {
  readonly turn?: number;
  readonly band?: boolean;
}

function bandOf(width: number, height: number): { left: number; top: number; width: number; height: number } {
  const [across, down] = [Math.round(width * BAND.width), Math.round(height * BAND.height)];
  return {
    left: Math.round((width - across) / 2),
    top: Math.round((height - down) / 2),
    width: across,
    height: down,
  };
}

/** Letters of the words that are surely words: a page that stands on its head has hardly any. */
function worth({ words }: SeenPage): number {
  return words
    .filter(({ text, confidence }) => confidence >= SURE && text.length >= SHORTEST)
    .reduce((sum, { text }) => sum + text.length, 0);
}

function linesOf({ paragraphs }: Block): Line[] {
  return paragraphs.flatMap(({ lines }) => lines);
}

function wordsOf({ words, baseline, rowAttributes }: Line): SeenWord[] {
  const { rowHeight, ascenders, descenders } = rowAttributes;
  const height = Math.max(1, rowHeight - Math.abs(ascenders) - Math.abs(descenders));
  const base = (baseline.y0 + baseline.y1) / 2;
  return words
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, bbox, confidence }) => ({
      text: text.trim(),
      left: bbox.x0,
      right: bbox.x1,
      base,
      height,
      confidence: Math.round(confidence),
    }));
}
