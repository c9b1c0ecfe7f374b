import { scanWords } from '../../trace/scan-words.js';
import { packed } from './packing.js';
import type { Section } from './types.js';

/** Words that only this section holds: few enough that rare words standing together mean something. */
const SECTION_WORDS = 300;
/** Words shared with the section before: a quotation up to this long stands in one section whole. */
export const SHARED_WORDS = 50;

/** Cuts a text into sections that overlap; together their fresh parts are the text. */
export function sectionsOf(text: string): Section[] {
  const { count, starts, hashes } = scanWords(text);
  const sections: Section[] = [];
  for (let first = 0; first < Math.max(count, 1); first += SECTION_WORDS) {
    const last = Math.min(count, first + SECTION_WORDS);
    const shared = Math.max(0, first - SHARED_WORDS);
    const start = first === 0 ? 0 : starts[shared]!;
    const end = last === count ? text.length : starts[last]!;
    sections.push({
      start,
      fresh: first === 0 ? 0 : starts[first]!,
      text: packed(text.slice(start, end)),
      words: [...hashes.subarray(shared, last)],
    });
  }
  return sections;
}
