// Writes dist/: the program in a few files, so that it starts at once, and the licences of the packages that are part of them.
// What only some runs need (`import()`) has files of its own; types are left to the compiler.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = new URL('../', import.meta.url);
const dist = new URL('dist/', root);

/** What is imported from outside: the library, the plugin, and what bin/ runs. */
const ENTRIES = [
  'index',
  'remark/index',
  'cli/index',
  'workspace/parts',
  'workspace/session-thread/far-end',
  'workspace/local-model/far-end',
  'serve/checking',
];
/** Packages that bring files of data with them, or are big and seldom needed; they are loaded from node_modules. */
const LEFT_OUT = [
  '@embedpdf/pdfium',
  '@photostructure/sqlite',
  'ajv',
  'mammoth',
  'pg',
  'tesseract.js',
  'vscode-languageserver',
  'vscode-languageserver-textdocument',
  'wink-eng-lite-web-model',
];
/** Packages written for `require` find it here; put at the head of the files in which it is called. */
const REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);\n";

/** An earlier build may have had other files. */
function clear() {
  mkdirSync(dist, { recursive: true });
  const old = readdirSync(dist, { recursive: true }).filter((name) => name.endsWith('.js'));
  for (const name of old) rmSync(new URL(name, dist));
}

/** The licences of all packages of which there is code in the bundle. */
function licences(inputs) {
  const folders = Object.keys(inputs).flatMap(
    (path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+\//u.exec(path)?.[0] ?? [],
  );
  return [...new Set(folders)]
    .sort()
    .map(licence)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function licence(path) {
  const folder = new URL(path, root);
  const file = readdirSync(folder).find((name) => /^licen[cs]e/iu.test(name));
  const {
    name,
    version,
    license = 'MIT',
    author,
  } = JSON.parse(readFileSync(new URL('package.json', folder)));
  const words = file
    ? readFileSync(new URL(file, folder), 'utf8').trim()
    : `${license}, ${author?.name ?? author}`;
  return `${name} ${version}\n\n${words}\n`;
}

/** A digest of all that decides what the program does: by it a later run knows what it may take from the cache. */
function edition(outputs) {
  const hash = createHash('sha256');
  for (const path of [...Object.keys(outputs).sort(), 'package.json', 'model/reader.json'])
    hash.update(readFileSync(new URL(path, root))).update('\0');
  return hash.digest('hex');
}

/** Commander starts programs for commands that are programs of their own. There are none, and what starts them takes long to load. */
const noPrograms = {
  name: 'no programs',
  setup: (bundle) => {
    bundle.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /node_modules.commander./u.test(importer) ? { path: 'programs', namespace: 'nothing' } : undefined,
    );
    bundle.onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: '' }));
  },
};

clear();
const { metafile, outputFiles } = await build({
  absWorkingDir: fileURLToPath(root),
  entryPoints: ENTRIES.map((entry) => `src/${entry}.ts`),
  outdir: 'dist',
  outbase: 'src',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  // As it is written: for named versions of Node, regular expressions would be made anew at every use.
  target: 'esnext',
  external: LEFT_OUT,
  plugins: [noPrograms],
  metafile: true,
  write: false,
  logLevel: 'warning',
});
for (const { path, text } of outputFiles) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, /\btypeof require\b/u.test(text) ? REQUIRE + text : text);
}
writeFileSync(new URL('licences.txt', dist), licences(metafile.inputs));
writeFileSync(new URL('edition.txt', dist), edition(metafile.outputs));
