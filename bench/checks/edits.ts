/** One true sentence told falsely: what the article prints and what stands in the source in its place. */
export interface Retold {
  readonly article: string;
  readonly source: string;
}

/** A known falsification, or null where the sentence offers no place for it. */
export type Edit = (sentence: string) => Retold | null;

const lower = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
const inside = (sentence: string, added: string): string => sentence.replace(/\.$/u, `${added}.`);

/** The article changes the sentence in one place. */
function changing(pattern: RegExp, replacement: string | ((...groups: string[]) => string)): Edit {
  return (sentence) => {
    const article = sentence.replace(pattern, replacement as string);
    return article === sentence ? null : { article, source: sentence };
  };
}

/** The source says the sentence in one frame, the article in another ("%" is the sentence without its capital). */
function framed(source: string, article: string): Edit {
  const fill = (frame: string, sentence: string): string =>
    frame === '' ? sentence : frame.replace('%', () => lower(sentence));
  return (sentence) => ({ article: fill(article, sentence), source: fill(source, sentence) });
}

/** The source says more at the end of the sentence than the article, or something else. */
function ended(source: string, article = ''): Edit {
  return (sentence) => ({ article: inside(sentence, article), source: inside(sentence, source) });
}

const NAME = /(?<=\p{Ll} )\p{Lu}\p{Ll}{3,} \p{Lu}\p{Ll}{3,}(?=[ ,.])/u;
const denying = changing(
  /\b(was|were|is|are|had|has|will|can)(?= \p{Ll}{3,})(?! not| no\b| never)/u,
  '$1 not',
);

/** The falsification that each check exists to see; checks for which none can be made mechanically have none. */
export const EDITS: Readonly<Record<string, Edit>> = {
  'polarity/negation-flip': denying,
  'polarity/absence-as-disproof': framed('There is no evidence that %', 'The report ruled out that %'),
  'polarity/unassessed-as-none': (sentence) => {
    const denied = denying(sentence);
    return denied && { article: denied.article, source: `It is unclear whether ${lower(sentence)}` };
  },
  'certainty/likelihood-raised': framed('It is likely that %', 'It is almost certain that %'),
  'certainty/likelihood-lowered': framed('It is almost certain that %', 'It is unlikely that %'),
  'certainty/hedge-removed': framed('It is likely that %', ''),
  'certainty/possibility-as-fact': framed('It is possible that %', ''),
  'certainty/confidence-raised': framed(
    'We assess with low confidence that %',
    'It is assessed with high confidence that %',
  ),
  'certainty/confidence-as-likelihood': framed(
    'We assess with moderate confidence that %',
    'There is a moderate chance that %',
  ),
  'certainty/caveat-dropped': ended(', although the records were incomplete'),
  'status/allegation-as-finding': framed('It is alleged that %', ''),
  'status/correlation-as-cause': (sentence) =>
    / after \p{Ll}/u.test(sentence)
      ? { article: sentence.replace(' after ', ' because of '), source: sentence }
      : null,
  'status/recommendation-as-act': changing(
    /\b(?:recommend|recommends|recommended|proposed|urged)\b/u,
    'ordered',
  ),
  'status/attempt-as-success': changing(/\b(?:tried|attempted|sought) to (\p{Ll}{2,}[^e\W])(?= )/u, '$1ed'),
  'number/amount-differs': changing(
    /(?<![\p{Nd}.,:-])([2-9]\p{Nd}?)(?= (?!(?:January|February|March|April|May|June|July|August|September|October|November|December|[ap]\.?m))\p{Ll})/u,
    (figure) => String(Number(figure) * 2 + 1),
  ),
  'number/unit-differs': changing(/\bmillion\b/u, 'billion'),
  'number/bound-dropped': changing(/\b(?:at least|more than|up to|fewer than|no more than) (?=\p{Nd})/u, ''),
  'number/date-differs': changing(
    /\b(19|20)(\p{Nd}\p{Nd})\b(?![-–])/u,
    (_, century, year) => `${century}${year === '07' ? '03' : '07'}`,
  ),
  'scope/quantifier-broadened': changing(/\b(?:some|several|many)(?= \p{Ll}+s\b)/u, 'all'),
  'scope/quantifier-narrowed': changing(/\b(?:all|every)(?= \p{Ll}+s\b)/iu, 'some'),
  'scope/place-broadened': ended(' in three villages', ' across the country'),
  'scope/condition-dropped': ended(' unless the assembly objects'),
  'scope/superlative-added': changing(/(?<= )an? (?=\p{Ll}{4,} )/u, 'an unprecedented '),
  'actor/substituted': changing(NAME, 'Marta Quillan'),
  'actor/body-broadened': framed('Three agencies report that %', 'All agencies report that %'),
  'actor/minority-as-main': framed('Dissenting opinion: %', 'The court found that %'),
  'selection/loaded-reporting-verb': framed('The chairman said that %', 'The chairman admitted that %'),
};

/** Ways to tell a sentence that keep what it says: a check that fires on one of them is wrong. */
export const HARMLESS: readonly Edit[] = [
  framed('', ''),
  framed('', 'According to the report, %'),
  framed('', 'The report says that %'),
  changing(/\b(is|was|were|did|does|had|would) not\b/u, "$1n't"),
  changing(/\bpercent\b|(?<=\p{Nd})%/u, ' per cent'),
];
