import type { Location, Region, Result, Suppression } from 'sarif';
import type { Place, Report } from '../../types/index.js';
import { fingerprint } from '../../language/fingerprint.js';
import { remarksOf, type Answer, type Remark } from '../support/remarks.js';
import { uriOf } from '../support/uri.js';
import { acceptedBy } from '../support/words.js';
import { answerLabel, resultMessage } from './messages.js';
import { LEVELS } from './rules.js';

/** The results of one article, in its order; `ruleIndex` tells where a check stands among the rules. */
export function resultsOf(report: Report, ruleIndex: ReadonlyMap<string, number>): Result[] {
  const seen = new Map<string, number>();
  return remarksOf(report).map((remark) => {
    const key = keyOf(remark);
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return resultOf(report, remark, ruleIndex, `${fingerprint(key)}:${occurrence}`);
  });
}

/** What makes a finding the same finding after lines have moved or the rest of the sentence was rewritten. */
function keyOf({ finding: { check, actual, expected } }: Remark): string {
  return JSON.stringify([check, actual, expected]);
}

function resultOf(
  report: Report,
  remark: Remark,
  ruleIndex: ReadonlyMap<string, number>,
  hash: string,
): Result {
  const { finding, answers } = remark;
  return {
    ruleId: finding.check,
    ruleIndex: ruleIndex.get(finding.check)!,
    level: LEVELS[finding.severity],
    message: resultMessage(remark),
    locations: [locationOf(report.article.path, finding.place)],
    ...(answers.length === 0 ? {} : { relatedLocations: answers.map(relatedLocation) }),
    partialFingerprints: { primaryLocationLineHash: hash, 'sourcecheck/v1': finding.fingerprint },
    suppressions: suppressionsOf(finding),
    properties: { actual: finding.actual, expected: finding.expected, ...verdictOf(report, remark) },
  };
}

/** An empty list says that the result stands; a comment is in the source, all else outside it (SARIF 3.27.23, 3.35). */
function suppressionsOf({ suppressed }: Remark['finding']): Suppression[] {
  if (suppressed === null) return [];
  const { kind, reason, by } = suppressed;
  return [
    {
      kind: kind === 'ignore' ? 'inSource' : 'external',
      status: 'accepted',
      ...(reason === null && by === null ? {} : { justification: acceptedBy(suppressed) }),
    },
  ];
}

function verdictOf({ claims, quotations }: Report, { finding }: Remark): { verdict?: string } {
  const subject =
    claims.find(({ id }) => id === finding.claim) ?? quotations.find(({ id }) => id === finding.quotation);
  return subject === undefined ? {} : { verdict: subject.verdict };
}

/** A stretch of a file, with its page where there are pages. */
export function locationOf(path: string, place: Place | null): Location {
  const physicalLocation = {
    artifactLocation: { uri: uriOf(path) },
    ...(place && { region: regionOf(place) }),
  };
  const page = place?.page ?? null;
  if (page === null) return { physicalLocation };
  const label = place?.pageLabel ?? String(page);
  return {
    physicalLocation,
    logicalLocations: [{ name: `page ${label}`, kind: 'page' }],
    properties: { page, pageLabel: label },
  };
}

function relatedLocation(answer: Answer, index: number): Location {
  return {
    id: index + 1,
    ...locationOf(answer.document, answer.place),
    message: { text: answerLabel(answer) },
  };
}

function regionOf({ line, column, endLine, endColumn }: Place): Region {
  return { startLine: line, startColumn: column, endLine, endColumn };
}
