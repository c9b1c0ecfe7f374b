import type { DefinedError } from 'ajv';

/** One way in which settings do not follow their schema. */
export interface Violation {
  readonly keys: readonly (string | number)[];
  /** unknown: a key nobody reads; missing: a key that must be there; choice: not one of a few; form: anything else. */
  readonly kind: 'unknown' | 'missing' | 'choice' | 'form';
  readonly value: unknown;
  /** The keys, the choices, or in words what is allowed. */
  readonly allowed: readonly string[];
}

/** Holds settings against `schema/config.json`; in the order of the schema. The only door to ajv, loaded when there are settings. */
export async function violations(settings: unknown): Promise<Violation[]> {
  const [{ Ajv }, { default: schema }] = await Promise.all([
    import('ajv'),
    import('../../../data/config-schema.js'),
  ]);
  const ajv = new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true });
  const validate = ajv.compile(schema);
  if (validate(settings)) return [];
  return (validate.errors as DefinedError[]).map((error) => violationBy(error, settings));
}

function violationBy(error: DefinedError, settings: unknown): Violation {
  const keys = keysOf(error.instancePath, settings);
  const value = error.data;
  switch (error.keyword) {
    case 'additionalProperties': {
      const known = Object.keys((error.parentSchema?.['properties'] ?? {}) as object);
      return { keys: [...keys, error.params.additionalProperty], kind: 'unknown', value, allowed: known };
    }
    case 'required':
      return { keys, kind: 'missing', value, allowed: [error.params.missingProperty] };
    case 'enum':
      return { keys, kind: 'choice', value, allowed: error.params.allowedValues.map(String) };
    case 'type':
      return { keys, kind: 'form', value, allowed: [error.params.type].flat().map(typeWords) };
    case 'minLength':
      return { keys, kind: 'form', value, allowed: ['text that is not empty'] };
    default:
      return {
        keys,
        kind: 'form',
        value,
        allowed: [error.message?.replace(/^must be /u, '') ?? 'otherwise'],
      };
  }
}

/** The keys of a JSON pointer; numbers where the settings have a list. */
function keysOf(pointer: string, settings: unknown): (string | number)[] {
  let at: unknown = settings;
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => {
      const key = Array.isArray(at) ? Number(part) : part;
      at = (at as Record<string | number, unknown>)[key];
      return key;
    });
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'a mapping of keys to values',
  string: 'text',
  boolean: 'true or false',
  number: 'a number',
  integer: 'a whole number',
};

function typeWords(type: string): string {
  return TYPE_WORDS[type] ?? type;
}
