/** What each path is called in lists. */
export type Names = ReadonlyMap<string, string>;

/** The shortest endings, whole folders and files, by which the paths can be told apart; the head of the report has them in full. */
export function shortNames(paths: readonly string[]): Names {
  const distinct = [...new Set(paths)];
  return new Map(distinct.map((path) => [path, shortest(path, distinct)]));
}

function shortest(path: string, all: readonly string[]): string {
  const steps = path.split('/');
  const endings = steps.map((_, index) => steps.slice(steps.length - 1 - index).join('/'));
  const alone = endings.find((ending) =>
    all.every((other) => other === path || (other !== ending && !other.endsWith(`/${ending}`))),
  );
  return alone ?? path;
}
