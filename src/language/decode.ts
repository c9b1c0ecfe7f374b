import { UserError } from '../errors.js';
import type { Problem } from '../types/index.js';

/** Text out of bytes, with what went wrong on the way. */
interface Decoded {
  /** Without byte order marks. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** What the bytes 80–9F mean in Windows-1252; written out because runtimes disagree on them. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const NOT_UTF8 = 'save it as UTF-8 if letters or quotation marks look wrong';

/**
 * Decodes a text file: UTF-8, the charset that the file names where it is no UTF-8, UTF-16 with a byte order mark, and Windows-1252 where the bytes are surely no UTF-8.
 * Damaged UTF-8 is read with U+FFFD in place of the damage and a problem. Throws `UserError` on NUL bytes: no text file has them.
 */
export function decode(bytes: Uint8Array, charset: string | null = null): Decoded {
  const { text, warning } = decodeBytes(bytes, charset);
  if (text.includes('\0')) {
    throw new UserError(
      'The file holds NUL bytes, so it is no text file',
      'save it as UTF-8 text, or give a file in one of the formats listed by --help',
    );
  }
  const stripped = text.replace(/^\uFEFF+/u, '');
  const messages = [warning, stripped.trim() === '' ? 'The file is empty; is it the right one?' : null];
  return { text: stripped, problems: messages.filter((message) => message !== null).map(readProblem) };
}

/** A problem of the read stage about the file as a whole. */
export function readProblem(message: string): Problem {
  return { stage: 'read', message, span: null, path: null };
}

function decodeBytes(bytes: Uint8Array, charset: string | null): { text: string; warning: string | null } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, 'utf-16be');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), warning: null };
  } catch {
    const told = charset === null ? null : decodeAs(bytes, charset);
    return told === null ? decodeDamaged(bytes) : { text: told, warning: null };
  }
}

/** The text by the charset that the file itself names; null for one that is not known, or is UTF-8, which it is not. */
function decodeAs(bytes: Uint8Array, charset: string): string | null {
  try {
    const decoder = new TextDecoder(charset);
    if (decoder.encoding === 'windows-1252') return decodeWindows1252(bytes);
    return decoder.encoding.startsWith('utf-') ? null : decoder.decode(bytes);
  } catch {
    return null;
  }
}

function decodeUtf16(bytes: Uint8Array, encoding: string): { text: string; warning: string | null } {
  const text = new TextDecoder(encoding).decode(bytes);
  return {
    text,
    warning: text.includes('\uFFFD') ? 'The UTF-16 text is damaged in places; save the file again' : null,
  };
}

/** One valid multi-byte sequence shows that UTF-8 was meant and damaged; none shows that it was never meant. */
function decodeDamaged(bytes: Uint8Array): { text: string; warning: string } {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  if (/[^\0-\x7F\uFFFD]/u.test(lenient)) {
    const count = lenient.split('\uFFFD').length - 1;
    const lost = count === 1 ? '1 character is' : `${count} characters are`;
    return { text: lenient, warning: `${lost} not valid UTF-8 and could not be read; ${NOT_UTF8}` };
  }
  return {
    text: decodeWindows1252(bytes),
    warning: `The file is not UTF-8 and was read as Windows-1252; ${NOT_UTF8}`,
  };
}

/** Text out of bytes of Windows-1252, the same in every runtime. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return latin1.replace(/[\x80-\x9F]/gu, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80]!);
}
