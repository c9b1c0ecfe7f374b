import { checkNames, covers } from '../../verdict/kind-names.js';
import { placeOfRaw, rawSpan } from '../../language/offset-map.js';
import type {
  Acceptance,
  Document,
  Report,
  ReportedFinding,
  ReportedProblem,
  Rule,
} from '../../types/index.js';
import { readDirectives, type Complaint, type Directive } from './directives.js';
import { reachOf, type Reach } from './reach.js';
import { rememberedFor, staleMessages, suppressionBy } from './remembered.js';

/** What lets nothing stand but comments, which need no reason. */
export const NOTHING_ACCEPTED: Acceptance = {
  requireReason: false,
  baseline: [],
  signOffs: [],
  today: null,
};

/**
 * Marks the findings that comments in the article, an editor's sign-off or the baseline let stand, in this order, and tells
 * of comments and entries that are wrong or of no use. `rules` are all checks there are.
 */
export function suppress(
  report: Report,
  article: Document,
  rules: readonly Pick<Rule, 'id'>[],
  acceptance: Acceptance = NOTHING_ACCEPTED,
): Report {
  const { directives, complaints } = readDirectives(
    article.comments ?? [],
    checkNames(rules),
    acceptance.requireReason,
  );
  const marked = mark(report.findings, article, reachOf(article, directives), acceptance);
  const unused = isWhole(report) ? unusedNames(directives, marked.ignored) : [];
  const stale = isWhole(report) ? staleMessages(report.findings, acceptance) : [];
  const problems: ReportedProblem[] = [
    ...[...complaints, ...unused].map(({ message, raw }) => ({
      stage: 'config',
      message,
      path: article.path,
      place: placeOfRaw(article.map, raw),
    })),
    ...stale.map((message) => ({ stage: 'config', message, path: article.path, place: null })),
  ];
  return { ...report, findings: marked.findings, problems: [...report.problems, ...problems] };
}

interface Marked {
  readonly findings: readonly ReportedFinding[];
  /** The checks that each directive let stand. */
  readonly ignored: ReadonlyMap<Directive, readonly string[]>;
}

function mark(
  findings: readonly ReportedFinding[],
  article: Document,
  reach: Reach,
  acceptance: Acceptance,
): Marked {
  const ignored = new Map<Directive, readonly string[]>();
  const marked = findings.map((finding): ReportedFinding => {
    const directive = reach(finding.check, rawSpan(article.map, finding.article).start);
    const entry = rememberedFor(finding, acceptance);
    if (directive) {
      ignored.set(directive, [...(ignored.get(directive) ?? []), finding.check]);
      return { ...finding, suppressed: { kind: 'ignore', reason: directive.reason, by: null, date: null } };
    }
    return entry ? { ...finding, suppressed: suppressionBy(entry) } : finding;
  });
  return { findings: marked, ignored };
}

/** Where nothing could be compared, or a source is missing, nobody can tell what a comment or an entry is good for. */
function isWhole({ article, sources, quotations, coverage }: Report): boolean {
  const compared = coverage.claims.compared > 0 || quotations.some(({ verdict }) => verdict !== 'unchecked');
  return article.readable && sources.every(({ readable }) => readable) && (sources.length > 0 || compared);
}

function unusedNames(
  directives: readonly Directive[],
  ignored: ReadonlyMap<Directive, readonly string[]>,
): Complaint[] {
  return directives
    .filter(({ action }) => action !== 'enable')
    .flatMap((directive) => {
      const checks = ignored.get(directive) ?? [];
      const { names, raw, action } = directive;
      if (names.length === 0) return checks.length > 0 ? [] : [{ raw, message: unused(action, 'anything') }];
      return names
        .filter((name) => !checks.some((check) => covers(name, check)))
        .map((name) => ({ raw, message: unused(action, `\`${name}\``) }));
    });
}

function unused(action: string, what: string): string {
  return `Nothing here needs \`sourcecheck-${action}\` for ${what}; take it out`;
}
