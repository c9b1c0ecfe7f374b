#!/usr/bin/env node
import { run } from '../dist/cli/index.js';
import { endOnSignals, nodeIo } from './node-io.js';

// A reader that has seen enough (`| head`) is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}
endOnSignals();
process.exitCode = await run(process.argv.slice(2), await nodeIo());
