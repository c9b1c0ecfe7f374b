import makeIgnore from 'ignore';

/** True when a path matches patterns written as in .gitignore; a path that leads out of the folder matches none. The only door to ignore. */
export function matches(patterns: readonly string[], path: string): boolean {
  const slashed = path.replaceAll('\\', '/').replace(/^(?:\.\/)+/u, '');
  return (
    makeIgnore.isPathValid(slashed) &&
    makeIgnore()
      .add([...patterns])
      .ignores(slashed)
  );
}
