// Writes the PDF and Word sources of the fixtures from their manuscripts: fixtures/<slug>/manuscripts/<name>.<format>.txt
// becomes fixtures/<slug>/sources/<name>.<format>. A manuscript called article.docx.txt becomes the article itself.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { docxOf } from './typeset/docx.js';
import { parseManuscript } from './typeset/manuscript.js';
import { pdfOf } from './typeset/pdf.js';

const ROOT = fileURLToPath(new URL('../fixtures', import.meta.url));
const WRITERS = { pdf: pdfOf, docx: docxOf };

for (const slug of readdirSync(ROOT).sort()) {
  const manuscripts = join(ROOT, slug, 'manuscripts');
  if (!existsSync(manuscripts)) continue;
  mkdirSync(join(ROOT, slug, 'sources'), { recursive: true });
  for (const name of readdirSync(manuscripts).sort()) {
    const [, target, format] = /^(.+\.(pdf|docx))\.txt$/u.exec(name) ?? [];
    if (!target)
      throw new Error(`${slug}/manuscripts/${name} names no format; call it NAME.pdf.txt or NAME.docx.txt`);
    const { bytes, note } = await WRITERS[format](
      parseManuscript(readFileSync(join(manuscripts, name), 'utf8')),
    );
    writeFileSync(join(ROOT, slug, target.startsWith('article.') ? '' : 'sources', target), bytes);
    console.log(`${slug}/${target}${note ? `: ${note}` : ''}`);
  }
}
