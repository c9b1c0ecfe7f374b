// Writes docs/json-report.md, the reference of `--format json` for readers, from schema/report.json.
// With --check it writes nothing and exits 1 when the page is not what the schema says.
import { readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const page = new URL('docs/json-report.md', root);

const INTRODUCTION = `# The JSON report

What \`--format json\` prints, part by part. This page is made from [schema/report.json](../schema/report.json), which
programs can validate against (in the package: \`sourcecheck/schema/report.json\`); \`npm run reference\` makes it anew.

\`\`\`sh
sourcecheck draft.md --source report.pdf --format json=report.json
node -p 'JSON.parse(require("fs").readFileSync("report.json", "utf8")).totals'
\`\`\`

All offsets are in UTF-16 code units, half-open, into the text of the document they belong to; lines, columns and pages count from 1.
A report names no time and no folder but those you gave: the same input gives the same bytes. \`--format ndjson\` prints the same objects, one a line.
`;

const { definitions, $ref } = JSON.parse(readFileSync(new URL('schema/report.json', root), 'utf8'));
const nameOf = (ref) => decodeURIComponent(ref.slice(ref.lastIndexOf('/') + 1));

/** The definitions in the order in which a reader meets them, from the root down. */
function inOrder(name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const [, ref] of JSON.stringify(definitions[name]).matchAll(/"\$ref":"([^"]+)"/gu))
    inOrder(nameOf(ref), seen);
  return seen;
}

const link = (name) => `[${name}](#${name.toLowerCase()})`;

/** A type as a reader would say it. */
function typeOf(schema) {
  if (schema.$ref) return link(nameOf(schema.$ref));
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum) return schema.enum.map((value) => `\`${JSON.stringify(value)}\``).join(', ');
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' or ');
  if (Array.isArray(schema.type)) return schema.type.map((type) => typeOf({ ...schema, type })).join(' or ');
  if (schema.type === 'array')
    return Array.isArray(schema.items)
      ? `[${schema.items.map(typeOf).join(', ')}]`
      : `list of ${typeOf(schema.items)}`;
  if (schema.type === 'object') return objectOf(schema);
  return String(schema.type);
}

function objectOf({ properties, additionalProperties }) {
  if (properties) {
    return `{ ${Object.entries(properties)
      .map(([name, type]) => `${name}: ${typeOf(type)}`)
      .join('; ')} }`;
  }
  return typeof additionalProperties === 'object' ? `object of ${typeOf(additionalProperties)}` : 'object';
}

const cell = (text) => text.replaceAll('|', '\\|').replace(/\s+/gu, ' ');

function sectionOf(name) {
  const schema = definitions[name];
  const head = [`## ${name}`, schema.description ?? ''];
  if (!schema.properties) return [...head, typeOf(schema)].filter(Boolean).join('\n\n');
  const required = new Set(schema.required ?? []);
  const rows = Object.entries(schema.properties).map(
    ([key, value]) =>
      `| \`${key}\`${required.has(key) ? '' : ' (optional)'} | ${cell(typeOf(value))} | ${cell(value.description ?? '')} |`,
  );
  return [...head, ['| Key | Holds | |', '| --- | --- | --- |', ...rows].join('\n')]
    .filter(Boolean)
    .join('\n\n');
}

const text = `${[INTRODUCTION.trimEnd(), ...[...inOrder(nameOf($ref))].map(sectionOf)].join('\n\n')}\n`;
if (!process.argv.includes('--check')) {
  writeFileSync(page, text);
} else if (readFileSync(page, 'utf8') !== text) {
  console.error('docs/json-report.md is not what schema/report.json says; run npm run reference');
  process.exitCode = 1;
}
