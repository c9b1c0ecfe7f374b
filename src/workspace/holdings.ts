import type { Document } from '../types/index.js';
import type { Target } from './files.js';

/** A source, and the one name of its file or page by which it is known again. */
export interface Held {
  readonly key: string;
  readonly target: Target;
  readonly document: Document;
}

/** What came of looking again. */
export interface Refreshed {
  /** Sources of the command line that were read anew. */
  readonly opened: readonly Document[];
  /** Whether the patterns stand for other files than before. */
  readonly areOther: boolean;
}

/** Sources that are named by patterns: those of the command line at once, those of configuration files when they are wanted. */
export class Holdings {
  /** The sources of the command line. */
  given: readonly Held[] = [];
  private readonly configured = new Map<string, Promise<readonly Held[]>>();

  constructor(
    private readonly asked: readonly string[],
    private readonly find: (patterns: readonly string[]) => Promise<Target[]>,
    private readonly keyOf: (place: string) => Promise<string>,
    private readonly openTarget: (target: Target) => Promise<Document>,
  ) {}

  /** Opens the sources of the command line. */
  async open(): Promise<void> {
    this.given = await this.openAllOf(this.asked);
  }

  /** Every pattern that was asked for. */
  get patterns(): readonly string[] {
    return [...this.asked, ...this.configured.keys()];
  }

  /** The sources that configuration files name for an article; opened once for all articles. */
  async openConfigured(patterns: readonly string[]): Promise<Held[]> {
    const opened = patterns.map((pattern) => {
      const held = this.configured.get(pattern) ?? this.openAllOf([pattern]);
      this.configured.set(pattern, held);
      return held;
    });
    return distinct((await Promise.all(opened)).flat());
  }

  /** Looks again which files the patterns stand for, and reads those that are new or changed; the others are kept as they are. */
  async refresh(changed: ReadonlySet<string>): Promise<Refreshed> {
    const given = new Set(this.given);
    const before = await this.all();
    const kept = new Map(before.filter(({ key }) => !changed.has(key)).map((held) => [held.key, held]));
    this.given = await this.openAllOf(this.asked, kept);
    for (const pattern of [...this.configured.keys()])
      this.configured.set(pattern, this.openAllOf([pattern], kept));
    return {
      opened: this.given.filter((held) => !given.has(held)).map(({ document }) => document),
      areOther: keysOf(await this.all()) !== keysOf(before),
    };
  }

  private async all(): Promise<Held[]> {
    return [...this.given, ...(await Promise.all(this.configured.values())).flat()];
  }

  private async openAllOf(
    patterns: readonly string[],
    kept: ReadonlyMap<string, Held> = new Map(),
  ): Promise<Held[]> {
    const targets = await this.find(patterns);
    return distinct(await Promise.all(targets.map((target) => this.hold(target, kept))));
  }

  private async hold(target: Target, kept: ReadonlyMap<string, Held>): Promise<Held> {
    const key = await this.keyOf(target.path);
    const held = kept.get(key);
    if (held && held.target.missing?.message === target.missing?.message) return held;
    return { key, target, document: await this.openTarget(target) };
  }
}

function keysOf(held: readonly Held[]): string {
  return JSON.stringify(held.map(({ key }) => key));
}

function distinct(held: readonly Held[]): Held[] {
  return held.filter(({ key }, index) => held.findIndex((other) => other.key === key) === index);
}
