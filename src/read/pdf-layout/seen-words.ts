import type { SeenPage, SeenWord } from '../../types/index.js';
import type { Glyphs } from './types.js';

/** Small letters are about this share of the size of a font. */
const X_HEIGHT = 0.46;
/** Lines whose size differs by at most this share from that of most lines are set in the same size. */
const SAME_SIZE = 0.2;
/** Below this, in percent, a word may well be another. */
const DOUBTFUL = 75;
/** What engines make of the word "I" and of the numeral 1, and also of a rule. */
const BAR = '|';
/** Below this, in percent, signs without letters and digits are specks of dust and rules. */
const DUST = 60;
const WORD_SIGN = /[\p{L}\p{N}]/u;

/** The words of a picture on a page of a width in points, and which of them the engine doubts. */
export function sheetOf(
  { words, confidence, width }: SeenPage,
  page: { readonly width: number },
): { readonly glyphs: Glyphs[]; readonly confidence: number; readonly doubtful: readonly string[] } {
  const scale = page.width / Math.max(1, width);
  const kept = words
    .filter((word) => WORD_SIGN.test(word.text) || word.confidence >= DUST)
    .map((word) => (word.text === BAR ? { ...word, text: 'I', confidence: 0 } : word));
  const common = commonHeight(kept);
  const glyphs = kept.map(({ text, left, right, base, height }, run): Glyphs => {
    const even = Math.abs(height - common) <= SAME_SIZE * common ? common : height;
    return {
      text: `${text} `,
      left: left * scale,
      right: right * scale,
      base: base * scale,
      size: (even * scale) / X_HEIGHT,
      run,
    };
  });
  return { glyphs, confidence, doubtful: doubtedOf(kept) };
}

/** Words as they are written of which most are doubted: where a word stands in the text is not known yet. */
function doubtedOf(words: readonly SeenWord[]): string[] {
  const votes = new Map<string, number>();
  for (const { text, confidence } of words.filter((word) => WORD_SIGN.test(word.text)))
    votes.set(text, (votes.get(text) ?? 0) + (confidence < DOUBTFUL ? 1 : -1));
  return [...votes].filter(([, sum]) => sum >= 0).map(([text]) => text);
}

/** The middle height, letter by letter. */
function commonHeight(words: readonly SeenWord[]): number {
  const sorted = [...words].sort((a, b) => a.height - b.height);
  const half = sorted.reduce((sum, { text }) => sum + text.length, 0) / 2;
  let letters = 0;
  return sorted.find(({ text }) => (letters += text.length) >= half)?.height ?? 0;
}
