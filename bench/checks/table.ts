import type { Check } from '../../src/types/index.js';
import type { OnArticles } from './articles.js';
import type { Tally } from './injected.js';
import type { Fired } from './labelled.js';

const INTRODUCTION = `# Checks, measured

Written by \`npm run bench:checks -- --write\`. **Injected**: true sentences from the sources of the fixtures, falsified mechanically in the way
the check exists to see, short statements told falsely inside such sources, and quotations of such sentences with one known change; *seen* is the share of them that it reports. *Alarms* is how
often it fired on sentences told or quoted faithfully, and precision is what follows from the two. The edits use wording that the lexicons know and say
nothing of other falsehoods, so *seen* is an upper bound for real text. **Articles**: errors and warnings on the fixtures, which a person
labelled before the code was run on them (labels corrected later are told in their \`about.md\`): right, wrong, and missed where the label demands the check and it is silent (or another one spoke in
its place); *seen* on injected text beside *missed* here is how far real wording is from the lexicons. **Labelled**: how often the check fired
on rows of public research data labelled as supported by their source, and on all others. Supported rows on which a check fires are not all
false alarms – the labels of these sets let small changes pass – and the data sets hold few cases of most defects. A dash: no mechanical edit,
or no data at hand.
`;

/** All that was measured. */
export interface Figures {
  readonly injected: ReadonlyMap<string, Tally>;
  readonly quoted: ReadonlyMap<string, Tally>;
  readonly articles: ReadonlyMap<string, OnArticles>;
  readonly fired: readonly Fired[] | null;
}

/** The figures of all checks as a Markdown document. */
export function checksTable(
  checks: readonly Check[],
  { injected, quoted, articles, fired }: Figures,
): string {
  const rows = checks.map(({ id, severity, subject }) =>
    [
      `\`${id}\``,
      severity,
      ...injectedCells(injected.get(id) ?? quoted.get(id)),
      ...articleCells(articles.get(id)),
      ...(subject === 'claim' ? labelledCells(id, fired) : ['–', '–']),
    ].join(' | '),
  );
  return [
    INTRODUCTION,
    '| Check | Severity | Injected | Seen | Alarms | Precision | Articles: right | wrong | missed | Labelled: supported | others |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map((row) => `| ${row} |`),
    '',
    sizesLine(injected, quoted, fired),
  ].join('\n');
}

function injectedCells(tally: Tally | undefined): string[] {
  if (!tally || tally.cases === 0) return ['–', '–', '–', '–'];
  const { cases, seen, falseAlarms } = tally;
  const precision = seen + falseAlarms === 0 ? '–' : percent(seen / (seen + falseAlarms));
  return [String(cases), percent(seen / cases), String(falseAlarms), precision];
}

function articleCells(counts: OnArticles | undefined): string[] {
  const { right, wrong, missed } = counts ?? { right: 0, wrong: 0, missed: 0 };
  return [right, wrong, missed].map(String);
}

function labelledCells(check: string, fired: readonly Fired[] | null): string[] {
  if (!fired) return ['–', '–'];
  const rows = fired.filter(({ findings }) => findings.some((finding) => finding.check === check));
  const supported = rows.filter(({ row }) => row.supported === 1).length;
  return [String(supported), String(rows.length - supported)];
}

function sizesLine(
  injected: ReadonlyMap<string, Tally>,
  quoted: ReadonlyMap<string, Tally>,
  fired: readonly Fired[] | null,
): string {
  const [told, given] = [injected, quoted].map((tallies) =>
    Math.max(0, ...[...tallies.values()].map(({ silentCases }) => silentCases)),
  );
  const faithful = `Sentences told faithfully: ${String(told)}. Quotations given faithfully: ${String(given)}.`;
  if (!fired) return `${faithful} Labelled rows: none at hand.\n`;
  const supported = fired.filter(({ row }) => row.supported === 1).length;
  return `${faithful} Labelled rows: ${String(supported)} supported, ${String(fired.length - supported)} others.\n`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
