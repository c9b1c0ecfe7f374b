/** A person whom a desk writes about. */
export interface PersonEntry {
  /**
   * The full name.
   * @minLength 1
   */
  readonly name: string;
  /** Titles and offices by which the articles call the person ("the justice minister"). */
  readonly titles?: readonly string[];
  /** Other forms of the name. */
  readonly also?: readonly string[];
}

/** The desk's own words: who is meant by which name, and what is not to be flagged. */
export interface Vocabulary {
  /** Other names of bodies, places and things, each with the full name it stands for. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** People with the titles and short names by which articles call them; the surname alone need not be listed. */
  readonly people?: readonly PersonEntry[];
  /** House terms: what the desk calls a thing whatever its sources call it. Outside quotation marks nothing is flagged in them. */
  readonly terms?: readonly string[];
  /** Names in which nothing is flagged, inside quotation marks neither. */
  readonly neverFlag?: readonly string[];
}
