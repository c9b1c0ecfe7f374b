import { wordList } from '../../language/lexicon.js';
import { baseForm } from '../../language/irregular-forms.js';
import { formsOf } from './inflect.js';

/** Auxiliaries and modals, contracted negations included: always verbs. */
export const AUXILIARIES: ReadonlySet<string> = new Set(
  `am is are was were be been being has have had having do does did will would can could shall should may might must ought cannot
  isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't shouldn't mustn't mightn't
  ain't needn't`.split(/\s+/u),
);

/** Contracted forms that hold a subject and its verb ("he's", "they've"). */
const CONTRACTED = /^(?:i|you|he|she|it|we|they|that|there|who|what|here)'(?:s|re|ve|ll|d|m)$/u;

/** Frequent verbs, base forms; their third-person and past forms mark a clause. */
const COMMON = `accept account achieve act add affect aim allow alter amount appear apply appoint approve arrest arrive ask attack attempt
  attend avoid ban base become begin believe belong block blow break bring build buy call campaign cancel capture carry cast catch
  cause change charge choose claim clash climb close collapse come compare compromise condemn confirm consider consist contain continue
  contribute cost cover create cross cut damage deal decide declare decline decrease defeat defend deliver demand deny depend deploy
  destroy detain develop die differ disappear discover discuss double draw drive drop earn elect employ enable end endorse enter equal
  escape estimate exceed exist expand expect expire explain explode extend face fail fall feature feel fight file fill find fire fix
  flee fly focus follow force form gain gather get give go grow hack halt halve happen hate have hear help hire hit hold hope hurt
  impose improve include increase indicate influence injure interfere invade invest involve join jump keep kick kill know lack land
  last launch lead learn leave lend let lie like limit link live look lose love make manage mark matter mean measure meet miss move
  need occur offer open oppose own pass pay peak plan play plunge prevent produce promise protect prove provide publish pull push put
  question quit raise reach receive recall recover reduce refer refuse regard reject release remain remove rely repeat replace require
  resign respond rest result return reveal ring rise rule run save say see seek seem sell send serve set settle shake share shift shoot
  show shut sign sink sit slow speak spend split spread stand start state stay steal step stop strike succeed suffer support suspend
  take talk target tell think threaten transmit travel treat triple try turn undermine urge use view violate visit vote wait walk want
  warn watch wear weigh welcome win withdraw work worry write yield breach cede shrink hike spike soar tumble slump surge shed
  contradict reflect represent describe depict concern denote comprise constitute exhibit inhibit induce regulate correlate`;

const PLURALS = wordList('plurals that look like past forms');
/** Third-person forms, and past forms that equal their base. */
const THIRD = new Set<string>('put hit cut cost set let shut hurt spread quit burst'.split(' '));
const BASE = new Set<string>();
for (const base of COMMON.split(/\s+/u)) {
  BASE.add(base);
  THIRD.add(formsOf(base)[1]!);
}

const NOT_PAST = wordList('words in -ed');

/** True for a word that surely is a verb in the past or an auxiliary ("went", "was", "claimed"). Folded words only. */
export function isPastOrAuxiliary(norm: string): boolean {
  if (AUXILIARIES.has(norm) || CONTRACTED.test(norm)) return true;
  if (norm.length > 3 && norm.endsWith('ed') && !NOT_PAST.has(norm)) return true;
  return baseForm(norm) !== norm && !PLURALS.has(norm);
}

/** True for a word that may be the verb of a clause: also "shows", "remains". */
export function maybeFinite(norm: string): boolean {
  return isPastOrAuxiliary(norm) || THIRD.has(norm);
}

/** True for the base form of a frequent verb ("share", "visit"): an imperative when it opens a sentence. */
export function isBaseVerb(norm: string): boolean {
  return BASE.has(norm);
}

/**
 * True for a third person that no list knows, told by what follows: "bursts its banks", "waters down a statement". `next` is the
 * folded word behind it.
 */
export function looksThirdPerson(norm: string, next: string | undefined): boolean {
  if (!/[^suic]s$/u.test(norm) || norm.length < 4 || next === undefined) return false;
  return /^(?:an?|the|its|his|her|their|this|that|these|those|up|down|out|off|over|it|them|him|himself|herself|itself)$/u.test(
    next,
  );
}
