import { UserError } from '../../errors.js';
import type { ModelCard } from '../../reading/local/types.js';
import type { Part } from './messages.js';

/** The file beside a model that says what belongs to it. */
export const CARD = 'reader.json';
/** The form of that file which this program knows. */
const FORM = 1;
const AGAIN = 'install sourcecheck again';

/** A model as its folder describes it. */
export interface Described {
  readonly card: ModelCard;
  readonly parts: readonly Part[];
  readonly tokenizer: Part;
}

/** Reads a model's card. Throws `UserError` for one that is damaged, or of another form. */
export function described(content: string, folder: string): Described {
  const given = parsed(content, folder);
  if (given['form'] !== FORM)
    throw new UserError(
      `The model in ${folder} is of form ${JSON.stringify(given['form'])}, and this version knows form ${FORM}`,
      AGAIN,
    );
  const { name, parts, tokenizer, longest, feed, calibration } = given as Partial<Manifest>;
  const isWhole =
    typeof name === 'string' &&
    areParts(parts) &&
    isPart(tokenizer) &&
    [longest, feed?.sentences, feed?.words].every(isCount) &&
    [calibration?.temperature, calibration?.flag, calibration?.tick].every(isPositive) &&
    calibration?.offset.length === 4 &&
    calibration.offset.every(Number.isFinite);
  if (!isWhole) throw new UserError(`${folder}/${CARD} does not describe a model`, AGAIN);
  const at = ({ file, bytes, sha256 }: Listed): Part => ({ path: `${folder}/${file}`, bytes, sha256 });
  return {
    card: {
      name,
      digest: parts.map(({ sha256 }) => sha256).join('-'),
      longest: longest!,
      feed: feed!,
      calibration,
    },
    parts: parts.map(at),
    tokenizer: at(tokenizer!),
  };
}

interface Listed {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The file as `training` writes it. */
interface Manifest extends Omit<ModelCard, 'digest'> {
  readonly parts: readonly Listed[];
  readonly tokenizer: Listed;
}

function parsed(content: string, folder: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(content);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // The same is to be said of it.
  }
  throw new UserError(`${folder}/${CARD} is damaged`, AGAIN);
}

function areParts(value: unknown): value is readonly Listed[] {
  return Array.isArray(value) && value.length > 0 && value.every(isPart);
}

function isPart(value: unknown): boolean {
  const { file, bytes, sha256 } = (value ?? {}) as Partial<Listed>;
  return typeof file === 'string' && /^[\w.-]+$/u.test(file) && isCount(bytes) && typeof sha256 === 'string';
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

function isPositive(value: unknown): boolean {
  return Number.isFinite(value) && Number(value) > 0;
}
