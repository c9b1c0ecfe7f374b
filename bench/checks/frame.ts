/** One matter told three ways: as a document has it, falsely, and faithfully in other words. */
export interface Told {
  readonly source: string;
  readonly falsely: string;
  readonly faithfully: string;
}

/** A frame; {A} and {B} stand for two actors, {T} for a thing. */
export function told(source: string, falsely: string, faithfully: string): Told {
  return { source, falsely, faithfully };
}
