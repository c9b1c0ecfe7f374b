import { root } from '../../language/root.js';
import { cover } from '../../language/span.js';
import { words } from '../../language/word-line.js';
import type { ClaimCheck, ClaimView, Span } from '../../types/index.js';
import {
  isAsked,
  governing,
  mentionsOf,
  sentenceOf,
  tokensIn,
} from '../../trace/checks/support/governors.js';
import { printedSpan } from '../support/quantity-pairs.js';
import {
  differenceOf,
  fullText,
  isAnywhere,
  shareAnswered,
  weightyIn,
  wordingIn,
} from '../support/wording.js';
import { BODY_NOUN } from '../support/bodies.js';

/** Bodies and people told as all of their kind. */
const ALL_BODIES = words(
  String.raw`(?:the )?(?:\p{L}+ )?(?:intelligence|scientific|medical|international|legal|academic|business|security|expert) (?:community|establishment|world)|(?:all|every|each|the entire|the whole) (?:of the )?(?:(?!of |in )[\p{L}]+ ){0,2}${BODY_NOUN}|(?:the )?scientific consensus|(?:the )?(?:entire|whole) (?:government|administration|cabinet|industry|sector|profession)|(?:scientists|experts|doctors|economists|researchers|agencies) (?:all |everywhere |unanimously )?agree`,
);
/** Words of a source that speak of such a whole, or name it. */
const WHOLE = words(
  String.raw`communit(?:y|ies)|all|every|each|entire|whole|consensus|unanimous\S*|jointly|together|everyone|none|coordinated|agree(?:s|d)?|most|majority|both|across`,
);
/** People of one calling as the subject of what they say, with no number: all of them, for all the article tells. */
const CALLING = words(
  String.raw`(?:scientists|experts|doctors|physicians|economists|researchers|analysts|engineers|lawyers|judges|historians|psychologists|surgeons|nurses|teachers|investors|agencies|regulators)(?= (?:now |also |all |everywhere |unanimously )?(?:agree|say|said|think|thought|believe|believed|expect|expected|warn|warned|fear|predict|predicted|hold|held|find|found|judge|assess|conclude|concluded|doubt|recommend|recommended|advise|support|oppose|call|want) )`,
);
/** From so many bodies on, the kind as a whole is a fair name for them. */
const FEW = 10;

/** The source credits one body or a few; the article all of them. */
export const bodyBroadened: ClaimCheck = {
  id: 'actor/body-broadened',
  subject: 'claim',
  severity: 'warning',
  summary: 'The source credits one body or a few; the article all of them or a whole community',
  manual: `Three agencies that agree are not "the intelligence community", nor are two experts "scientists agree": in 2017 large papers had to take back that all
seventeen agencies had joined in an assessment of three. The check fires when the article credits all bodies of a kind, a community or a consensus,
and the passage, which tells the same otherwise, credits a counted or limited number of them, one of them ("an economist", "one of the
doctors"), or another single body, and speaks of no such whole. Named without any number, all of a profession are meant ("economists
expect"), unless the passage has several of them.`,
  examples: [
    {
      claim: 'Every security agency judges that the bureau scanned the servers.',
      passage: 'Three security agencies judge that the bureau scanned the servers.',
      fires: true,
    },
    {
      claim: 'The intelligence community judges that the bureau scanned the servers.',
      passage: 'Two agencies judge that the bureau scanned the servers.',
      fires: true,
    },
    {
      claim: 'All hospitals in the valley reported a shortage of nurses.',
      passage: 'Four hospitals in the valley reported a shortage of nurses.',
      fires: true,
    },
    {
      claim: 'All parties in the council voted for the tunnel.',
      passage: 'Some parties in the council voted for the tunnel.',
      fires: true,
    },
    {
      claim: 'Economists expect a recession.',
      passage: 'An economist at the savings bank expects a recession.',
      fires: true,
    },
    {
      claim: 'The whole government backs the tunnel.',
      passage: 'The ministry of transport backs the tunnel.',
      fires: true,
    },
    {
      claim: 'All agencies agree that the cables were cut on purpose.',
      passage: 'The coastguard believes that the cables were cut on purpose.',
      fires: true,
    },
    {
      claim: 'Economists expect a recession.',
      passage: 'An economist at the savings bank and two economists at the institute expect a recession.',
      fires: false,
    },
    {
      claim: 'All agencies agree that the cables were cut on purpose.',
      passage: 'The agencies believe that the cables were cut on purpose.',
      fires: false,
    },
    {
      claim: 'Three agencies judge that the bureau scanned the servers.',
      passage: 'Three security agencies judge that the bureau scanned the servers.',
      fires: false,
    },
    {
      claim: 'The intelligence community judges that the bureau scanned the servers.',
      passage:
        'The intelligence community, by the word of three agencies, judges that the bureau scanned the servers.',
      fires: false,
    },
    {
      claim: 'Not every agency judges that the bureau scanned the servers.',
      passage: 'Three agencies judge that the bureau scanned the servers.',
      fires: false,
    },
    {
      claim: 'All hospitals in the valley have a pharmacy.',
      passage: 'Four hospitals in the valley reported a shortage of nurses.',
      fires: false,
    },
  ],
  run: (view) => {
    if (isAnywhere(view, WHOLE)) return [];
    const all = wordingIn(view.article, ALL_BODIES).filter((ours) => isTold(view, ours));
    const callings = wordingIn(view.article, CALLING).filter(
      (ours) => opens(view, ours) && isTold(view, ours),
    );
    const found = [
      ...all.map((ours) => ({
        ours,
        theirs: bodiesIn(view) ?? oneIn(view, ours) ?? otherBodyIn(view, ours),
      })),
      ...callings.map((ours) => ({ ours, theirs: oneIn(view, ours) })),
    ].find(({ theirs }) => theirs !== null);
    return found ? [differenceOf(view, found.ours, found.theirs!)] : [];
  },
};

/** Share of the claim's other words that the passage must answer, and the fewest of them. */
const MIN_SHARE = 0.7;
const FEWEST_WORDS = 2;

function isTold(view: ClaimView, ours: Span): boolean {
  const { article, source } = view;
  const token = tokensIn(article, ours)[0]!;
  const asked = weightyIn(article, sentenceOf(article, token), [ours]);
  return (
    !isAsked(article, token) &&
    governing(article, token, 'negation').length === 0 &&
    !/^(?:not|nearly|almost)$/u.test(article.tokens[article.tokens.indexOf(token) - 1]?.norm ?? '') &&
    asked.length >= FEWEST_WORDS &&
    shareAnswered(view, asked, source.span) >= MIN_SHARE &&
    !/\bcommunity\b/iu.test(fullText(view))
  );
}

/** The passage's count of bodies, as printed; null when it has none, too many, or all there are ("the three agencies"). */
function bodiesIn({ source }: ClaimView): Span | null {
  const noun = new RegExp(`^${BODY_NOUN}$`, 'u');
  const isBody = ({ span, scope }: { span: Span; scope: Span }) => {
    const before = source.tokens.findLast((token) => token.span.end <= span.start)?.norm ?? '';
    return (
      noun.test(tokensIn(source, scope).at(-1)?.norm ?? '') &&
      !/^(?:the|its|their|these|those|other)$/u.test(before)
    );
  };
  const counted = mentionsOf(source, 'quantity').find(
    (quantity) =>
      quantity.unit === null &&
      !quantity.ordinal &&
      isBody(quantity) &&
      (quantity.high ?? quantity.low) < FEW,
  );
  const some = mentionsOf(source, 'quantifier').find(
    (quantifier) => quantifier.rank > 0 && quantifier.rank <= 3 && isBody(quantifier),
  );
  const bodies = counted ?? some;
  return bodies ? printedSpan(bodies) : null;
}

/** The wording is the first of its sentence or of what is said: its subject. */
function opens({ article }: ClaimView, ours: Span): boolean {
  const before = article.tokens.findLast(({ span }) => span.end <= ours.start);
  return !before || before.kind === 'mark' || before.norm === 'that';
}

/** "One of the doctors", "an economist": a single one of those whom the article names, where the passage has no more of them. */
function oneIn({ article, source }: ClaimView, ours: Span): Span | null {
  const calling = tokensIn(article, ours).findLast(({ norm }) => /s$|ies$/u.test(norm));
  if (!calling) return null;
  const at = source.tokens.findIndex(({ norm }) => root(norm) === root(calling.norm));
  const before = source.tokens
    .slice(Math.max(0, at - LEAD), at)
    .findLastIndex(({ norm }) => /^(?:one|an?)$/u.test(norm));
  const more = source.tokens.filter(({ norm }) => root(norm) === root(calling.norm)).length;
  if (at < 0 || before < 0 || more > 1) return null;
  const first = source.tokens[Math.max(0, at - LEAD) + before]!;
  const isPlural = /s$/u.test(source.tokens[at]!.norm) && first.norm !== 'one';
  return isPlural || source.tokens[source.tokens.indexOf(first) - 1]
    ? null
    : cover([first.span, source.tokens[at]!.span]);
}

/** "One of the leading", "a young": so many words lead up to the noun. */
const LEAD = 4;

/** The single body that opens the passage ("The coastguard believes …"), where the document never names those of the article. */
function otherBodyIn(view: ClaimView, ours: Span): Span | null {
  const { article, source } = view;
  const noun = tokensIn(article, ours).findLast(({ norm }) => new RegExp(`^${BODY_NOUN}$`, 'u').test(norm));
  const verb = source.tokens.findIndex((token) => BACKS.test(token.norm));
  const subject = source.tokens.slice(0, Math.max(0, verb));
  const isOne =
    subject.length >= 2 &&
    subject.length <= LONGEST_SUBJECT &&
    /^(?:the|its|our)$/u.test(subject[0]!.norm) &&
    !subject.some(({ norm, kind }) => kind === 'mark' || norm === 'and' || /[^su]s$/u.test(norm));
  const stem = noun?.norm.replace(/(?:ies|y|s)$/u, '') ?? '';
  return isOne && stem !== '' && !fullText(view).toLowerCase().includes(stem)
    ? cover(subject.map(({ span }) => span))
    : null;
}

const LONGEST_SUBJECT = 6;
/** Verbs in the singular by which one body judges or takes sides. */
const BACKS =
  /^(?:backs|supports|opposes|believes|thinks|says|said|judges|judged|assesses|assessed|holds|held|expects|warns|warned|wants|agrees|favou?rs|rejects|recommends|concluded|concludes|finds|found)$/u;
