/** An f in a word, the width it is drawn with in shares of its size, and its font: a wide one may stand for fi or fl. */
export interface DrawnF {
  readonly glyphs: { text: string };
  readonly at: number;
  readonly width: number;
  readonly font: number;
  /** Drawn as one sign with the letter before or behind it, which the file tells. */
  readonly joined: boolean;
}

/** A sign this much wider than the narrowest f of its font is a ligature whose second letter the file does not tell … */
const LIGATURE = 1.3;
/** … and one this much wider has three letters. */
const TRIPLE = 2.2;
/** A font tells its ligatures where it has so many f with their i or l for each wide f: then those are wide by design. */
const TOLD = 0.25;

/** "fi" before these, else "fl": every other vowel after a lost letter is that of "flow", "fluid", "reflect", "fly". */
const AFTER_FI =
  /^(?:[^aeiouy]|$|e(?:d|r|rs|s|ld|lds|nd|nds|rce\p{L}*|ry|rier|sta)(?!\p{L})|an[ct]|at\b|asco)/iu;

/**
 * Some files say "f" of the signs for fi, fl, ffi and ffl ("Defning", "refect"). Where an f is drawn wider than another f of its font,
 * the letter that was lost is put back: "l" where English has "fl" before the letters that follow, else "i". Fonts whose ligatures the
 * file tells are left alone: some draw an f wider before certain letters.
 */
export function openLigatures(letters: readonly DrawnF[]): void {
  const fonts = new Map<number, DrawnF[]>();
  for (const letter of letters) {
    const ofFont = fonts.get(letter.font);
    if (ofFont) ofFont.push(letter);
    else fonts.set(letter.font, [letter]);
  }
  for (const ofFont of fonts.values()) openInFont(ofFont);
}

function openInFont(letters: readonly DrawnF[]): void {
  const alone = letters.filter(({ joined }) => !joined);
  const narrowest = alone.reduce((least, { width }) => Math.min(least, width), Infinity);
  const wide = alone.filter(({ width }) => width >= LIGATURE * narrowest);
  const told = letters.filter(({ glyphs, at }) => /^[il]/u.test(glyphs.text.slice(at + 1)));
  if (told.length > TOLD * wide.length) return;
  for (const { glyphs, at, width } of [...wide].reverse()) {
    const after = glyphs.text.slice(at + 1);
    const letter = AFTER_FI.test(after) ? 'i' : 'l';
    glyphs.text = glyphs.text.slice(0, at + 1) + (width >= TRIPLE * narrowest ? 'f' : '') + letter + after;
  }
}
