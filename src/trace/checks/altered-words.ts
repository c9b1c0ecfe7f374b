import type { Alteration, QuotationCheck, QuotationView, Severity } from '../../types/index.js';
import { oneLine } from '../../language/message.js';
import { cut } from '../../language/span.js';
import { bySense, CHANGED_WORDS, differences } from './support/quoted-words.js';

/** What other checks report. */
const ELSEWHERE = new Set([
  'negation',
  'likelihood',
  'confidence',
  'condition',
  'limit',
  'quantifier',
  'number',
  'name',
]);
const HOUSE_STYLE = new Set(['case', 'punctuation', 'numeral', 'spelling']);

/** Reports that words inside the marks are not the source's. */
export const alteredWords: QuotationCheck = {
  id: 'quote/altered-words',
  subject: 'quotation',
  summary: "words inside the marks are not the source's",
  severity: 'warning',
  manual: `Quotation marks promise the speaker's own words. A word put for another, put in or left out without an ellipsis breaks that promise
even where the sense survives; AP forbids any such change. The change is an error when it touches how far an act got, what caused it or which
way it went (the materiality test of Masson v. New Yorker, 501 U.S. 496). Changes of negation, number, name and qualifiers have checks of their own.
Whole sentences or a parenthesis left out without a mark are a warning: what was kept says what it said.`,
  examples: [
    {
      article:
        'The report said “some groups linked to the Veldt Bureau probably attempted to access voter-roll systems”.',
      source:
        'We assess that some networks linked to the Veldt Bureau probably attempted to access voter-roll systems in three counties. We have no evidence that any vote tally was altered, although visibility into two counties was limited.',
      fires: true,
    },
    {
      article:
        'The report said “Repairs cost about the whole 4.2 million crowns, 48.7 percent of the yearly budget”.',
      source:
        'In March 2024 outages in at least 13 counties coincided with the scanning. Repairs cost about the whole 4.2 million crowns, 48.7 percent of the budget. The board recommends replacing the software by 2026.',
      fires: true,
    },
    {
      article: 'The report said “Most patients were quickly moved to other hospitals within a week”.',
      source:
        'Two contractors paid the Ostrava Group in May. The clinic will reopen only if the inspectors approve the new wards. Most patients were moved to other hospitals within a week, and none was harmed.',
      fires: true,
    },
    {
      article:
        'The report said “[s]ome networks linked to the Veldt Bureau probably attempted to access voter–roll systems”.',
      source:
        'We assess that some networks linked to the Veldt Bureau probably attempted to access voter-roll systems in three counties. We have no evidence that any vote tally was altered, although visibility into two counties was limited.',
      fires: false,
    },
    {
      article: 'The report said “Most patients were moved to other hospitals … and none was harmed.”',
      source:
        'Two contractors paid the Ostrava Group in May. The clinic will reopen only if the inspectors approve the new wards. Most patients were moved to other hospitals within a week, and none was harmed.',
      fires: false,
    },
    {
      article: 'The report said “repairs cost 4.2 million crowns, 48.7% of the budget”.',
      source:
        'In March 2024 outages in at least 13 counties coincided with the scanning. Repairs cost 4.2 million crowns, 48.7 percent of the budget. The board recommends replacing the software by 2026.',
      fires: false,
    },
  ],
  run: (view) => {
    return [
      ...differences(
        view,
        (alteration) => isWording(alteration) || isHouseStyle(alteration),
        (alteration) => ({ severity: severityOf(view, alteration) }),
      ),
      ...differences(
        view,
        ({ kind }) => kind === 'sentences-omitted',
        ({ expected }) => ({
          expected,
          message: `Article leaves out, without an ellipsis, \`${oneLine(expected)}\``,
          suggestion: 'put an ellipsis where the sentences were left out',
        }),
      ),
    ];
  },
};

function isWording({ kind, touches }: Alteration): boolean {
  return CHANGED_WORDS.has(kind) && !ELSEWHERE.has(touches ?? '');
}

/** Changes of style that the chosen house does not allow. */
function isHouseStyle({ kind, weight }: Alteration): boolean {
  return HOUSE_STYLE.has(kind) && weight === 'immaterial';
}

function severityOf(view: QuotationView, alteration: Alteration): Severity {
  return bySense(alteration, isShred(view) || isHouseStyle(alteration) ? 'info' : 'warning');
}

/** A slip in so few quoted words is hardly worth a warning. */
const SHRED_WORDS = 5;

function isShred({ quotation, article }: QuotationView): boolean {
  const words = quotation.pieces.flatMap(({ span }) => cut(article.text, span).split(/\s+/u));
  return quotation.role === 'fragment' && words.length < SHRED_WORDS;
}
