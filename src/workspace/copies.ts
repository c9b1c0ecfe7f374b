import { createHash } from 'node:crypto';
import { UserError } from '../errors.js';
import type { Input } from '../read/index.js';
import type { Cache } from '../types/index.js';
import type { Io } from './io.js';
import type { CheckSettings } from './settings.js';

/** No page or report that a person reads is larger, in bytes. */
const MAX_BYTES = 50 * 1024 ** 2;
/** A server that takes longer, in seconds, is down for our purposes. */
const MAX_SECONDS = 30;

/** What the store knows of an address: the copy's hash, and when and as what it was taken. */
interface Entry {
  readonly url: string;
  readonly date: string;
  readonly sha256: string;
  readonly mediaType: string | null;
}

/** Copies of web pages: kept by content, with an index by address, so that a later run works offline and says the same. */
export class Copies {
  constructor(
    private readonly io: Pick<Io, 'fetchPage' | 'now'>,
    private readonly settings: Pick<CheckSettings, 'fetch' | 'allowPrivate'>,
    private readonly store: Cache | null,
  ) {}

  /** The kept copy of an address, else a fresh one. Throws `UserError` when there is none to be had. */
  async open(address: string): Promise<Input> {
    const url = address.replace(/#.*$/su, '');
    if (this.settings.fetch === 'never') {
      throw new UserError(
        `${url} is a web address and was not fetched`,
        'add --fetch, or save it and give the file',
      );
    }
    return (this.settings.fetch === 'stored' ? await this.kept(url) : null) ?? this.fresh(url);
  }

  private async kept(url: string): Promise<Input | null> {
    const entry = parseEntry(await this.get(addressKey(url)));
    if (entry?.url !== url) return null;
    const content = await this.get(copyKey(entry.sha256));
    return content && sha256(content) === entry.sha256 ? toInput(entry, content) : null;
  }

  private async fresh(url: string): Promise<Input> {
    const { allowPrivate } = this.settings;
    const { isPublicAddress } = await import('./public-address.js');
    const { bytes, mediaType } = await this.io.fetchPage(url, {
      allows: allowPrivate ? () => true : isPublicAddress,
      seconds: MAX_SECONDS,
      bytes: MAX_BYTES,
    });
    const date = this.io
      .now()
      .toISOString()
      .replace(/\.\d+Z$/u, 'Z');
    const entry: Entry = { url, date, sha256: sha256(bytes), mediaType };
    await this.set(copyKey(entry.sha256), bytes);
    await this.set(addressKey(url), new TextEncoder().encode(JSON.stringify(entry)));
    return toInput(entry, bytes);
  }

  private async get(key: string): Promise<Uint8Array | null> {
    return (await this.store?.get(key).catch(() => null)) ?? null;
  }

  /** A store that cannot be written costs the next run a fetch, and this one nothing. */
  private async set(key: string, value: Uint8Array): Promise<void> {
    await this.store?.set(key, value).catch(() => undefined);
  }
}

function toInput({ url, date, sha256, mediaType }: Entry, content: Uint8Array): Input {
  return { path: url, content, mediaType, fetched: { url, date, sha256 } };
}

function parseEntry(bytes: Uint8Array | null): Entry | null {
  try {
    const value = JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array())) as Partial<Entry> | null;
    const { url, date, sha256, mediaType = null } = value ?? {};
    const whole = [url, date, sha256].every((field) => typeof field === 'string');
    return whole ? { url: url!, date: date!, sha256: sha256!, mediaType } : null;
  } catch {
    return null;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function addressKey(url: string): string {
  return `addresses/${url}`;
}

function copyKey(hash: string): string {
  return `copies/${hash}`;
}
