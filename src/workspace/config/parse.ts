import { UserError } from '../../errors.js';
import { parseLinedYaml } from '../../language/yaml.js';
import type { Config } from '../../types/index.js';
import { faultOf } from './faults.js';

/** A configuration file, read and found right. */
export interface ConfigFile {
  /** As messages name it. */
  readonly path: string;
  readonly config: Config;
  /** The line on which the setting at a path of keys begins. */
  readonly lineOf: (keys: readonly (string | number)[]) => number;
}

/** Names that only the program knows and settings may hold. */
export interface KnownNames {
  /** Checks and families. */
  readonly checks: readonly string[];
  readonly formats: readonly string[];
}

/** The key under which `package.json` holds settings. */
const PACKAGE_KEY = 'sourcecheck';

/** Reads the text of a configuration file (YAML or JSON). Throws `UserError` that tells file and line of what is wrong. */
export async function parseConfig(text: string, path: string, names: KnownNames): Promise<ConfigFile> {
  const { value, error, lineOf } = parseLinedYaml(text.replace(/^\uFEFF/u, ''));
  if (error) {
    throw new UserError(
      `${path}:${error.line} is not valid YAML or JSON (${error.message})`,
      'mend it there',
    );
  }
  const prefix = isPackage(path) ? [PACKAGE_KEY] : [];
  const settings = (isPackage(path) ? (value as Record<string, unknown> | null)?.[PACKAGE_KEY] : value) ?? {};
  const fault = await faultOf(settings, names);
  if (fault) {
    const line = lineOf([...prefix, ...fault.keys]);
    throw new UserError(`${path}:${line}: ${fault.message}`, fault.hint);
  }
  return { path, config: settings, lineOf: (keys) => lineOf([...prefix, ...keys]) };
}

function isPackage(path: string): boolean {
  return /(?:^|[\\/])package\.json$/u.test(path);
}
