/** An f in a word, the width it is drawn with in shares of its size, and its font: a wide one may stand for fi or fl. */
export interface WideLetter {
  readonly glyphs: { text: string };
  readonly at: number;
  readonly width: number;
  readonly font: number;
}

/** A sign this much wider than the narrowest f of its font is a ligature whose second letter the file does not tell … */
const LIGATURE = 1.3;
/** … and one this much wider has three letters. */
const TRIPLE = 2.2;

/** "fi" before these, else "fl": every other vowel after a lost letter is that of "flow", "fluid", "reflect", "fly". */
const AFTER_FI =
  /^(?:[^aeiouy]|$|e(?:d|r|rs|s|ld|lds|nd|nds|rce\p{L}*|ry|rier|sta)(?!\p{L})|an[ct]|at\b|asco)/iu;

/**
 * Some files say "f" of the signs for fi, fl, ffi and ffl ("Defning", "refect"). Where an f is drawn wider than another f of its font,
 * the letter that was lost is put back: "l" where English has "fl" before the letters that follow, else "i".
 */
export function openLigatures(letters: readonly WideLetter[]): void {
  const narrowest = new Map<number, number>();
  for (const { font, width } of letters)
    narrowest.set(font, Math.min(width, narrowest.get(font) ?? Infinity));
  for (const { glyphs, at, font, width } of [...letters].reverse()) {
    const times = width / narrowest.get(font)!;
    if (times < LIGATURE) continue;
    const after = glyphs.text.slice(at + 1);
    const letter = AFTER_FI.test(after) ? 'i' : 'l';
    glyphs.text = glyphs.text.slice(0, at + 1) + (times >= TRIPLE ? 'f' : '') + letter + after;
  }
}
