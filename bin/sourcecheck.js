#!/usr/bin/env node
import module from 'node:module';
import { printVersion } from './version.js';

// Newer versions of Node keep what they have compiled, so that the next run starts sooner; for that they must be told first.
module.enableCompileCache?.();
const argv = process.argv.slice(2);
/** What is answered without reading a document. */
const ANSWERED = ['explain', 'init', '-h', '--help', '-V', '--version', '--print-config'];

// The version is asked for by scripts and by people who wait: the program itself need not be loaded for it.
if (!(await printVersion(argv))) {
  const { endOnFaults, endOnSignals } = await import('./endings.js');
  endOnFaults();
  endOnSignals();
  const { nodeIo, warmHelper } = await import('./node-io.js');
  if (argv.length > 0 && !argv.some((word) => ANSWERED.includes(word))) await warmHelper();
  const { run } = await import('../dist/cli/index.js');

  // Whoever writes is told what went wrong; the streams themselves need tell nobody.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  process.exitCode = await run(argv, nodeIo());
}
