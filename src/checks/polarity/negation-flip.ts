import { overlaps } from '../../language/span.js';
import type { ClaimCheck, ClaimView, Difference, Negation, Span } from '../../types/index.js';
import { turnedSpeech } from '../support/admissions.js';
import { turnedInCopy } from '../support/copied-negation.js';
import { textOf } from '../../trace/checks/support/governors.js';
import { reversedInCopy } from '../support/opposites.js';
import { deniedByArticle, deniedBySource, type Meeting } from '../support/polarity.js';
import { negatedPhrase, statedPhrase } from '../support/phrases.js';

const SOURCE_FORMS: ReadonlySet<Negation['form']> = new Set([
  'not',
  'no',
  'never',
  'fail',
  'deny',
  'absence',
  'disproof',
]);
/** A denial that the article reports ("he denied paying") and an act that the source records may both be true. */
const ARTICLE_FORMS: ReadonlySet<Negation['form']> = new Set(['not', 'no', 'never', 'fail', 'absence']);

/** The article states what the source denies, or denies what the source states. */
export const negationFlip: ClaimCheck = {
  id: 'polarity/negation-flip',
  subject: 'claim',
  severity: 'error',
  summary: 'The article states what the source denies, or denies what the source states',
  manual: `A dropped or added negation turns a statement round. The check compares what governs the words that both sides share: a
verb that stands under "not", "no", "never", "no evidence that" or "ruled out" on one side and is stated flatly on the other. It
fires only when the two clauses say the same but for the negation; a denial of something else, a double negative ("not unlikely"),
a bound ("no later than"), a question or a condition is left alone. Where a sentence is repeated almost word for word, one
negation more or less is reported whatever it governs, and so is a verb or adjective exchanged for its opposite ("accepted" –
"rejected", "open" – "closed"). Whoever confessed to a thing did not deny it.`,
  examples: [
    {
      claim: 'The FBI and DOJ found evidence that Russia attempted to alter the 2020 election.',
      passage:
        'We—the Department of Justice, including the FBI—have no evidence that any foreign government-affiliated actor prevented voting, changed votes, or disrupted the ability to tally votes; altered any technical aspect of the voting process; or otherwise compromised the integrity of any ballots cast during 2020 federal elections.',
      fires: true,
    },
    {
      claim: 'The new drug reduced deaths among older patients.',
      passage: 'The new drug did not significantly reduce deaths among older patients.',
      fires: true,
    },
    {
      claim: 'The council approved the budget.',
      passage: 'The council has not approved the budget.',
      fires: true,
    },
    {
      claim: 'The striker did not train on Tuesday.',
      passage: 'The striker trained with the squad on Tuesday.',
      fires: true,
    },
    {
      claim: 'Auditors found signs that the firm had hidden its losses.',
      passage: 'Auditors found no signs that the firm had hidden losses or misled investors.',
      fires: true,
    },
    {
      claim: 'The judge dismissed the complaint.',
      passage: 'The judge never dismissed the complaint, which is still pending.',
      fires: true,
    },
    {
      claim: 'Investigators found evidence of phishing.',
      passage: 'There is no evidence the voting machines were hacked, investigators said.',
      fires: false,
    },
    {
      claim: 'The minister will open the bridge in May.',
      passage: 'The minister will open the bridge no later than May.',
      fires: false,
    },
    {
      claim: 'The hospital closed its emergency ward.',
      passage: 'The hospital closed not only its emergency ward but also its pharmacy.',
      fires: false,
    },
    {
      claim: 'The club confirmed the transfer.',
      passage: 'The club did not deny the rumours; it confirmed the transfer on Monday.',
      fires: false,
    },
    {
      claim: 'The committee approved the plan for a school.',
      passage: 'The committee did not approve the plan for a car park.',
      fires: false,
    },
    {
      claim: 'Smith attended the hearing.',
      passage: 'Jones did not attend the hearing.',
      fires: false,
    },
    {
      claim: 'The shop opened in June.',
      passage: 'The shop did not open until June.',
      fires: false,
    },
    {
      claim: 'The divers did find the engine in the wreck.',
      passage: 'The divers did not find the engine in the wreck.',
      fires: true,
    },
    {
      claim: 'The buyer was aware of the debt on the farm.',
      passage: 'The buyer was not aware of the debt on the farm.',
      fires: true,
    },
    {
      claim: 'The engineers compared the pump with a siphon.',
      passage: 'We did not compare the pump with a siphon.',
      fires: true,
    },
    {
      claim: 'It delays the closure.',
      passage: 'It does not delay the closure, but it does delay the sale.',
      fires: true,
    },
    {
      claim: 'It is not very likely that the leak is the main cause of the damage.',
      passage: 'It is very likely that the leak is the main cause of the damage.',
      fires: true,
    },
    {
      claim: 'In the call to her brother the clerk denied taking the money.',
      passage: 'The clerk confessed to taking the money in a call to her brother, the police said.',
      fires: true,
    },
    {
      claim: 'The clerk denied taking the money.',
      passage: 'The clerk denied taking the money but admitted that she had lied.',
      fires: false,
    },
    {
      claim: 'The port rejected the new timetable of the ferry company.',
      passage: 'The port accepted the new timetable of the ferry company.',
      fires: true,
    },
    {
      claim: 'The gate on the harbour side stays open at night.',
      passage: 'The gate on the harbour side stays closed at night.',
      fires: true,
    },
    {
      claim: 'The port approved the rejected timetable of the ferry company.',
      passage: 'The port approved the accepted timetable of the ferry company.',
      fires: false,
    },
    {
      claim: 'The port rejected the new timetable of the ferry company.',
      passage: 'The port did not accept the new timetable of the ferry company.',
      fires: false,
    },
    {
      claim: 'The chemist serves only the staff of the ward.',
      passage: 'The chemist serves not only the staff of the ward, but the patients too.',
      fires: false,
    },
    {
      claim: 'The keepers did not deliberately open the gate.',
      passage: 'We found no evidence that the keepers deliberately opened the gate.',
      fires: false,
    },
    {
      claim: 'The contract of 2011 was not breached.',
      passage: 'The court examined the alleged breach of the contract of 2011 by the port.',
      fires: false,
    },
  ],
  run: (view) =>
    dedupe([
      ...deniedBySource(view, SOURCE_FORMS).map((m) => sourceDenies(view, m)),
      ...deniedByArticle(view, ARTICLE_FORMS).map((m) => articleDenies(view, m)),
      ...turned(view, turnedInCopy(view) ?? reversedInCopy(view) ?? turnedSpeech(view)),
    ]),
};

function sourceDenies({ article, source }: ClaimView, { negation, match }: Meeting): Difference {
  const ours = statedPhrase(article, match.article);
  const theirs = negatedPhrase(source, negation, match.source);
  return {
    article: ours,
    source: theirs,
    actual: textOf(article, ours),
    expected: textOf(source, theirs),
    suggestion: `write \`${textOf(source, theirs)}\``,
  };
}

function articleDenies({ article, source }: ClaimView, { negation, match }: Meeting): Difference {
  const ours = negatedPhrase(article, negation, match.article);
  const theirs = statedPhrase(source, match.source);
  return {
    article: ours,
    source: theirs,
    actual: textOf(article, ours),
    expected: textOf(source, theirs),
    suggestion: `take out \`${textOf(article, negation.span)}\`, or write \`${textOf(source, theirs)}\``,
  };
}

/** In a near copy a negation put in or taken out, or a predicate exchanged for its opposite, turns the sentence; a denial told for an admission anywhere. */
function turned(
  view: ClaimView,
  spans: { readonly article: Span; readonly source: Span } | null,
): Difference[] {
  if (!spans) return [];
  const [actual, expected] = [textOf(view.article, spans.article), textOf(view.source, spans.source)];
  return [
    { article: spans.article, source: spans.source, actual, expected, suggestion: `write \`${expected}\`` },
  ];
}

/** One finding for one place of the article, however many negations of the source meet it. */
function dedupe(differences: readonly Difference[]): Difference[] {
  return differences.filter(
    ({ article }, index) => differences.findIndex((other) => overlaps(other.article, article)) === index,
  );
}
