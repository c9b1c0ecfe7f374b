import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { rounded } from './scores.js';

/**
 * Prints the peak of memory and the processor time when the process ends; threads stay silent. Where the system tells it of the program alone, that is
 * taken: the other figure begins with what whoever started it had in use.
 */
const WITNESS = `data:text/javascript,${encodeURIComponent(`
import { isMainThread } from 'node:worker_threads';
import { readFileSync } from 'node:fs';
const peak = () => {
  try { return /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]; }
  catch { return process.resourceUsage().maxRSS; }
};
if (isMainThread) process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  process._rawDebug('PEAK ' + peak() + ' ' + Math.round((user + system) / 1000));
});
`)}`;

/** What came of one run of the built command. */
export interface Ran {
  /** By the clock. */
  readonly seconds: number;
  /** Seconds of the processor, all threads together; other programs change them little. */
  readonly worked: number | null;
  readonly peakMB: number | null;
  /** Exit code, or the signal that ended it. */
  readonly exit: number | string | null;
  readonly said: string;
}

/** Runs the built command in a folder and measures it; after `patience` seconds it is a hang. */
export function runCommand(argv: readonly string[], cwd: string, patience: number): Promise<Ran> {
  const begun = performance.now();
  const bin = join(process.cwd(), 'bin/sourcecheck.js');
  const child = spawn(process.execPath, ['--import', WITNESS, bin, ...argv], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: patience * 1000,
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      const peak = /PEAK (\d+) (\d+)/u.exec(said);
      resolve({
        seconds: rounded((performance.now() - begun) / 1000),
        worked: peak ? rounded(Number(peak[2]) / 1000) : null,
        peakMB: peak ? Math.round(Number(peak[1]) / 1024) : null,
        exit: code ?? signal,
        said: said.replace(/PEAK \d+ \d+\n/u, '').trim(),
      });
    });
  });
}
