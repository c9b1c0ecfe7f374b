import { strFromU8, unzipSync, zipSync } from 'fflate';
import { UserError } from '../../errors.js';

/** Unpacked text parts may not be larger than this in all, in bytes: longer than any book, and about a minute of work. */
const MAX_UNPACKED = 32 * 1024 * 1024;

/** The parts of a Word file that hold text, packed again without pictures. Throws `UserError` for anything else and for zip bombs. */
export function openDocx(bytes: Uint8Array): { readonly packed: Uint8Array; readonly title: string | null } {
  const parts = unpack(bytes);
  if (!parts['word/document.xml']) {
    throw new UserError('The file is no Word document (.docx)', 'save it as .docx, or give its text');
  }
  return { packed: zipSync(parts, { level: 0 }), title: titleOf(parts['docProps/core.xml']) };
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:xml|rels)$/u.test(name)) return false;
        total += originalSize;
        if (total > MAX_UNPACKED)
          throw new UserError(
            'The Word document unpacks to an absurd size and was not read',
            'check where it comes from',
          );
        return true;
      },
    });
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      'The Word document is damaged or encrypted',
      'open it in a word processor and save it again without a password',
    );
  }
}

function titleOf(core: Uint8Array | undefined): string | null {
  const title = core && /<dc:title>([^<]*)<\/dc:title>/u.exec(strFromU8(core))?.[1]?.trim();
  return title === undefined || title === '' ? null : title;
}
