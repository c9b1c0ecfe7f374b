/** Share of longer words that begin with a capital in title case; names alone seldom make so many. */
const TITLE_CASE_SHARE = 0.75;
/** Words of this many letters or more are capitalised in title case; shorter ones (of, the, with) need not be. */
const TITLE_CASE_WORD = 4;

/** True when most longer words begin with a capital ("Commission Finds No Evidence"). */
export function isTitleCase(line: string): boolean {
  const words = (line.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []).filter(
    (word) => word.length >= TITLE_CASE_WORD,
  );
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return words.length > 1 && capitals.length >= TITLE_CASE_SHARE * words.length;
}
