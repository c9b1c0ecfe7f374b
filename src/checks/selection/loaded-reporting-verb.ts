import { overlaps } from '../../language/span.js';
import { words } from '../../language/word-line.js';
import type { ClaimCheck, ClaimView, Side, Span } from '../../types/index.js';
import { textOf } from '../../trace/checks/support/governors.js';
import { fullText, isAnywhere, shareAnswered, weightyIn, wordingIn } from '../support/wording.js';

/** Verbs of saying that add a verdict: attack, guilt, vanity, anger. */
const LOADED = words(
  String.raw`blast(?:s|ed)|slam(?:s|med)|savag(?:es|ed)|lash(?:es|ed) out(?: at)?|hit(?:s)? out(?: at)?|rail(?:s|ed) against|rant(?:s|ed)|rip(?:s|ped) into|tore into|lambast(?:es|ed)|eviscerat(?:es|ed)|fum(?:es|ed)|thunder(?:s|ed)(?= (?:that|about|against) )|whin(?:es|ed)|mock(?:s|ed)|ridicul(?:es|ed)|taunt(?:s|ed)|sneer(?:s|ed)|gush(?:es|ed)|boast(?:s|ed)?|brag(?:s|ged)|crow(?:s|ed)(?= (?:that|about) )|admit(?:s|ted)?(?= (?:that|it|he|she|they|the|to|having) )|confess(?:es|ed)?|conced(?:es|ed)(?= (?:that|it|he|she|they) )|insist(?:s|ed)(?= (?:that|it|he|she|they|the) )|demoli(?:shes|shed)|trash(?:es|ed)`,
);
/** Verbs that only say that a thing was said. */
const NEUTRAL = words(
  String.raw`said|says|say|saying|told|wrote|writes|write|written|stat(?:es?|ed)|not(?:es|ed)|add(?:s|ed)|report(?:s|ed)|announc(?:es|ed)|explain(?:s|ed)|according to|replied|answered|remark(?:s|ed)|observ(?:es|ed)|comment(?:s|ed)`,
);
/** Words of a source that bear a harsh or telling verb out. */
const HARSH = words(
  String.raw`admit\S*|confess\S*|conced\S*|acknowledg\S*|concession|boast\S*|brag\S*|proud\S*|insist\S*|stress\S*|emphasi\S*|maintain\S*|critic\S*|condemn\S*|denounc\S*|attack\S*|blam\S*|accus\S*|disgrac\S*|outrag\S*|angr\S*|anger|furious|shame\S*|scandal\S*|appall\S*|wrong\S*|fail\S*|mistake\S*|sorry|apolog\S*|regret\S*|absurd|ridicul\S*|reckless|incompeten\S*|lie[sd]?|liar|betray\S*|mock\S*|terrible|unacceptable|dangerous|best|greatest`,
);

/** The article reports plain speech with a verb that passes a verdict on it. */
export const loadedReportingVerb: ClaimCheck = {
  id: 'selection/loaded-reporting-verb',
  subject: 'claim',
  severity: 'info',
  summary: 'The article reports with a loaded verb (blasted, admitted, boasted) what the source only says',
  manual: `"Admitted" makes the speaker guilty, "boasted" vain, "slammed" hostile; "said" leaves the judgement to the reader, and style guides prefer it
(AP, SemEval-2020 task 11 on loaded language). The check fires when the article reports with such a verb what the passage says with said, wrote,
told or stated, and nothing in the passage – no criticism, no anger, no apology, no pride – bears the verb out. Words in quotation marks are not
looked at. It is a note and never decides a verdict.`,
  examples: [
    {
      claim: 'The mayor admitted that the bridge will open in May.',
      passage: 'The mayor said that the bridge will open in May.',
      fires: true,
    },
    {
      claim: 'Holm boasted that sales had risen by a tenth.',
      passage: 'Holm wrote that sales had risen by a tenth.',
      fires: true,
    },
    {
      claim: 'The union slammed the plan for two new trams.',
      passage: 'The union said it had read the plan for two new trams.',
      fires: true,
    },
    {
      claim: 'The director confessed that the museum has two keys.',
      passage: 'The director told visitors that the museum has two keys.',
      fires: true,
    },
    {
      claim: 'The mayor said that the bridge will open in May.',
      passage: 'The mayor said that the bridge will open in May.',
      fires: false,
    },
    {
      claim: 'The mayor admitted that the bridge will open late.',
      passage: 'The mayor said the delay was a mistake and that the bridge will open late.',
      fires: false,
    },
    {
      claim: 'The union slammed the plan for two new trams.',
      passage: 'The union said the plan for two new trams was a disgrace.',
      fires: false,
    },
    {
      claim: 'The door slammed when the mayor said that the bridge will open.',
      passage: 'The mayor said that the bridge will open in May.',
      fires: false,
    },
    {
      claim: 'The hospital admitted two patients on Sunday.',
      passage: 'The hospital said that two patients came on Sunday.',
      fires: false,
    },
  ],
  run: (view) => {
    const [neutral] = wordingIn(view.source, NEUTRAL);
    if (!neutral || isAnywhere(view, HARSH)) return [];
    return wordingIn(view.article, LOADED)
      .filter((ours) => isReporting(view, ours))
      .map((ours) => {
        const expected = textOf(view.source, neutral);
        const actual = textOf(view.article, ours);
        return { article: ours, source: neutral, actual, expected, suggestion: `write \`${expected}\`` };
      });
  },
};

/** Share of the claim's other words that the passage must answer: less would be other speech. */
const MIN_SHARE = 0.6;
const FEWEST_WORDS = 3;

function isReporting(view: ClaimView, ours: Span): boolean {
  const { article, source } = view;
  const asked = weightyIn(article, article.span, [ours]);
  return (
    !isQuoted(article, ours) &&
    hasSpeaker(view, ours) &&
    asked.length >= FEWEST_WORDS &&
    shareAnswered(view, asked, source.span) >= MIN_SHARE &&
    !new RegExp(`\\b${textOf(article, ours)}\\b`, 'iu').test(fullText(view))
  );
}

/** The word before the verb is the speaker, whom the passage names too ("the door slammed" has none). */
function hasSpeaker({ article, matches, evidence }: ClaimView, ours: Span): boolean {
  const before = article.tokens.findLast(({ span, kind }) => span.end <= ours.start && kind !== 'mark');
  if (!before) return false;
  const isPronoun = /^(?:he|she|they|it|has|have|had)$/u.test(before.norm);
  const speaker = evidence.passage.region.speaker?.toLowerCase() ?? '';
  return isPronoun || speaker.includes(before.norm) || matches.some((match) => match.article === before);
}

/** An odd number of quotation marks before the word: it stands inside a quotation. */
function isQuoted({ text, span }: Side, ours: Span): boolean {
  const marks = [...text.slice(0, ours.start - span.start).matchAll(/["“”]/gu)];
  return marks.length % 2 === 1 && overlaps(span, ours);
}
