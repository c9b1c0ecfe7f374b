import type { Report } from '../../src/types/index.js';
import { loudOf, reportOn } from './inject.js';
import { GAZETTE } from './inject-gazette.js';
import { reprinted, type Source, type TrueSentence } from './inject-corpus.js';
import * as edits from './inject-edits.js';
import * as retellings from './inject-retellings.js';
import { spread } from './inject-quotations.js';

/** What became of one class of claims. */
export interface ClaimRow {
  readonly name: string;
  readonly cases: number;
  /** Share with an error or warning from one of the checks of the class (forbidden), or with none at all (allowed). */
  readonly right: number;
  /** How many were called supported. */
  readonly supported: number;
  /** Share with a verdict that fits. */
  readonly verdict: number;
  readonly failures: readonly string[];
}

interface ClaimClass {
  readonly name: string;
  readonly edit: edits.Edit;
  /** Families of checks that may report it; null for a change that keeps the meaning. */
  readonly families: RegExp | null;
}

const NUMBER = /^number\//u;
const DENIAL = /^polarity\//u;
const CERTAINTY = /^certainty\//u;

/** Changes that make a faithful sentence false. */
export const FORBIDDEN: readonly ClaimClass[] = [
  { name: 'number changed', edit: edits.changeDigit, families: NUMBER },
  { name: 'magnitude changed', edit: edits.changeMagnitude, families: NUMBER },
  { name: 'month changed', edit: edits.changeMonth, families: NUMBER },
  { name: 'negation dropped', edit: edits.dropNegation, families: DENIAL },
  { name: 'negation added', edit: edits.addNegation, families: DENIAL },
  { name: 'some told as all', edit: edits.changeQuantifier, families: /^scope\/|^certainty\//u },
  { name: 'modal told as will', edit: edits.raiseModal, families: CERTAINTY },
  { name: 'modal dropped', edit: retellings.dropModal, families: CERTAINTY },
  { name: 'likely as certain', edit: retellings.raiseLikelihood, families: CERTAINTY },
  { name: 'name changed', edit: edits.changeName, families: /^actor\// },
  { name: 'limit left out', edit: edits.truncate, families: /^(?:scope|certainty|condition)\// },
  { name: 'attempt told as deed', edit: retellings.dropAttempt, families: /^status\/|^certainty\//u },
];

/** Changes that leave the meaning as it is. */
export const ALLOWED: readonly ClaimClass[] = [
  { name: 'as it stands', edit: (sentence) => sentence, families: null },
  { name: 'percent spelled otherwise', edit: retellings.otherPercent, families: null },
  { name: 'numbers in words or figures', edit: retellings.otherNumerals, families: null },
  { name: 'contracted', edit: retellings.contract, families: null },
  { name: 'common synonyms', edit: retellings.synonyms, families: null },
  { name: 'other spelling', edit: retellings.otherSpelling, families: null },
];

const PER_CLASS = 30;
const NOT_OURS = /\b(?:I|we|us|our|my|me|you|your|myself|ourselves)\b|["“”:;()]/iu;

/** The sentences that can be retold in the author's voice, with those of the gazette added. */
export async function retellable(sentences: readonly TrueSentence[]): Promise<TrueSentence[]> {
  const own = sentences.filter(
    ({ text, quoting }) =>
      !quoting && !NOT_OURS.test(text) && text.endsWith('.') && edits.lowerFirst(text, 0) !== null,
  );
  const truths = GAZETTE.map((text) => ({ text, voiced: false, minority: false }));
  const source: Source = await reprinted({ ...sentences[0]!.source, noun: 'report', truths }, '\u0000', '');
  return [...own, ...GAZETTE.map((text) => ({ text, source, next: null, quoting: false }))];
}

/** Frames in which an author hands on what a document says. */
function retold(words: string, { source: { noun } }: TrueSentence, turn: number): string {
  const plural = noun === 'minutes' || noun === 'answers';
  const clause = (edits.lowerFirst(words, 0) ?? words).replace(/\.$/u, '');
  const forms = [
    `According to the ${noun}, ${clause}.`,
    `The ${noun} ${plural ? 'say' : 'says'} that ${clause}.`,
    `${words.replace(/\.$/u, '')}, the ${noun} ${plural ? 'state' : 'states'}.`,
    words,
  ];
  return `${forms[turn % forms.length]!}\n`;
}

/** Runs one class over the sentences that offer a place for its edit. */
export async function runClass(subject: ClaimClass, sentences: readonly TrueSentence[]): Promise<ClaimRow> {
  const open = sentences.filter(({ text }, turn) => {
    const changed = subject.edit(text, turn);
    return changed !== null && (changed !== text || subject.name === 'as it stands');
  });
  const results: { right: boolean; supported: boolean; verdict: boolean; detail: string }[] = [];
  for (const [turn, sentence] of spread(open, PER_CLASS).entries()) {
    const article = retold(subject.edit(sentence.text, turn) ?? sentence.text, sentence, turn);
    results.push(judged(subject, sentence, article, await reportOn(article, [sentence.source])));
  }
  return {
    name: subject.name,
    cases: results.length,
    right: results.filter(({ right }) => right).length / results.length,
    supported: results.filter(({ supported }) => supported).length,
    verdict: results.filter(({ verdict }) => verdict).length / results.length,
    failures: results.filter(({ right }) => !right).map(({ detail }) => detail),
  };
}

function judged({ families }: ClaimClass, { text }: TrueSentence, article: string, report: Report) {
  const loud = loudOf(report);
  const verdicts = report.claims.map(({ verdict }) => verdict);
  const fitting = families === null ? ['supported'] : ['misstated', 'contradicted'];
  const found = loud.map(({ check, actual, expected }) => `${check}: ${actual} / ${expected}`).join('; ');
  return {
    right: families === null ? loud.length === 0 : loud.some(({ check }) => families.test(check)),
    supported: verdicts.length > 0 && verdicts.every((verdict) => verdict === 'supported'),
    verdict: verdicts.some((verdict) => fitting.includes(verdict)),
    detail: `${verdicts.join(', ') || 'no claim'} [${found}]\n      ${article.trim()}\n      ${text}`,
  };
}

/** The table that a failing test prints. */
export function claimTable(rows: readonly ClaimRow[], failures = 6): string {
  const cell = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(9);
  const head = `${'class'.padEnd(28)}${'cases'.padStart(6)}${'right'.padStart(9)}${'verdict'.padStart(9)}`;
  const lines = rows.map(
    ({ name, cases, right, verdict }) =>
      `${name.padEnd(28)}${String(cases).padStart(6)}${cell(right)}${cell(verdict)}`,
  );
  const examples = rows.flatMap(({ name, failures: all }) =>
    all.slice(0, failures).map((one) => `  ${name}: ${one}`),
  );
  return [head, ...lines, ...examples].join('\n');
}
