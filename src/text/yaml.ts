import { parse } from 'yaml';

/** Parses YAML; null with the reason, in one line, when it is no valid YAML. */
export function parseYaml(source: string): { value: unknown; error: string | null } {
  try {
    return { value: parse(source, { logLevel: 'error' }) as unknown, error: null };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { value: null, error: reason.split('\n')[0]!.replace(/:$/u, '') };
  }
}
