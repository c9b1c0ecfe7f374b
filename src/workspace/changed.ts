import { join } from 'node:path';
import { UserError } from '../errors.js';
import type { Target } from './files.js';
import type { Io } from './io.js';

/** The articles that differ from a commit, or are not in git yet. Throws `UserError` without git, a repository or the commit. */
export async function changedSince(ref: string, targets: readonly Target[], io: Io): Promise<Target[]> {
  const top = (await ask(['rev-parse', '--show-toplevel'], io, noRepository)).trim();
  const commit = await commitOf(ref, io);
  const base = (await io.git(['merge-base', commit, 'HEAD']).catch(() => commit)).trim();
  const [differing, untracked] = await Promise.all([
    ask(['diff', '--name-only', '--no-renames', '-z', base], io, noRepository),
    ask(['ls-files', '--others', '--exclude-standard', '--full-name', '-z', ':/'], io, noRepository),
  ]);
  const names = `${differing}${untracked}`.split('\0').filter((name) => name !== '');
  const changed = new Set(await Promise.all(names.map((name) => io.realPath(join(top, name)))));
  const keys = await Promise.all(targets.map(({ path }) => io.realPath(path)));
  return targets.filter(({ missing }, index) => missing !== null || changed.has(keys[index]!));
}

/** A name that begins with a hyphen would be an option of git. */
async function commitOf(ref: string, io: Io): Promise<string> {
  const unknown = () =>
    new UserError(
      `git knows no commit or branch called ${ref}`,
      'write --changed=REF, and name the articles apart from it',
    );
  if (ref.startsWith('-')) throw unknown();
  return (await ask(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], io, unknown)).trim();
}

async function ask(args: readonly string[], io: Io, fault: () => UserError): Promise<string> {
  try {
    return await io.git(args);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new UserError(
        '--changed needs git, which is not installed here',
        'install it, or leave --changed out',
      );
    }
    throw fault();
  }
}

function noRepository(): UserError {
  return new UserError(
    'This folder is in no git repository, and --changed asks git what has changed',
    'leave --changed out, or run in a checkout',
  );
}
