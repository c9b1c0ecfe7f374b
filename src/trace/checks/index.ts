import type { QuotationCheck } from '../../types/index.js';
import { alteredWords } from './altered-words.js';
import { bracketChangesMeaning } from './bracket-changes-meaning.js';
import { droppedNegation } from './dropped-negation.js';
import { droppedQualifier } from './dropped-qualifier.js';
import { elidedQualifier } from './elided-qualifier.js';
import { emphasisUndeclared } from './emphasis-undeclared.js';
import { misattributed } from './misattributed.js';
import { nameChanged } from './name-changed.js';
import { nestedVoice } from './nested-voice.js';
import { ownVoice } from './own-voice.js';
import { notFound } from './not-found.js';
import { numberChanged } from './number-changed.js';
import { paraphraseInMarks } from './paraphrase-in-marks.js';
import { reordered } from './reordered.js';
import { spliced } from './spliced.js';
import { truncatedQualifier } from './truncated-qualifier.js';
import { wrongPage } from './wrong-page.js';

/** Every check of quotations, in the order of the manual: one file and one line each. */
export const quotationChecks: readonly QuotationCheck[] = [
  notFound,
  misattributed,
  wrongPage,
  nestedVoice,
  ownVoice,
  droppedNegation,
  droppedQualifier,
  numberChanged,
  nameChanged,
  alteredWords,
  reordered,
  paraphraseInMarks,
  elidedQualifier,
  truncatedQualifier,
  spliced,
  bracketChangesMeaning,
  emphasisUndeclared,
];
