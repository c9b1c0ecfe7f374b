import type { Token } from '../types/index.js';
import { isIrregularVerb } from './irregular-forms.js';

const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

const BE_HAVE_DO = wordSet(
  `am is are was were has have had do does did isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't`,
);
const MODALS = wordSet(
  `will would shall should can could may might must cannot can't won't wouldn't shouldn't couldn't mustn't mightn't needn't`,
);

/** Past forms that do not end in -ed, and present forms no noun shares, of the verbs that reporting uses most. */
const IRREGULAR_FINITE = wordSet(
  `said says told tells made makes took takes gave gives came comes went goes got gets became becomes found began begins
  kept held left led lost met paid put ran sat saw sent set showed shows shown sold spoke spent stood thought thinks
  understood won wrote writes brought bought built broke chose drew drove fell felt flew forgot fought grew heard hid hit
  knew knows laid lay let meant rose sank shook shot shut sought stole struck swore taught threw wore withdrew remains
  includes seems appears suggests believes argues wants needs contains requires allows provides concludes confirms denies
  follows occurs exists indicates reveals describes explains adds warns insists agrees expects lies leads
  admits accuses announces approves condemns denounces opposes rejects refuses resigns loses brings sells buys pays decides
  joins keeps happens continues expands improves prevents protects destroys creates receives gives gets knows owns earns
  overthrew undertook overcame forbade forgave`,
);

/** Words in -ed that are no verbs. */
const NOT_PAST = wordSet(
  `need indeed speed seed feed breed weed hundred sacred naked united kindred red bed wicked rugged`,
);

/** Words after which a form in -ed is an adjective or a bare participle, never the verb of a clause. */
const BEFORE_ATTRIBUTE = wordSet(
  `a an the this that these those his her its their our your my no any some every each all more most less very of in on at by
  for with from as than into and or`,
);

/** True for forms of be, have and do, and for modal verbs: the verb is finite whatever follows. */
export function isAuxiliary(token: Token): boolean {
  return BE_HAVE_DO.has(token.norm) || isModal(token);
}

/** True for will, would, can, could, may, might, must, shall, should and their contractions. */
export function isModal(token: Token): boolean {
  if (token.norm === 'may' && token.text === 'May') return false;
  return MODALS.has(token.norm);
}

/** True for past forms ("altered", "took"): simple past or participle, which English mostly spells alike. */
export function isPastForm(token: Token): boolean {
  if (token.kind !== 'word') return false;
  return /[a-z]{2}ed$/u.test(token.norm) ? !NOT_PAST.has(token.norm) : IRREGULAR_FINITE.has(token.norm);
}

/** True for any past form or participle, irregular ones that reporting uses less among them ("tore", "withdrawn"). */
export function isVerbForm(token: Token): boolean {
  return isPastForm(token) || (token.kind === 'word' && isIrregularVerb(token.norm));
}

/**
 * True when the token most likely is the finite verb of a clause. Regular present forms ("reports", "plans") look like
 * plural nouns and are not counted: a missed clause border only makes a scope longer.
 */
export function isFinite(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (!token || token.kind !== 'word') return false;
  if (isAuxiliary(token)) return tokens[index - 1]?.norm !== 'to';
  if (!isPastForm(token)) return false;
  const before = tokens[index - 1];
  return !before || !(BEFORE_ATTRIBUTE.has(before.norm) && !IRREGULAR_FINITE.has(token.norm));
}

const ADVERBS = wordSet(
  `yet ever even still also already so far again often once just soon now then always currently otherwise directly
  significantly materially`,
);

/** True for words that stand between an auxiliary and its verb without changing which verb it is ("significantly", "been"). */
export function isFiller(token: Token): boolean {
  return (
    ADVERBS.has(token.norm) ||
    /[a-z]{2}ly$/u.test(token.norm) ||
    /^(?:be|been|being|to|have|had|has|not|actually)$/u.test(token.norm)
  );
}
