const INDENT = 2;

/** JSON as it stands `depth` levels deep in an indented object. */
export function nested(value: unknown, depth: number): string {
  return JSON.stringify(value, null, INDENT).replaceAll('\n', `\n${' '.repeat(INDENT * depth)}`);
}
