#!/usr/bin/env node
import module from 'node:module';

// Newer versions of Node keep what they have compiled, so that the next run starts sooner; for that they must be told first.
module.enableCompileCache?.();
const [{ run }, { endOnSignals, nodeIo }] = await Promise.all([
  import('../dist/cli/index.js'),
  import('./node-io.js'),
]);

// Whoever writes is told what went wrong; the streams themselves need tell nobody.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
endOnSignals();
process.exitCode = await run(process.argv.slice(2), nodeIo());
