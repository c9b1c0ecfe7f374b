import type { CueClass } from '../verbs/reporting.js';
import type { Range } from './words.js';

/** One reporting expression in a sentence, with the words that name its speaker. */
export interface Cue {
  /** The cue as printed, with its auxiliaries and the "that" behind it. */
  readonly range: Range;
  readonly base: string;
  readonly group: CueClass | 'source' | 'noun';
  readonly subject: Range | null;
  /** First word of what is reported, when that stands behind the cue; null when it stands before ("…, she said"). */
  readonly content: number | null;
  /** The cue carries evidence or denial ("found no evidence that", "denied that"), so it belongs to the statement. */
  readonly weighty: boolean;
  /** Subject follows its verb ("said Ana Diaz"). */
  readonly inverted: boolean;
}
