import type { ReportedClaim, ReportedReading } from '../../types/index.js';
import { VERDICT_WORDS } from './words.js';

/** What each deeper reader said of a claim, a line each; none where none was asked. */
export function readingsOf({ readers = [] }: Pick<ReportedClaim, 'readers'>): string[] {
  return readers.map(lineOf);
}

function lineOf({ reader, verdict, confidence, supported, reason }: ReportedReading): string {
  if (verdict === null) return `${reader} gave no reading: ${reason ?? 'no reason given'}`;
  if (supported !== undefined)
    return `${reader} leaves it open (supported: ${Math.round(supported * 100)} %)`;
  const sure = `${Math.round(confidence * 100)} %`;
  return `${reader} says ${VERDICT_WORDS[verdict]} (${sure})${reason === null ? '' : `: ${reason}`}`;
}

/** The readers that read a claim as the report has it: "second-reader:qwen3"; empty where there is none. */
export function readerNames({ readers = [], verdict }: Pick<ReportedClaim, 'readers' | 'verdict'>): string {
  return readers.flatMap((one) => (one.verdict === verdict ? [one.reader] : [])).join(' and ');
}
