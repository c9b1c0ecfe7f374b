import { createHash } from 'node:crypto';
import { UserError } from '../../errors.js';
import type { Cache, Ocr, PageImage, PageReader, SeenPage } from '../../types/index.js';
import type { SourceIo } from '../io.js';
import { LOOK } from '../limits.js';
import { statusLine, type ShowStatus } from '../status-line.js';
import { installed, startTesseract, type Tesseract } from './tesseract.js';

/** Seconds of work that one page may take, or the engine to start; a page of small print takes about five. */
const PAGE_SECONDS = 120;
/** The number of the form in which read pages are kept; another number, and they are read again. */
const FORM = 1;

/** How pictures of pages are read. Plain data. */
export interface OcrSettings {
  /** At most this many pages of one document. */
  readonly maxPages: number;
}

/** Makes ready to read pictures; the engine starts at the first. Throws `UserError` when its packages are not installed. */
export function openOcr(
  { maxPages }: OcrSettings,
  store: Cache | null,
  quiet: boolean,
  { stderr }: Pick<SourceIo, 'stderr'>,
): Ocr {
  const { id, data } = installed();
  const start = () => startTesseract(data);
  const show = statusLine(stderr, quiet);
  return {
    id,
    maxPages,
    open: ({ path }) => new Reading(path, start, store && keptPages(store, id), show),
  };
}

/** Keeps pages by the bytes of their picture, so that a run that was cut off goes on where it was. */
interface Kept {
  readonly get: (image: PageImage) => Promise<SeenPage | null>;
  readonly set: (image: PageImage, page: SeenPage) => Promise<void>;
}

/** The reading of one document. */
class Reading implements PageReader {
  private engine: Promise<Tesseract> | null = null;
  private shown = false;

  constructor(
    private readonly path: string,
    private readonly start: () => Promise<Tesseract>,
    private readonly kept: Kept | null,
    private readonly show: ShowStatus | null,
  ) {}

  readonly read = async (image: PageImage): Promise<SeenPage> => {
    const known = await this.kept?.get(image);
    if (known) return known;
    const { index, count } = image;
    await this.show?.(`Reading ${this.path} by OCR: page ${index} of ${count}`);
    this.shown = true;
    const page = await this.look(image);
    await this.kept?.set(image, page);
    return page;
  };

  readonly close = async (): Promise<void> => {
    if (this.shown) await this.show?.(null);
    await this.stop();
  };

  /** A page that takes too long, or breaks the engine, ends it; the next page gets a new one. */
  private async look(image: PageImage): Promise<SeenPage> {
    const begun = performance.now();
    let worked = () => performance.now() - begun;
    let watch: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      watch = setInterval(() => {
        if (worked() > PAGE_SECONDS * 1000)
          reject(new UserError(`it took more than ${PAGE_SECONDS} seconds of work`));
      }, LOOK);
    });
    try {
      const engine = (this.engine ??= this.start());
      const page = engine.then((ready) => {
        worked = ready.stopwatch();
        return ready.read(image);
      });
      return await Promise.race([page, late]);
    } catch (error) {
      await this.stop();
      if (error instanceof UserError) throw error;
      throw new UserError(`the engine failed: ${oneLine(error)}`);
    } finally {
      clearInterval(watch);
    }
  }

  private async stop(): Promise<void> {
    const { engine } = this;
    this.engine = null;
    await engine?.then((ready) => ready.end()).catch(() => undefined);
  }
}

function oneLine(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return reason.replace(/\s+/gu, ' ').trim();
}

/** A store that cannot be read or written costs time and nothing else. */
function keptPages(store: Cache, id: string): Kept {
  const keyOf = ({ bytes, resolution }: PageImage) =>
    `extracts/ocr ${FORM}, ${id}, ${resolution ?? 'unknown'} dpi/${createHash('sha256').update(bytes).digest('hex')}`;
  return {
    get: async (image) => {
      const bytes = await store.get(keyOf(image)).catch(() => null);
      return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as SeenPage);
    },
    set: (image, page) =>
      store.set(keyOf(image), new TextEncoder().encode(JSON.stringify(page))).catch(() => undefined),
  };
}
