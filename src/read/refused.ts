import { UserError } from '../errors.js';

/** A format that looks like text and is none that can be read: its words would be taken for those of the document. */
interface Refused {
  readonly name: string;
  readonly extensions: readonly string[];
  /** True when the first characters are surely this format; asked only where the extension tells nothing. */
  readonly sniff: (head: string) => boolean;
  readonly advice: string;
}

const REFUSED: readonly Refused[] = [
  {
    name: 'an e-mail as it was sent',
    extensions: ['.eml', '.mbox', '.mht', '.mhtml'],
    sniff: (head) =>
      /^[A-Z][\w-]*:\s/u.test(head) &&
      /^(?:MIME-Version|Message-ID|Received|Content-Transfer-Encoding):\s/imu.test(
        head.split(/\r?\n\r?\n/u)[0]!,
      ),
    advice: 'save its text, or print it as PDF',
  },
  {
    name: 'a spreadsheet in the OpenDocument format (.ods)',
    extensions: ['.ods', '.fods'],
    sniff: (head) => head.includes('application/vnd.oasis.opendocument.spreadsheet'),
    advice: 'open it in LibreOffice or Excel and save it as .xlsx or .csv',
  },
  {
    name: 'a spreadsheet in an old or binary Excel format',
    extensions: ['.xls', '.xlsb'],
    sniff: () => false,
    advice: 'open it in Excel or LibreOffice and save it as .xlsx or .csv',
  },
  {
    name: 'a spreadsheet of Numbers',
    extensions: ['.numbers'],
    sniff: () => false,
    advice: 'export it as Excel or CSV',
  },
  {
    name: 'LaTeX',
    extensions: ['.tex', '.latex', '.ltx'],
    sniff: (head) => /^\s*\\(?:documentclass|documentstyle|begin\{document\})/mu.test(head),
    advice: 'give the PDF that is made of it',
  },
  {
    name: 'a TIFF, GIF, WebP, BMP or HEIC picture',
    extensions: ['.tif', '.tiff', '.gif', '.webp', '.bmp', '.heic', '.heif'],
    sniff: (head) => /^(?:II\*\0|MM\0\*|GIF8|RIFF.{4}WEBP|BM.{4}\0\0\0\0)/su.test(head),
    advice: 'save it as PDF, PNG or JPEG, and use --ocr',
  },
  {
    name: 'XML',
    extensions: ['.xml', '.rss', '.atom', '.svg', '.fodt'],
    sniff: (head) => /^\uFEFF?\s*<\?xml[\s?]/u.test(head) && !/<html[\s>]/iu.test(head),
    advice: 'save its text, or the page it belongs to as HTML or PDF',
  },
];

/** Extensions of plain text, and none at all: the content tells. */
const TELLS_NOTHING = new Set(['', '.txt', '.text']);

/** Throws `UserError` for formats that would be read as if their marks were words. */
export function refuse(path: string, extension: string, bytes: Uint8Array): void {
  const head = new TextDecoder().decode(bytes.subarray(0, 4096));
  const isOpen = TELLS_NOTHING.has(extension);
  const found = REFUSED.find(
    ({ extensions, sniff }) => extensions.includes(extension) || (isOpen && sniff(head)),
  );
  if (found) throw new UserError(`${path} is ${found.name}, which is not read`, found.advice);
}
