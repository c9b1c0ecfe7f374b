// Writes the JSON Schemas, from the types and their doc comments: schema/report.json of `--format json`, and schema/config.json
// of configuration files, the latter also as data/config-schema.js, by which the program holds settings against it.
// With --check it writes nothing and exits 1 when a committed file is not what the types say.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { createGenerator } from 'ts-json-schema-generator';

const root = new URL('../', import.meta.url);
const pathOf = (file) => fileURLToPath(new URL(file, root));

/** The schema of one exported type. */
function schemaOf(type, about) {
  const { $schema, $ref, definitions } = createGenerator({
    path: pathOf('src/types/index.ts'),
    tsconfig: pathOf('tsconfig.build.json'),
    type,
    expose: 'export',
    topRef: true,
    sortProps: false,
    skipTypeCheck: true,
  }).createSchema(type);
  return { $schema, ...about, $ref, definitions };
}

/** Text as it is committed. */
async function formatted(file, text, parser) {
  return format(text, { ...(await resolveConfig(pathOf(file))), parser });
}

const report = schemaOf('RunReport', {
  $id: 'urn:sourcecheck:report:1',
  title: 'sourcecheck report, version 1',
  description: 'What `sourcecheck --format json` prints: always one object, for one article as for many.',
});
const config = schemaOf('Config', {
  $id: 'urn:sourcecheck:config:1',
  title: 'sourcecheck configuration',
  description: 'What may stand in sourcecheck.config.yaml and its like.',
});
const module = `// Made by scripts/make-schema.js; do not edit.\nexport default ${JSON.stringify(config)};\n`;
const files = {
  'schema/report.json': await formatted('schema/report.json', JSON.stringify(report), 'json'),
  'schema/config.json': await formatted('schema/config.json', JSON.stringify(config), 'json'),
  'data/config-schema.js': await formatted('data/config-schema.js', module, 'babel'),
};

for (const [file, text] of Object.entries(files)) {
  if (!process.argv.includes('--check')) {
    writeFileSync(pathOf(file), text);
  } else if (readFileSync(pathOf(file), 'utf8') !== text) {
    console.error(`${file} is not what src/types says; run npm run schema`);
    process.exitCode = 1;
  }
}
