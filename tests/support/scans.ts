import { deflateSync, crc32 } from 'node:zlib';
import { drawPage } from '../../src/read/pdf-layout/draw-page.js';
import { openPdfium } from '../../src/read/pdf-layout/pdfium.js';

// Looked up once: where tests run, a global is found slowly, and a page has eight million dots.
const { cos: cosine, floor, imul, max, min, sin: sine } = Math;

/** A picture in shades of grey, a byte a dot, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly dots: Uint8Array;
}

/** Pages of a PDF as pictures of 300 dots an inch. */
export async function picturesOf(pdf: Uint8Array, pages: readonly number[]): Promise<Picture[]> {
  const pdfium = await openPdfium();
  const { call } = pdfium;
  const at = pdfium.put(pdf);
  const file = call.FPDF_LoadMemDocument(at, pdf.length, 0);
  try {
    return pages.map((number) => {
      const page = call.FPDF_LoadPage(file, number - 1);
      call.FPDF_GetPageBoundingBox(page, pdfium.scratch);
      const [left, top, right, bottom] = [0, 4, 8, 12].map((step) => pdfium.float(pdfium.scratch + step));
      call.FPDF_ClosePage(page);
      const size = { number, width: right! - left!, height: Math.abs(top! - bottom!) };
      const { bytes, width, height } = drawPage(pdfium, file, size);
      return { width, height, dots: bytes.subarray(bytes.length - width * height) };
    });
  } finally {
    call.FPDF_CloseDocument(file);
    call.free(at);
  }
}

/** The picture as it lies when the paper was put down askew, on white. */
export function askew({ width, height, dots }: Picture, degrees: number): Picture {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [cosine(angle), sine(angle)];
  const turned = new Uint8Array(width * height).fill(255);
  const at = (x: number, y: number) =>
    x < 0 || y < 0 || x >= width || y >= height ? 255 : dots[y * width + x]!;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - width / 2, y - height / 2];
      const [u, v] = [cos * dx + sin * dy + width / 2, cos * dy - sin * dx + height / 2];
      const [left, top] = [floor(u), floor(v)];
      const [right, down] = [u - left, v - top];
      const upper = at(left, top) * (1 - right) + at(left + 1, top) * right;
      const lower = at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right;
      turned[y * width + x] = upper * (1 - down) + lower * down;
    }
  return { width, height, dots: turned };
}

/** The picture as a worn glass shows it: every dot lighter or darker by up to `most`, always the same way. */
export function noisy({ width, height, dots }: Picture, most: number): Picture {
  let state = 12_345;
  const speckled = dots.map((dot) => {
    state = (imul(state, 1_103_515_245) + 12_345) >>> 0;
    return max(0, min(255, dot + ((state >>> 16) / 65_535 - 0.5) * 2 * most));
  });
  return { width, height, dots: speckled };
}

/** The picture turned by quarters, clockwise. */
export function turned(picture: Picture, quarters: number): Picture {
  if (quarters === 0) return picture;
  const { width, height, dots } = picture;
  const quarter = new Uint8Array(dots.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) quarter[x * height + (height - 1 - y)] = dots[y * width + x]!;
  return turned({ width: height, height: width, dots: quarter }, quarters - 1);
}

/** The upper part of a picture. */
export function upper({ width, height, dots }: Picture, share: number): Picture {
  const rows = Math.round(height * share);
  return { width, height: rows, dots: dots.slice(0, width * rows) };
}

/** A PDF in which a page is a picture of 300 dots an inch and nothing else. */
export function scannedPdf(pictures: readonly Picture[]): Uint8Array {
  const pages = pictures.map((_, index) => 3 + index * 3);
  const objects: (string | Buffer)[][] = [
    ['<< /Type /Catalog /Pages 2 0 R >>'],
    [`<< /Type /Pages /Kids [${pages.map((id) => `${id} 0 R`).join(' ')}] /Count ${pages.length} >>`],
    ...pictures.flatMap(({ width, height, dots }, index) => {
      const [wide, high] = [(width * 72) / 300, (height * 72) / 300];
      const draw = `q ${wide} 0 0 ${high} 0 0 cm /Scan Do Q`;
      const packed = deflateSync(dots);
      const id = pages[index]!;
      return [
        [
          `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Contents ${id + 1} 0 R /Resources << /XObject << /Scan ${id + 2} 0 R >> >> >>`,
        ],
        [`<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`],
        [
          `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`,
          packed,
          '\nendstream',
        ],
      ];
    }),
  ];
  return assembled(objects);
}

function assembled(objects: readonly (readonly (string | Buffer)[])[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  let length = parts[0]!.length;
  const add = (part: string | Buffer) => {
    const bytes = Buffer.from(part);
    parts.push(bytes);
    length += bytes.length;
  };
  const places = objects.map((object, index) => {
    const place = length;
    add(`${index + 1} 0 obj\n`);
    object.forEach(add);
    add('\nendobj\n');
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = length;
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`);
  add(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`);
  return Buffer.concat(parts);
}

/** The picture as a PNG file. */
export function pngOf({ width, height, dots }: Picture): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(dots.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const size = Buffer.alloc(8);
  size.writeUInt32BE(data.length, 0);
  size.writeUInt32BE(crc32(body) >>> 0, 4);
  return Buffer.concat([size.subarray(0, 4), body, size.subarray(4)]);
}
