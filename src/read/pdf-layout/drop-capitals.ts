import type { Glyphs } from './types.js';

/** An initial is set larger than the text by this factor. */
const LARGE = 1.8;
/** Its word begins within this many sizes of it. */
const NEAR = 1.5;
const INITIAL = /^["“‘']?\p{Lu} ?$/u;

/** Puts initials over several lines before the words they begin: "T" beside "he marsh has" becomes "The marsh has". */
export function withInitials(glyphs: readonly Glyphs[], size: number): Glyphs[] {
  const initials = glyphs.filter((glyph) => glyph.size >= LARGE * size && INITIAL.test(glyph.text));
  if (initials.length === 0) return [...glyphs];
  const taken = new Map<Glyphs, Glyphs | null>();
  for (const initial of initials) {
    const word = wordOf(initial, glyphs, size);
    if (!word) continue;
    taken.set(initial, null);
    taken.set(word, { ...word, text: initial.text + word.text });
  }
  return glyphs.flatMap((glyph) => {
    const now = taken.get(glyph);
    return now === undefined ? [glyph] : now === null ? [] : [now];
  });
}

/** The first word of the topmost line beside an initial, if at least two lines stand there. */
function wordOf(initial: Glyphs, glyphs: readonly Glyphs[], size: number): Glyphs | undefined {
  const beside = glyphs.filter(
    ({ left, base, size: height }) =>
      height < LARGE * size &&
      left >= initial.right - 0.3 * size &&
      left <= initial.right + NEAR * size &&
      base <= initial.base + 0.3 * size &&
      base > initial.base - initial.size,
  );
  const [first, second] = beside.sort((a, b) => a.base - b.base || a.left - b.left);
  return first && second && second.base - first.base > 0.35 * size ? first : undefined;
}
