import { check, type CheckOptions } from '../../src/check.js';
import type { Report } from '../../src/types/index.js';

/** An article whose claims no fact settles, each in words of its own. */
export const STORY = `The harbour board met behind closed doors on Friday.

Money for the new crane came out of the harbour fund. Dockers had asked for the machine for years. Old rails under the quay will have to be torn up.
`;

/** What it rests on. */
export const MINUTES = `Minutes of the harbour board

The new crane was a gift from the shipping line, and the harbour fund was left untouched. Dockers have been asking for such a machine since the spring of 2015. The board heard that rails under the quay are sound and can stay where they are.
`;

/** The report on the story, with what readers make of it. */
export function readStory(options: CheckOptions = {}): Promise<Report> {
  return check(
    { path: 'story.md', content: STORY },
    { sources: [{ path: 'minutes.md', content: `# ${MINUTES}` }], ...options },
  );
}
