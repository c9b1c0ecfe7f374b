// Writes data/html-page.js: the style and the script of the HTML report with the hashes by which its security policy
// knows them. With --check it writes nothing and exits 1 when the file is not what its sources say.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const target = new URL('data/html-page.js', root);
const sources = { STYLE: 'src/reporters/html/browser.css', SCRIPT: 'src/reporters/html/browser.js' };

const lines = Object.entries(sources).flatMap(([name, path]) => {
  const text = readFileSync(new URL(path, root), 'utf8').trim();
  const hash = createHash('sha256').update(text).digest('base64');
  return [`export const ${name} = ${JSON.stringify(text)};`, `export const ${name}_HASH = '${hash}';`];
});
const made = [
  '/* Made by scripts/make-html-page.js from src/reporters/html/browser.css and browser.js. */',
  ...lines,
  '',
].join('\n');

if (!process.argv.includes('--check')) {
  writeFileSync(target, made);
} else if (readFileSync(target, 'utf8') !== made) {
  console.error('data/html-page.js is not what its sources say; run npm run html-page');
  process.exitCode = 1;
}
