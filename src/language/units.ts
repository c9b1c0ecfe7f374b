import { rowsOf, wordList } from './lexicon.js';
/** A unit as the mentions name it, with its family (units of one family convert) and its size in the family's base unit. */
export interface Unit {
  readonly name: string;
  readonly family: string;
  readonly factor: number;
}

/** A row of `lexicons/units.yaml`. */
interface Row {
  readonly name: string;
  readonly family?: string;
  readonly size?: number;
  readonly words?: string;
  readonly symbols?: string;
}

const byName = new Map<string, Unit>();
const byWord = new Map<string, Unit>();
const bySymbol = new Map<string, Unit>();
for (const { name, family = name, size = 1, words = '', symbols = '' } of rowsOf<Row>('units')) {
  const unit = { name, family, factor: size };
  byName.set(name, unit);
  for (const word of words.split(' ').filter(Boolean)) byWord.set(word, unit);
  for (const symbol of symbols.split(' ').filter(Boolean)) bySymbol.set(symbol, unit);
}

/** The unit a folded word names ("miles" → mile), or undefined. */
export function unitOfWord(norm: string): Unit | undefined {
  return byWord.get(norm);
}

/** The unit a symbol names, in exact case ("MW", "$", "%"), or undefined. */
export function unitOfSymbol(text: string): Unit | undefined {
  return bySymbol.get(text);
}

/** The unit of that name, as `Quantity.unit` holds it; an unknown name is a family of its own. */
export function unitNamed(name: string): Unit {
  return byName.get(name) ?? { name, family: name, factor: 1 };
}

const MONEY = wordList('families of money');

/** True for currencies. */
export function isMoney(unit: Unit): boolean {
  return MONEY.has(unit.family);
}
