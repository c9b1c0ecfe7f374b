import type { Edit } from './inject-edits.js';

/** Past forms of the verbs that the corpus uses after "tried to". */
const PAST: Readonly<Record<string, string>> = {
  stop: 'stopped',
  close: 'closed',
  raise: 'raised',
  buy: 'bought',
  replace: 'replaced',
  transfer: 'transferred',
  delete: 'deleted',
  sell: 'sold',
  evict: 'evicted',
  cross: 'crossed',
  withdraw: 'withdrew',
  measure: 'measured',
  call: 'called',
};

/** "attempted to sell" → "sold". */
export const dropAttempt: Edit = (sentence) => {
  const match = /\b(?:tried|attempted|sought) to (\p{L}+)/u.exec(sentence);
  const past = PAST[match?.[1] ?? ''];
  return match && past !== undefined ? sentence.replace(match[0], past) : null;
};

const IRREGULAR: Readonly<Record<string, string>> = { be: 'is', have: 'has', do: 'does', go: 'goes' };

/** "may reduce" → "reduces", "could fall" → "fall" after a plural. */
export const dropModal: Edit = (sentence) => {
  const match = /(\S+) (?:may|might|could) (\p{Ll}+)/u.exec(sentence);
  if (!match || /^(?:not|well|only)$|ly$/u.test(match[2]!)) return null;
  const plural = /[^s]s$|^they$/u.test(match[1]!);
  const verb = match[2]!;
  const singular = IRREGULAR[verb] ?? verb + (/(?:s|x|sh|ch)$/u.test(verb) ? 'es' : 's');
  const finite = plural ? (verb === 'be' ? 'are' : verb) : singular;
  return sentence.replace(match[0], `${match[1]!} ${finite}`);
};

/** One or more replacements, all of them made; null when none fits. */
function replacing(pairs: readonly (readonly [RegExp, string])[]): Edit {
  return (sentence) => {
    const changed = pairs.reduce((text, [pattern, words]) => text.replace(pattern, words), sentence);
    return changed === sentence ? null : changed;
  };
}

export const raiseLikelihood: Edit = replacing([
  [/(?<!un)\b(?:very )?likely to\b/u, 'almost certain to'],
  [/\b(?:very )?likely that\b/u, 'certain that'],
  [/\bprobably\b/u, 'certainly'],
]);

export const otherPercent: Edit = replacing([[/(\d) percent\b/gu, '$1 per cent']]);

export const otherNumerals: Edit = replacing([
  [/\beleven\b/gu, '11'],
  [/\btwelve\b/gu, '12'],
  [/\bsix\b/gu, '6'],
  [/\bnine\b/gu, '9'],
  [/\bfourteen\b/gu, '14'],
  [/(?<=\s)14(?= (?:votes|councillors|flood))/gu, 'fourteen'],
  [/(?<=\s)22(?= residents)/gu, 'twenty-two'],
  [/(\d),(\d{3})\b/gu, '$1$2'],
  [/\btwo thirds\b/gu, '2/3'],
]);

export const contract: Edit = replacing([
  [/\bdid not\b/gu, 'didn’t'],
  [/\bdoes not\b/gu, 'doesn’t'],
  [/\bdo not\b/gu, 'don’t'],
  [/\bwas not\b/gu, 'wasn’t'],
  [/\bwere not\b/gu, 'weren’t'],
  [/\bis not\b/gu, 'isn’t'],
  [/\bhas not\b/gu, 'hasn’t'],
  [/\bcould not\b/gu, 'couldn’t'],
  [/\bcannot\b/gu, 'can’t'],
]);

export const synonyms: Edit = replacing([
  [/\babout (?=\d)/gu, 'roughly '],
  [/\bbegan\b/gu, 'started'],
  [/\bshut\b/gu, 'closed'],
  [/\bhowever\b/gu, 'though'],
  [/\bat least (?=\d)/gu, 'no fewer than '],
  [/\bnearly\b/gu, 'almost'],
  [/\bprobably\b/gu, 'likely'],
  [/\bmight\b/gu, 'may'],
  [/\bcannot\b/gu, 'is unable to'],
  [/\bbought\b/gu, 'purchased'],
  [/\bpurchase\b/gu, 'buy'],
  [/\bhelp\b/gu, 'aid'],
  [/\bend of the year\b/gu, 'year’s end'],
  [/\bseveral\b/gu, 'a number of'],
  [/\bbecause of\b/gu, 'owing to'],
  [/\bwas not able to\b/gu, 'was unable to'],
]);

export const otherSpelling: Edit = replacing([
  [/([cm])entimetres\b/gu, '$1entimeters'],
  [/\bharbour\b/gu, 'harbor'],
  [/\bcolour/gu, 'color'],
  [/\bkilograms\b/gu, 'kg'],
  [/\bbehaviour\b/giu, 'behavior'],
  [/\bprogramme\b/gu, 'program'],
  [/\bcentre\b/gu, 'center'],
  [/(?<=\d )metres\b/gu, 'meters'],
  [/\btonnes\b/gu, 't'],
  [/\bjudgement\b/gu, 'judgment'],
]);
