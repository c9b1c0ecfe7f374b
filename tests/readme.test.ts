import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { rules } from '../src/check.js';
import { run } from '../src/cli/run.js';
import { ScriptTarget, transpileModule } from 'typescript';
import type { Fact, FaultKind, QuotationCheck } from '../src/types/index.js';
import { nodeIo } from './support/node-io.js';
import { pairOf } from './support/pair.js';

/** With UPDATE_README=1 the generated parts are rewritten instead of compared. */
const UPDATE = process.env['UPDATE_README'] === '1';
/** Columns of the output shown: what a page on the web shows without a scroll bar. */
const WIDTH = 80;

async function outputOf(command: string): Promise<string> {
  const { io, stdout, stderr } = nodeIo(WIDTH);
  const code = await run(command.split(' '), io);
  expect({ command, code, stderr: stderr() }).toEqual({
    command,
    code: code === 2 ? 'not 2' : code,
    stderr: '',
  });
  return stdout().trimEnd();
}

const fenced = (text: string, language = 'text') => `\`\`\`${language}\n${text}\n\`\`\``;
const cell = (text: string) => text.replaceAll('|', '\\|').replace(/\s+/gu, ' ');

function hold(file: string, part: string, content: string): void {
  const text = readFileSync(file, 'utf8');
  const [begin, end] = [`<!-- ${part}:begin -->`, `<!-- ${part}:end -->`];
  const [from, to] = [text.indexOf(begin) + begin.length, text.indexOf(end)];
  expect(to).toBeGreaterThan(from);
  if (UPDATE) writeFileSync(file, `${text.slice(0, from)}\n${content}\n${text.slice(to)}`);
  else expect(text.slice(from, to).trim()).toBe(content);
}

describe('the generated parts of the README are current (UPDATE_README=1 rewrites them)', () => {
  const readme = readFileSync('README.md', 'utf8');

  test('the output of the demo', async () => {
    const command = /npx sourcecheck (fixtures\S+)/u.exec(readme)![1]!;
    hold('README.md', 'demo', fenced(await outputOf(command)));
  });

  test('the options of every day, on one screen', async () => {
    const help = await outputOf('--help');
    hold('README.md', 'options', fenced(help));
    const lines = help.split('\n').length;
    expect(lines).toBeGreaterThanOrEqual(24);
    expect(lines).toBeLessThanOrEqual(50);
  });

  test('the table of checks', () => {
    const rows = rules.map(({ id, severity, summary }) => `| \`${id}\` | ${severity} | ${cell(summary)} |`);
    hold(
      'README.md',
      'checks',
      ['| Check | Severity | What it finds |', '| --- | --- | --- |', ...rows].join('\n'),
    );
  });

  test('every file it points to exists', () => {
    const links = ['README.md', 'CONTRIBUTING.md'].flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/gu)].map((match) => match[1]!),
    );
    expect(links.filter((path) => !existsSync(path))).toEqual([]);
  });

  test('the commands it names are scripts of the package', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const text = readme + readFileSync('CONTRIBUTING.md', 'utf8');
    const named = [...text.matchAll(/npm run ([\w:-]+)/gu)].map((match) => match[1]!);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

describe('docs/configuration.md', () => {
  interface Schema {
    readonly type?: string | readonly string[];
    readonly enum?: readonly string[];
    readonly description?: string;
    readonly items?: Schema;
    readonly $ref?: string;
    readonly properties?: Readonly<Record<string, Schema>>;
  }
  const { definitions } = JSON.parse(readFileSync('schema/config.json', 'utf8')) as {
    definitions: Readonly<Record<string, Schema>>;
  };
  const named = ({ $ref }: Schema): Schema | undefined => definitions[$ref?.split('/').at(-1) ?? ''];
  const kind = (schema: Schema): string => {
    const target = named(schema) ?? schema;
    if (target.enum) return target.enum.map((value) => `\`${value}\``).join(', ');
    if (target.items) return `list of ${target.items.$ref ? 'mappings' : 'text'}`;
    return [target.type ?? 'any'].flat().join(' or ').replace('object', 'mapping').replace('string', 'text');
  };
  const rows = (type: string): string =>
    Object.entries(definitions[type]!.properties!)
      .map(([key, schema]) => `| \`${key}\` | ${cell(kind(schema))} | ${cell(schema.description ?? '')} |`)
      .join('\n');

  test('tells of every key of the schema', () => {
    const head = '| Key | Value | |\n| --- | --- | --- |\n';
    const override = `Each of the \`overrides\`:\n\n${head}${rows('ConfigOverride')}`;
    hold('docs/configuration.md', 'keys', `${head}${rows('Config')}\n\n${override}`);
  });
});

/** Words of a long source that are printed at its beginning and at its end. */
const SHOWN = 40;

describe('docs/checks.md', () => {
  const examplesOf = (rule: QuotationCheck | FaultKind) =>
    'examples' in rule
      ? rule.examples
      : [
          { fires: true, article: rule.fires.claim, source: rule.fires.passage },
          { fires: false, article: rule.lookAlike.claim, source: rule.lookAlike.passage },
        ];
  const short = (source: string): string => {
    const words = source.split(' ');
    const left = words.length - 2 * SHOWN;
    if (left <= SHOWN) return source;
    return `${words.slice(0, SHOWN).join(' ')} (… ${left} words …) ${words.slice(-SHOWN).join(' ')}`;
  };
  const manual = (rule: QuotationCheck | FaultKind): string => {
    const examples = examplesOf(rule).map(
      ({ fires, article, source }) =>
        `| ${fires ? 'found' : 'not found'} | ${cell(article)} | ${cell(short(source))} |`,
    );
    return [
      `## ${rule.id}`,
      `*${rule.severity}, about ${'examples' in rule ? 'quotations' : 'claims'}.* ${rule.summary}.`,
      rule.manual,
      ['| | Article | Source |', '| --- | --- | --- |', ...examples].join('\n'),
    ].join('\n\n');
  };

  test('holds the manual of every check', () => {
    hold('docs/checks.md', 'checks', rules.map(manual).join('\n\n'));
  });
});

describe('the walk-through in CONTRIBUTING.md', () => {
  const text = readFileSync('CONTRIBUTING.md', 'utf8');
  const code = /<!-- walk-through:begin -->\n```ts\n([\s\S]*?)```/u.exec(text)![1]!;

  test('is a fact that finds its example and not the look-alike', async () => {
    const { outputText } = transpileModule(code, { compilerOptions: { target: ScriptTarget.ES2022 } });
    const url = `data:text/javascript,${encodeURIComponent(outputText)}`;
    const { unanimity, unanimityAdded } = (await import(url)) as {
      unanimity: Fact;
      unanimityAdded: FaultKind;
    };
    const found = async ({ claim, passage }: FaultKind['fires']) =>
      unanimity.hold(await pairOf(claim, passage)).map((one) => one.type === 'clash' && one.kind);
    expect(text).toContain(`src/facts/${unanimity.id}.ts`);
    expect(await found(unanimityAdded.fires)).toEqual([unanimityAdded.id]);
    expect(await found(unanimityAdded.lookAlike)).toEqual([]);
  });
});
