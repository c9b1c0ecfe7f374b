import { UserError } from '../../src/errors.js';
import type { Ocr, PageImage, SeenPage, SeenWord } from '../../src/types/index.js';

/** What an engine sees on a page: its lines, how sure it is of the page, and words of which it is less sure. */
export interface Sight {
  readonly lines: readonly string[];
  readonly confidence?: number;
  readonly doubtful?: readonly string[];
}

const LETTER = 20;
const PITCH = 60;

/** Lines as an engine sees them, on a page of letter size at 300 dots an inch. */
export function seenPage({ lines, confidence = 94, doubtful = [] }: Sight): SeenPage {
  const words = lines.flatMap((line, row): SeenWord[] => {
    let left = 300;
    return line.split(' ').map((text) => {
      const word = {
        text,
        left,
        right: left + text.length * LETTER,
        base: 400 + row * PITCH,
        height: 21,
        confidence: doubtful.includes(text) ? 40 : 95,
      };
      left = word.right + LETTER / 2;
      return word;
    });
  });
  return { width: 2550, height: 3300, words, confidence: words.length === 0 ? 0 : confidence };
}

/** An engine that sees the given things, page by page; an error is what it fails with. `asked` gathers the pictures it was shown. */
export function fakeOcr(
  sights: readonly (Sight | Error)[],
  { maxPages = 100, asked = [] as PageImage[] } = {},
): Ocr & { readonly asked: PageImage[] } {
  return {
    id: 'an engine 1.0',
    maxPages,
    asked,
    open: () => ({
      read: (image) => {
        asked.push(image);
        const sight = sights[Math.min(image.index, sights.length) - 1] ?? new UserError('there is nothing');
        return sight instanceof Error ? Promise.reject(sight) : Promise.resolve(seenPage(sight));
      },
      close: () => Promise.resolve(),
    }),
  };
}
