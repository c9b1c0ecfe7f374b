import PDFDocument from 'pdfkit';

type Pdf = InstanceType<typeof PDFDocument>;

/** The bytes of a PDF drawn by `draw`; pages are added by hand, and nothing in it depends on the clock. */
export function makePdf(
  draw: (pdf: Pdf) => void,
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    autoFirstPage: false,
    size: 'A4',
    margin: 0,
    info: { CreationDate: new Date(0) },
    ...options,
  });
  const chunks: Uint8Array[] = [];
  return new Promise((resolve) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => {
      resolve(new Uint8Array(Buffer.concat(chunks)));
    });
    draw(pdf);
    pdf.end();
  });
}

/** Draws lines exactly as given, one below the other. */
export function drawLines(
  pdf: Pdf,
  lines: readonly string[],
  { x = 72, y = 100, size = 11, pitch = 14 }: { x?: number; y?: number; size?: number; pitch?: number } = {},
): void {
  pdf.fontSize(size);
  lines.forEach((line, index) => pdf.text(line, x, y + index * pitch, { lineBreak: false }));
}

/** Breaks text into lines that fit a width in points at a size of type, as a typesetter does, cutting no word. */
export function wrap(pdf: Pdf, text: string, width: number, size = 11): string[] {
  pdf.fontSize(size);
  const lines: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const longer = [lines.at(-1), word].filter((part) => part !== undefined).join(' ');
    if (lines.length > 0 && pdf.widthOfString(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
