import type { Config, Vocabulary } from '../../types/index.js';
import type { Fault } from './faults.js';

type Keys = readonly (string | number)[];

/** A name, whom it stands for, and where that is said. */
interface Listed {
  readonly text: string;
  readonly bearer: string;
  readonly keys: Keys;
}

/** What is wrong with the vocabularies of a file: words that are empty, and names that stand for two. */
export function wordFaults({ vocabulary, overrides = [] }: Config): Fault[] {
  return [
    ...faultsIn(vocabulary ?? {}, ['vocabulary']),
    ...overrides.flatMap((override, index) =>
      faultsIn(override.vocabulary ?? {}, ['overrides', index, 'vocabulary']),
    ),
  ];
}

function faultsIn(vocabulary: Vocabulary, at: Keys): Fault[] {
  const listed = listedIn(vocabulary, at);
  const { terms = [], neverFlag = [] } = vocabulary;
  const words = [
    ...listed,
    ...terms.map((text, index) => ({ text, keys: [...at, 'terms', index] })),
    ...neverFlag.map((text, index) => ({ text, keys: [...at, 'neverFlag', index] })),
  ];
  const empty = words.filter(({ text }) => !/[\p{L}\p{N}]/u.test(text)).map(({ keys }) => emptyFault(keys));
  return [...empty, ...twice(listed)];
}

function listedIn({ aliases = {}, people = [] }: Vocabulary, at: Keys): Listed[] {
  return [
    ...Object.entries(aliases).flatMap(([alias, bearer]) => {
      const keys = [...at, 'aliases', alias];
      return [
        { text: alias, bearer, keys },
        { text: bearer, bearer, keys },
      ];
    }),
    ...people.flatMap(({ name, titles = [], also = [] }, person) => {
      const keys = [...at, 'people', person];
      return [
        { text: name, bearer: name, keys: [...keys, 'name'] },
        ...titles.map((text, index) => ({ text, bearer: name, keys: [...keys, 'titles', index] })),
        ...also.map((text, index) => ({ text, bearer: name, keys: [...keys, 'also', index] })),
      ];
    }),
  ];
}

function emptyFault(keys: Keys): Fault {
  return {
    keys,
    message: `${keys.slice(0, 2).join('.')} holds a name without a letter`,
    hint: 'write the name, or take the line out',
  };
}

/** A name that stands for two stands for nobody. */
function twice(listed: readonly Listed[]): Fault[] {
  const first = new Map<string, Listed>();
  return listed.flatMap((one) => {
    const name = one.text.toLowerCase().replace(/^(?:the|an?)\s+/u, '');
    const before = first.get(name);
    if (!before) first.set(name, one);
    if (!before || before.bearer === one.bearer) return [];
    const message = `\`${one.text}\` stands for \`${before.bearer}\` and for \`${one.bearer}\``;
    return [{ keys: one.keys, message, hint: 'let each name stand for one' }];
  });
}
