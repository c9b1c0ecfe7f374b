import { readFileSync } from 'node:fs';

/** As package.json has it. */
export function versionHere() {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;
}

/** Prints the version where nothing else is asked; false where more is asked, or it cannot be written: then the program says why. */
export function printVersion(argv) {
  if (argv.length !== 1 || !['-V', '--version'].includes(argv[0])) return false;
  return new Promise((resolve) => {
    const { stdout } = process;
    stdout.on('error', () => undefined);
    stdout.write(`${versionHere()}\n`, (error) => resolve(!error || error.code === 'EPIPE'));
  });
}
