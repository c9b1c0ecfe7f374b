import { LineCounter, parse, parseDocument, stringify, type Document, type Node } from 'yaml';

/** Parses YAML; null with the reason, in one line, when it is no valid YAML. */
export function parseYaml(source: string): { value: unknown; error: string | null } {
  try {
    return { value: parse(source, { logLevel: 'error' }) as unknown, error: null };
  } catch (error) {
    return { value: null, error: firstLine(error) };
  }
}

/** YAML (or JSON, which is YAML) with the lines on which its parts stand. */
interface LinedYaml {
  readonly value: unknown;
  /** What is wrong with it, in one line; null when it is valid. */
  readonly error: { readonly message: string; readonly line: number } | null;
  /** The line, from 1, on which the part at a path of keys and indices begins; that of the nearest part around it when there is none. */
  readonly lineOf: (path: readonly (string | number)[]) => number;
}

/** Parses YAML or JSON for people who will be told where in it something is wrong. */
export function parseLinedYaml(source: string): LinedYaml {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, logLevel: 'error' });
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  const [fault] = document.errors;
  return {
    value: fault ? null : (document.toJS() as unknown),
    error: fault ? { message: firstLine(fault), line: lineAt(fault.pos[0]) } : null,
    lineOf: (path) => lineAt(offsetOf(document, path)),
  };
}

/** A value as YAML, keys in their order. */
export function toYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}

function offsetOf(document: Document.Parsed, path: readonly (string | number)[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const parent: unknown = document.getIn(path.slice(0, depth - 1), true);
    const key = path[depth - 1]!;
    const node = keyNode(parent, key) ?? (document.getIn(path.slice(0, depth), true) as Node | undefined);
    const offset = node?.range?.[0];
    if (offset !== undefined) return offset;
  }
  return document.range[0];
}

/** The key of a pair stands where the pair begins, which its value need not. */
function keyNode(parent: unknown, key: string | number): Node | undefined {
  const items = (parent as { readonly items?: readonly { readonly key?: unknown }[] } | undefined)?.items;
  const pair = items?.find((item) => (item.key as { readonly value?: unknown } | undefined)?.value === key);
  return pair?.key as Node | undefined;
}

function firstLine(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return reason.split('\n')[0]!.replace(/:$/u, '');
}
