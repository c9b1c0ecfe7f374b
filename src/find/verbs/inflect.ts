import { rowsOf, wordList } from '../../language/lexicon.js';
/** Forms of one verb: "denies", "denied", "denied", "denying". */
interface VerbForms {
  readonly base: string;
  readonly third: string;
  readonly past: readonly string[];
  readonly participle: string;
  readonly ing: string;
}

/** Past forms that no rule makes, for verbs that report or assess; base, past, and participle where it differs. */
const IRREGULAR = new Map(
  rowsOf<string>('reporting-forms').map((row): [string, string[]] => {
    const [base = '', ...forms] = row.split(' ');
    return [base, forms];
  }),
);

const END_STRESSED = wordList('verbs stressed on the end');

const ONE_SYLLABLE_CVC = /^(?:[^aeiou]*|qu)[aeiou][^aeiouwxy]$/u;

/** All forms of a regular or listed irregular verb, generated from its base form by the spelling rules of English. */
export function inflect(base: string): VerbForms {
  const [past = regularPast(base), participle = past] = IRREGULAR.get(base) ?? [];
  return { base, third: thirdPerson(base), past: [past], participle, ing: presentParticiple(base) };
}

/** Every distinct form of a verb. */
export function formsOf(base: string): string[] {
  const { third, past, participle, ing } = inflect(base);
  return [...new Set([base, third, ...past, participle, ing])];
}

function thirdPerson(base: string): string {
  if (base === 'have') return 'has';
  if (/(?:s|x|z|ch|sh|o)$/u.test(base)) return `${base}es`;
  return /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ied`;
  return `${doubled(base)}ed`;
}

function presentParticiple(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (/[^eoy]e$/u.test(base)) return `${base.slice(0, -1)}ing`;
  return `${doubled(base)}ing`;
}

function doubled(base: string): string {
  return ONE_SYLLABLE_CVC.test(base) || END_STRESSED.has(base) ? base + base.at(-1)! : base;
}
