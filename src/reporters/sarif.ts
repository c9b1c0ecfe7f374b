import { harmless } from './support/harmless.js';
import type { Artifact, Invocation, Notification } from 'sarif';
import type { Report, ReportedProblem, Reporter, ReportStream, RunReport } from '../types/index.js';
import { plainText } from './sarif/messages.js';
import { locationOf, resultsOf } from './sarif/results.js';
import { rulesOf } from './sarif/rules.js';
import { nested } from './support/nested.js';
import { renderStream } from './support/stream.js';
import { uriOf } from './support/uri.js';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** SARIF 2.1.0 in the form that GitHub's code scanning takes: one run, each check a rule with its manual. */
export const sarif: Reporter = harmless(
  {
    id: 'sarif',
    summary:
      'for code scanning (GitHub, GitLab, editors): findings as SARIF 2.1.0, each check with its manual',
    bringsManuals: true,
    render: renderStream(openStream),
    stream: openStream,
  },
  'json',
);

/** What the end of a log needs of each article: the results themselves are written at once. */
class Gathered {
  readonly rules = new Map<string, number>();
  /** The hash of every file, by its path. */
  readonly hashes = new Map<string, string>();
  readonly articles = new Set<string>();
  readonly unread = new Set<string>();
  readonly problems: ReportedProblem[] = [];

  rule(id: string): void {
    if (!this.rules.has(id)) this.rules.set(id, this.rules.size);
  }

  add({ article, sources, findings, problems }: Report): void {
    for (const { check } of findings) this.rule(check);
    for (const { path, sha256, readable } of [article, ...sources]) {
      this.hashes.set(path, sha256);
      if (!readable) this.unread.add(path);
    }
    this.articles.add(article.path);
    this.problems.push(...problems);
  }
}

function openStream(): ReportStream {
  const gathered = new Gathered();
  let tool: RunReport['tool'];
  let results = 0;
  return {
    head: (by, { rules = [] }) => {
      tool = by;
      for (const { id } of rules) gathered.rule(id);
      return `{\n  "$schema": "${SCHEMA}",\n  "version": "2.1.0",\n  "runs": [\n    {\n      "results": [`;
    },
    article: (report) => {
      gathered.add(report);
      return resultsOf(report, gathered.rules)
        .map((result) => `${results++ === 0 ? '' : ','}\n        ${nested(result, 4)}`)
        .join('');
    },
    tail: (_totals, { rules = [] }) => {
      const others = [...gathered.rules.keys()].slice(rules.length);
      const { name, version } = tool;
      const parts = {
        columnKind: 'utf16CodeUnits',
        tool: { driver: { name, version, semanticVersion: version, rules: rulesOf(rules, others) } },
        invocations: [invocationOf(gathered)],
        artifacts: artifactsOf(gathered),
      };
      const written = Object.entries(parts).map(([key, part]) => `,\n      "${key}": ${nested(part, 3)}`);
      return `${results === 0 ? '' : '\n      '}]${written.join('')}\n    }\n  ]\n}\n`;
    },
  };
}

/** Our own troubles, which are never results about the article. */
function invocationOf({ unread, problems }: Gathered): Invocation {
  return {
    executionSuccessful: unread.size === 0,
    toolExecutionNotifications: problems.map((problem) => notificationOf(problem, unread)),
  };
}

function notificationOf(
  { message, path, place, stage }: ReportedProblem,
  unread: ReadonlySet<string>,
): Notification {
  return {
    level: path !== null && unread.has(path) ? 'error' : 'warning',
    message: { text: plainText(message) },
    ...(path === null ? {} : { locations: [locationOf(path, place)] }),
    properties: { stage },
  };
}

/** Every file that was read, once, with the hash by which it can be told later which version it was. */
function artifactsOf({ hashes, articles }: Gathered): Artifact[] {
  return [...hashes].map(([path, sha256]) => ({
    location: { uri: uriOf(path) },
    roles: [articles.has(path) ? 'analysisTarget' : 'referencedOnCommandLine'],
    ...(sha256 === '' ? {} : { hashes: { 'sha-256': sha256 } }),
  }));
}
