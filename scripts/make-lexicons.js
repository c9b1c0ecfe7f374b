// Writes data/lexicons.js: the word lists of src/language/lexicons/*.yaml as one module, so that nothing is parsed at start.
// With --check it writes nothing and exits 1 when the file is not what its sources say.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const root = new URL('../', import.meta.url);
const folder = new URL('src/language/lexicons/', root);
const target = new URL('data/lexicons.js', root);

const entries = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .map((file) => {
    const { rows } = parse(readFileSync(new URL(file, folder), 'utf8'));
    return `  ${JSON.stringify(file.replace(/\.yaml$/u, ''))}: ${JSON.stringify(rows)},`;
  });
const made = [
  '/* Made by scripts/make-lexicons.js from src/language/lexicons. */',
  'export const LEXICONS = {',
  ...entries,
  '};',
  '',
].join('\n');

if (!process.argv.includes('--check')) {
  writeFileSync(target, made);
} else if (readFileSync(target, 'utf8') !== made) {
  console.error('data/lexicons.js is not what its sources say; run npm run lexicons');
  process.exitCode = 1;
}
