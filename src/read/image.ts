import type { Format } from '../types/index.js';
import { sampleImage } from './support/image-sample.js';
import { isJpeg, isPng } from './support/image-size.js';

/** The picture of a page, scanned or photographed. */
export const image: Format = {
  id: 'image',
  summary: 'the picture of a page, scanned or photographed (with --ocr)',
  extensions: ['.png', '.jpg', '.jpeg'],
  mediaTypes: ['image/png', 'image/jpeg'],
  maxBytes: 64 * 1024 ** 2,
  costly: true,
  sniff: (head) => isPng(head) || isJpeg(head),
  sample: sampleImage,
  read: async (bytes, eyes) => (await import('./support/image-read.js')).readImage(bytes, eyes),
};
