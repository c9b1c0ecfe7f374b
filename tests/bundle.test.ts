import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';

/** They look at what `npm run build` made. */
const built = existsSync('dist/chunks') ? test : test.skip;

built('every file of the bundle can be loaded', () => {
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  const script = files.map(
    (name) => `await import(${JSON.stringify(`./dist/${name.replaceAll('\\', '/')}`)});`,
  );
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script.join('\n')], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

built('the licences of what is bundled come along', () => {
  const licences = readFileSync('dist/licences.txt', 'utf8');
  for (const name of ['commander', 'unified', 'yaml'])
    expect(licences).toMatch(new RegExp(`^${name} \\d`, 'mu'));
  expect(licences).not.toContain('undefined');
});
