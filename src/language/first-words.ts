/**
 * Texts with which something can begin, up to and with the first space; those without a space go on with whatever follows. Null:
 * no list of texts says it.
 */
type Openings = readonly string[] | null;

/** More than this many ways to begin are not worth a list. */
const MAX_OPENINGS = 500;
const NOTHING: Openings = [''];

const PLAIN_TEXT = /[^\\[\](){}|.^$?*+ ]+(?![?*+{])| (?![?*+{])/uy;
const QUANTIFIER = /(?:[?*+]|\{\d+(?:,\d*)?\})\??/uy;
const GROUP_HEAD = /\((?:\?(?:<?[=!]|:|<\w+>))?/uy;
const CHARACTER_CLASS = /\[((?:\\.|[^\]\\])*)\]/suy;
const ESCAPE = /\\([pP]\{[^}]*\}|.)/suy;
/** Anything up to a sign that opens, parts or closes a group. */
const NO_BRACKET = /(?:\\.|\[(?:\\.|[^\]\\])*\]|[^\\[()|])+/suy;

/** An alternative of a pattern, and the words with which a match can begin; null when they cannot be listed ("\\S+ly"). */
interface Alternative {
  readonly source: string;
  readonly first: ReadonlySet<string> | null;
}

/**
 * The alternatives of a pattern in their order: a regular expression (flag `u`) over words parted by single spaces. Conditions that
 * look around narrow a match, and are passed over.
 */
export function alternativesOf(pattern: string): Alternative[] {
  return partsOf(pattern).map((source) => ({ source, first: firstWords(source) }));
}

/** Text that every match of an alternative holds; empty when none is known. */
export function textIn(alternative: string): string {
  return new PatternReader(alternative).longestText();
}

function firstWords(source: string): ReadonlySet<string> | null {
  const openings = new PatternReader(source).alternatives();
  return openings && new Set(openings.map((opening) => opening.replace(/ $/u, '')));
}

/** A pattern parted at the bars that stand in no group. */
function partsOf(pattern: string): string[] {
  const reader = new PatternReader(pattern);
  const parts = [reader.skipAlternative()];
  while (reader.take(/\|/uy)) parts.push(reader.skipAlternative());
  return parts;
}

/** Reads a pattern from left to right. */
class PatternReader {
  private at = 0;

  constructor(private readonly pattern: string) {}

  /** Up to the end of the pattern, or the bracket that closes its group. */
  alternatives(): Openings {
    let openings = this.sequence();
    while (this.take(/\|/uy)) openings = either(openings, this.sequence());
    return openings;
  }

  private sequence(): Openings {
    let openings = NOTHING;
    while (this.at < this.pattern.length && !'|)'.includes(this.pattern[this.at]!)) {
      if (openings === null || openings.every(isWhole)) this.passOver(true);
      else openings = joined(openings, this.quantified());
    }
    return openings;
  }

  private quantified(): Openings {
    const plain = this.take(PLAIN_TEXT);
    if (plain) return [plain[0]];
    const one = this.atom();
    const quantifier = this.take(QUANTIFIER)?.[0].replace(/(?<=.)\?$/u, '') ?? '';
    const isOnce = quantifier === '' || quantifier === '?' || one === null || one.every(isWhole);
    const some = isOnce ? one : null;
    return /^(?:[?*]|\{0)/u.test(quantifier) ? either(NOTHING, some) : some;
  }

  private atom(): Openings {
    const head = this.take(GROUP_HEAD);
    if (head) return this.group(/[=!]$/u.test(head[0]));
    const choice = this.take(CHARACTER_CLASS)?.[1];
    if (choice !== undefined) return /^\^|-|\\/u.test(choice) ? null : Array.from(choice);
    const code = this.take(ESCAPE)?.[1];
    if (code !== undefined) return /^[a-z\d]/iu.test(code) ? null : [code];
    const [sign] = this.take(/./suy)!;
    return '.^$'.includes(sign) ? null : [sign];
  }

  private group(looksAround: boolean): Openings {
    if (looksAround) this.passOver(false);
    const openings = looksAround ? NOTHING : this.alternatives();
    this.take(/\)/uy);
    return openings;
  }

  /** The longest stretch of plain text of an alternative that stands in no group. */
  longestText(): string {
    let longest = '';
    let stretch = '';
    while (this.at < this.pattern.length) {
      const plain = this.take(PLAIN_TEXT)?.[0] ?? '';
      stretch = plain === '' ? '' : stretch + plain;
      if (stretch.length > longest.length) longest = stretch;
      if (plain === '') this.passOne();
    }
    return longest;
  }

  /** Goes on behind one group, class or sign, and how often it may stand. */
  private passOne(): void {
    if (this.take(GROUP_HEAD)) {
      this.passOver(false);
      this.take(/\)/uy);
    } else if (!this.take(CHARACTER_CLASS) && !this.take(ESCAPE)) this.take(/./suy);
    this.take(QUANTIFIER);
  }

  /** The rest of an alternative, unread. */
  skipAlternative(): string {
    const start = this.at;
    this.passOver(true);
    return this.pattern.slice(start, this.at);
  }

  /** What stands here, when it is of a kind; it then counts as read. */
  take(kind: RegExp): RegExpExecArray | null {
    kind.lastIndex = this.at;
    const found = kind.exec(this.pattern);
    if (found) this.at = kind.lastIndex;
    return found;
  }

  /** Goes on to the end of the group, or of one alternative. */
  private passOver(ofAlternative: boolean): void {
    for (let depth = 0; this.at < this.pattern.length;) {
      if (this.take(NO_BRACKET)) continue;
      const sign = this.pattern[this.at]!;
      if (depth === 0 && (sign === ')' || (ofAlternative && sign === '|'))) return;
      depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
      this.at++;
    }
  }
}

function isWhole(opening: string): boolean {
  return opening.endsWith(' ');
}

function either(one: Openings, other: Openings): Openings {
  return one && other && listed([...one, ...other]);
}

/** Openings of one thing followed by another. */
function joined(first: readonly string[], next: Openings): Openings {
  if (first === NOTHING) return next;
  return (
    next && listed(first.flatMap((begun) => (isWhole(begun) ? [begun] : next.map((end) => begun + end))))
  );
}

function listed(openings: readonly string[]): Openings {
  return openings.length > MAX_OPENINGS ? null : openings;
}
