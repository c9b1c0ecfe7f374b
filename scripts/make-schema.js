// Writes schema/report.json, the JSON Schema of `--format json`, from the types and their doc comments.
// With --check it writes nothing and exits 1 when the committed schema is not what the types say.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { createGenerator } from 'ts-json-schema-generator';

const root = new URL('../', import.meta.url);
const file = fileURLToPath(new URL('schema/report.json', root));

/** The schema as text, formatted as it is committed. */
async function makeSchema() {
  const generated = createGenerator({
    path: fileURLToPath(new URL('src/types.ts', root)),
    tsconfig: fileURLToPath(new URL('tsconfig.build.json', root)),
    type: 'RunReport',
    expose: 'export',
    topRef: true,
    sortProps: false,
    skipTypeCheck: true,
  }).createSchema('RunReport');
  const { $schema, $ref, definitions } = generated;
  const schema = {
    $schema,
    $id: 'urn:sourcecheck:report:1',
    title: 'sourcecheck report, version 1',
    description: 'What `sourcecheck --format json` prints: always one object, for one article as for many.',
    $ref,
    definitions,
  };
  return format(JSON.stringify(schema), { ...(await resolveConfig(file)), parser: 'json' });
}

const schema = await makeSchema();
if (!process.argv.includes('--check')) {
  writeFileSync(file, schema);
} else if (readFileSync(file, 'utf8') !== schema) {
  console.error('schema/report.json is not what src/types says; run npm run schema');
  process.exitCode = 1;
}
