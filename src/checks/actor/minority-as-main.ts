import { words } from '../../language/word-line.js';
import type { ClaimCheck, ClaimView, Span } from '../../types/index.js';
import { sentenceOf, tokensIn } from '../../trace/checks/support/governors.js';
import { headingsOver, isFootnote } from '../support/place-in-document.js';
import { differenceOf, shareAnswered, weightyIn, wordingIn } from '../support/wording.js';

/** Headings over what a part of a body holds against the rest, or what it only prints. */
const MINORITY_HEADING =
  /\b(?:dissent\w*|minority|alternative (?:views?|analys[ei]s|judge?ments?)|separate (?:opinion|statement)|concurring|differing views?|statement of disagreement)\b/iu;
const ANNEX_HEADING = /^\W*(?:\p{Nd}+\W+)?(?:annex|appendix|schedule|addendum|attachment)\b/iu;
/** The same at the head of the passage itself ("Annex B: …"), and members who speak for themselves. */
const RUN_IN =
  /^\W*(?:(?:annex|appendix)\b[^.:]{0,30}:|(?:dissent\w*|minority|alternative|separate|concurring)\b[^.:]{0,40}:)/iu;
const MINORITY_VOICE = words(
  String.raw`(?:one|two|three|another|a single) (?:of (?:the |its |our )?(?:(?:\p{L}+|\p{Nd}+) )?)?(?:members?|judges?|justices?|commissioners?|councillors?|panellists?|panelists?|agency|agencies|reviewers?|authors?|experts?|jurors?)|(?:a|the) minority(?: (?:of|on|in) (?:the |its )?\p{L}+)?|(?:a|the) dissent(?:er|ers|ing \p{L}+)?|(?:judge|justice) \p{L}+ (?:dissent\S+|disagree\S+)|dissenting|in (?:a|his|her|their) dissent(?:ing \p{L}+)?|alone among the \p{L}+`,
);
/** Bodies that speak as a whole, with the verbs by which they judge. */
const WHOLE_BODY = words(
  String.raw`(?:the|its|their) (?:\p{L}+ ){0,2}?(?:commission|committee|court|panel|board|inquiry|report|council|tribunal|bureau|agency|agencies|jury|bench|judges|justices|authority|study|review|community|assessment|regulator|investigation) (?:\p{L}+ly |has |have |also )?(?:judg(?:es?|ed)|assess(?:es|ed)?|conclud(?:es?|ed)|find|finds|found|rul(?:es?|ed)|held|holds?|believ(?:es?|ed)|decid(?:es?|ed)|determin(?:es?|ed)|consider(?:s|ed)?|think|thinks|thought|say|says|said|stat(?:es?|ed)|favou?r(?:s|ed)?|advis(?:es?|ed)|recommend(?:s|ed)?|award(?:s|ed)?|back(?:s|ed)?|support(?:s|ed)?|oppos(?:es?|ed)|reject(?:s|ed)?|approv(?:es?|ed)|vot(?:es?|ed)|want(?:s|ed)?|prefer(?:s|red)?|cho(?:oses?|se)|warn(?:s|ed)?|agree(?:s|d)?|regard(?:s|ed)?|call(?:s|ed)?)`,
);
/** Wording by which an article says that it was not the body as a whole. */
const SET_APART = words(
  String.raw`minority|dissent\S*|member|members|annex|appendix|alternative|separate|footnote|note|one (?:of|judge|member|agency)|some|however|disagree\S*|disput\S*|but|judge \p{L}+|justice \p{L}+`,
);

/** What stands in a dissent, an annex or a note, or is held by one member, is told as the finding of the body. */
export const minorityAsMain: ClaimCheck = {
  id: 'actor/minority-as-main',
  subject: 'claim',
  ofCopies: true,
  severity: 'warning',
  summary:
    'The source gives it as the view of a minority, or in an annex or note; the article as the finding of the body',
  manual: `Reports and judgments print what they do not hold: dissents, alternative views, annexes with the statements of others, notes. Lawyers check quotations for
that first of all (a dissent is not the holding). The check fires when the article says that the commission, the court or the report finds, judges or
rules so, and the passage stands under a heading such as Dissent, Minority view or Alternative analysis, or is the word of one member; for
an annex or a footnote, which may well be the body's own, it is only a note. An article that names the minority is left alone.`,
  examples: [
    {
      claim: 'The committee favours the northern route.',
      passage: 'A minority on the committee favours the northern route.',
      fires: true,
    },
    {
      claim: 'The appeal court found the search unlawful.',
      passage: 'In his dissent Judge Varga found the search unlawful.',
      fires: true,
    },
    {
      claim: 'The committee favours the northern route.',
      passage:
        'Two members of the committee favour the northern route at night; the committee favours it always.',
      fires: false,
    },
    {
      claim: 'The commission judges the attempt unlikely.',
      passage: 'Annex B: One member judges the attempt unlikely.',
      fires: true,
    },
    {
      claim: 'The court ruled that the fee was unlawful.',
      passage: 'Dissenting opinion: The fee was unlawful.',
      fires: true,
    },
    {
      claim: 'The panel concluded that the trial should have been stopped in May.',
      passage: 'A minority of the panel holds that the trial should have been stopped in May.',
      fires: true,
    },
    {
      claim: 'The report found that the dam had been built too low.',
      passage: 'Alternative view: The dam had been built too low.',
      fires: true,
    },
    {
      claim: 'One member of the commission judges the attempt unlikely.',
      passage: 'Annex B: One member judges the attempt unlikely.',
      fires: false,
    },
    {
      claim: 'In a dissent the court was told that the fee was unlawful.',
      passage: 'Dissenting opinion: The fee was unlawful.',
      fires: false,
    },
    {
      claim: 'The court ruled that the fee was unlawful.',
      passage: 'We hold that the fee was unlawful.',
      fires: false,
    },
    {
      claim: 'The report found that the dam had been built too low.',
      passage: 'One member of the crew drowned near the dam.',
      fires: false,
    },
  ],
  run: (view) => {
    const [ours] = wordingIn(view.article, WHOLE_BODY);
    if (!ours || wordingIn(view.article, SET_APART).length > 0) return [];
    const apart = apartIn(view);
    if (!apart || !isSameView(view, ours)) return [];
    const { severity, name, span } = apart;
    const difference = differenceOf(view, ours, span, () => `say whose view it is: \`${name}\``);
    return [{ ...difference, expected: name, severity }];
  },
};

/** Where the passage stands apart from the body's own voice, and by which words; null when it does not. */
function apartIn(view: ClaimView): { severity: 'warning' | 'info'; name: string; span: Span } | null {
  const { source, evidence } = view;
  const isToldOfBody = wordingIn(source, WHOLE_BODY).some((span) => opensSentence(view, span));
  const voice = wordingIn(source, MINORITY_VOICE).find((span) => !isToldOfBody && opensSentence(view, span));
  if (voice)
    return {
      severity: 'warning',
      name: source.text.slice(voice.start - source.span.start, voice.end - source.span.start),
      span: voice,
    };
  const headings = headingsOver(evidence.passage);
  const runIn = RUN_IN.exec(source.text)?.[0];
  const minority =
    headings.find((heading) => MINORITY_HEADING.test(heading)) ??
    (runIn && MINORITY_HEADING.test(runIn) ? runIn : undefined);
  if (minority) return { severity: 'warning', name: minority, span: source.span };
  const annex = headings.find((heading) => ANNEX_HEADING.test(heading)) ?? runIn;
  if (annex) return { severity: 'info', name: annex, span: source.span };
  return isFootnote(evidence.passage) ? { severity: 'info', name: 'a footnote', span: source.span } : null;
}

/** "One member judges …": the voice is the subject of its sentence, a run-in heading passed over. */
function opensSentence({ source }: ClaimView, span: Span): boolean {
  const first = source.tokens.findIndex((token) => token.span.start >= span.start);
  const before = source.tokens[first - 1];
  return !before || /^[.:;"“]$/u.test(before.text);
}

/** Share of what the article gives to the body that the passage must hold, and the fewest words of it. */
const MIN_SHARE = 0.7;
const FEWEST_WORDS = 2;

function isSameView(view: ClaimView, ours: Span): boolean {
  const sentence = sentenceOf(view.article, tokensIn(view.article, ours)[0]!);
  const asked = weightyIn(view.article, { start: ours.end, end: sentence.end });
  return asked.length >= FEWEST_WORDS && shareAnswered(view, asked, view.source.span) >= MIN_SHARE;
}
