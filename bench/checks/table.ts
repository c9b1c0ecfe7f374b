import type { ClaimCheck } from '../../src/types.js';
import type { Tally } from './injected.js';
import type { Fired } from './labelled.js';

const INTRODUCTION = `# Checks, measured

Written by \`npm run bench:checks -- --write\`. **Injected**: true sentences from the sources of the fixtures, falsified mechanically in the way
the check exists to see; *seen* is the share of them that it reports, *alarms* how often it fired on the same kind of sentences told
harmlessly, and precision is what follows from the two. The edits use wording that the lexicons know and say nothing of other
falsehoods, so *seen* is an upper bound for real text. **Labelled**: how often the check fired on rows of public research data labelled
as supported by their source, and on all others. Supported rows on which a check fires are not all false alarms – the labels of these
sets let small changes pass – and the data sets hold few cases of most defects. A dash: no mechanical edit, or no data at hand.
`;

/** The figures of all claim checks as a Markdown document. */
export function checksTable(
  checks: readonly ClaimCheck[],
  injected: ReadonlyMap<string, Tally>,
  fired: readonly Fired[] | null,
): string {
  const rows = checks.map(({ id, severity }) =>
    [`\`${id}\``, severity, ...injectedCells(injected.get(id)), ...labelledCells(id, fired)].join(' | '),
  );
  return [
    INTRODUCTION,
    '| Check | Severity | Injected | Seen | Alarms | Precision | Fired: supported | Fired: others |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map((row) => `| ${row} |`),
    '',
    sizeLine(fired),
  ].join('\n');
}

function injectedCells(tally: Tally | undefined): string[] {
  if (!tally || tally.cases === 0) return ['–', '–', '–', '–'];
  const { cases, seen, falseAlarms } = tally;
  const precision = seen + falseAlarms === 0 ? '–' : percent(seen / (seen + falseAlarms));
  return [String(cases), percent(seen / cases), String(falseAlarms), precision];
}

function labelledCells(check: string, fired: readonly Fired[] | null): string[] {
  if (!fired) return ['–', '–'];
  const rows = fired.filter(({ findings }) => findings.some((finding) => finding.check === check));
  const supported = rows.filter(({ row }) => row.supported === 1).length;
  return [String(supported), String(rows.length - supported)];
}

function sizeLine(fired: readonly Fired[] | null): string {
  if (!fired) return 'Labelled rows: none at hand.\n';
  const supported = fired.filter(({ row }) => row.supported === 1).length;
  return `Labelled rows: ${String(supported)} supported, ${String(fired.length - supported)} others.\n`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
