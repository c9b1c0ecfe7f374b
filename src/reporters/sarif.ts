import type { Artifact, Invocation, Log, Notification } from 'sarif';
import type {
  RenderContext,
  Report,
  ReportedDocument,
  ReportedProblem,
  Reporter,
  RunReport,
} from '../types.js';
import { plainText } from './sarif/messages.js';
import { locationOf, resultsOf } from './sarif/results.js';
import { rulesOf } from './sarif/rules.js';
import { uriOf } from './support/uri.js';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const INDENT = 2;

/** SARIF 2.1.0 in the form that GitHub's code scanning takes: one run, each check a rule with its manual. */
export const sarif: Reporter = {
  id: 'sarif',
  summary: 'for code scanning (GitHub, GitLab, editors): findings as SARIF 2.1.0, each check with its manual',
  render: (run, context) => `${JSON.stringify(logOf(run, context), null, INDENT)}\n`,
};

function logOf(run: RunReport, context: RenderContext): Log {
  const { tool, reports } = run;
  const rules = rulesOf(run, context);
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: tool.name, version: tool.version, semanticVersion: tool.version, rules } },
        invocations: [invocationOf(reports)],
        artifacts: artifactsOf(reports),
        results: reports.flatMap((report) => resultsOf(report, ruleIndex)),
        columnKind: 'utf16CodeUnits',
      },
    ],
  };
}

/** Our own troubles, which are never results about the article. */
function invocationOf(reports: readonly Report[]): Invocation {
  const documents = reports.flatMap(({ article, sources }) => [article, ...sources]);
  const unread = new Set(documents.filter(({ readable }) => !readable).map(({ path }) => path));
  return {
    executionSuccessful: unread.size === 0,
    toolExecutionNotifications: reports.flatMap(({ problems }) =>
      problems.map((problem) => notificationOf(problem, unread)),
    ),
  };
}

function notificationOf({ message, path, place, stage }: ReportedProblem, unread: Set<string>): Notification {
  return {
    level: path !== null && unread.has(path) ? 'error' : 'warning',
    message: { text: plainText(message) },
    ...(path === null ? {} : { locations: [locationOf(path, place)] }),
    properties: { stage },
  };
}

/** Every file that was read, once, with the hash by which it can be told later which version it was. */
function artifactsOf(reports: readonly Report[]): Artifact[] {
  const documents = reports.flatMap(({ article, sources }) => [article, ...sources]);
  const targets = new Set(reports.map(({ article }) => article.path));
  const once = new Map(documents.map((document) => [document.path, document]));
  return [...once.values()].map((document) => artifactOf(document, targets.has(document.path)));
}

function artifactOf({ path, sha256 }: ReportedDocument, isArticle: boolean): Artifact {
  return {
    location: { uri: uriOf(path) },
    roles: [isArticle ? 'analysisTarget' : 'referencedOnCommandLine'],
    ...(sha256 === '' ? {} : { hashes: { 'sha-256': sha256 } }),
  };
}
