import type { ClaimFinding } from './compare.js';
import { UserError } from './errors.js';
import { judges } from './judges/index.js';
import { contains } from './language/span.js';
import type { Case, Judgement, Pairing, Problem, Region, Trace } from './types/index.js';

export interface JudgeSettings {
  readonly judge?: string;
  readonly signal?: AbortSignal;
}

/** The engine that judges unless another is named. */
export const DEFAULT_JUDGE = 'rules';

/** One judgement for each pairing, in order. A judge that fails is a problem, never a verdict. */
export async function judgeCases(
  pairings: readonly Pairing[],
  findings: readonly ClaimFinding[],
  traces: readonly Trace[],
  regions: readonly Region[],
  settings: JudgeSettings,
): Promise<{ judgements: readonly Judgement[]; problems: readonly Problem[] }> {
  const id = settings.judge ?? DEFAULT_JUDGE;
  const judge = judges.find((candidate) => candidate.id === id);
  if (!judge) {
    throw new UserError(
      `There is no judge called ${id}`,
      `choose one of: ${judges.map((j) => j.id).join(', ')}`,
    );
  }
  const cases = pairings.map((pairing) => toCase(pairing, findings, traces, regions));
  const open = await judge.open({});
  try {
    const judgements = await open.judge(cases, settings.signal ?? new AbortController().signal);
    return { judgements, problems: judgements.flatMap(failure) };
  } finally {
    await open.close();
  }
}

function toCase(
  pairing: Pairing,
  findings: readonly ClaimFinding[],
  traces: readonly Trace[],
  regions: readonly Region[],
): Case {
  const quoted = new Set(pairing.claim.quotations);
  return {
    pairing,
    findings: findings.filter(({ claim }) => claim === pairing.claim.id),
    traces: traces.filter(({ quotation }) => quoted.has(quotation.id)),
    comparable: regions.some(
      ({ origin, span }) => origin === 'source' || !contains(pairing.claim.span, span),
    ),
  };
}

function failure(judgement: Judgement): Problem[] {
  return 'failed' in judgement ? [{ stage: 'judge', message: judgement.failed, span: null, path: null }] : [];
}
