// Writes data/html-page.js, the style and the script of the HTML report with the hashes by which its security policy knows them,
// and data/desk-page.js, the style and the modules of the page of `sourcecheck serve`. With --check it writes nothing and exits 1
// when a file is not what its sources say.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const textOf = (path) => readFileSync(new URL(path, root), 'utf8').trim();

const report = { STYLE: 'src/reporters/html/browser.css', SCRIPT: 'src/reporters/html/browser.js' };
const reportLines = Object.entries(report).flatMap(([name, path]) => {
  const text = textOf(path);
  const hash = createHash('sha256').update(text).digest('base64');
  return [`export const ${name} = ${JSON.stringify(text)};`, `export const ${name}_HASH = '${hash}';`];
});

const desk = 'src/serve/browser/';
const assets = readdirSync(new URL(desk, root))
  .sort()
  .map((name) => `  ${JSON.stringify(name)}: ${JSON.stringify(`${textOf(desk + name)}\n`)},`);

const made = {
  'data/html-page.js': [
    '/* Made by scripts/make-html-page.js from src/reporters/html/browser.css and browser.js. */',
    ...reportLines,
    '',
  ],
  'data/desk-page.js': [
    '/* Made by scripts/make-html-page.js from src/serve/browser. */',
    'export const ASSETS = {',
    ...assets,
    '};',
    '',
  ],
};

for (const [path, lines] of Object.entries(made)) {
  const target = new URL(path, root);
  const text = lines.join('\n');
  if (!process.argv.includes('--check')) {
    writeFileSync(target, text);
  } else if (readFileSync(target, 'utf8') !== text) {
    console.error(`${path} is not what its sources say; run npm run html-page`);
    process.exitCode = 1;
  }
}
