import mammoth from 'mammoth';
import { UserError } from '../../errors.js';

/** The document as HTML without pictures. The only door to the Word library. */
export async function toHtml(packed: Uint8Array, styles: readonly string[]): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(packed) },
      { styleMap: [...styles], ignoreEmptyParagraphs: true },
    );
    return value;
  } catch {
    throw new UserError('The Word document is damaged', 'open it in a word processor and save it again');
  }
}
