import { getDocumentProxy } from 'unpdf';
import type { DocumentReading } from './document-reading';

/** More pages than this are not read: neither a résumé nor a job description has them. */
const MOST_PAGES = 60;
/** A gap of more than so many heights of a line begins a paragraph. */
const PARAGRAPH_GAP = 1.7;

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * The text of a PDF, line by line, with an empty line where a paragraph ends.
 * @param maxChars reading stops once there is more
 */
export async function readPdf(
  bytes: Uint8Array,
  maxChars: number,
): Promise<DocumentReading> {
  let text = '';
  try {
    // A copy, because the library takes no Buffer.
    const document = await getDocumentProxy(new Uint8Array(bytes), {
      disableFontFace: true,
      verbosity: 0,
    });
    const pages = Math.min(document.numPages, MOST_PAGES);
    for (let page = 1; page <= pages && text.length <= maxChars; page += 1)
      text += `${await pageText(document, page)}\n\n`;
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    return { status: locked ? 'encrypted' : 'broken' };
  }
  return text.trim() === '' ? { status: 'no-text' } : { status: 'read', text };
}

async function pageText(document: Document, number: number): Promise<string> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  let text = '';
  let lineY: number | null = null;
  for (const item of items) {
    if (!('str' in item)) continue;
    const y = Number(item.transform[5]);
    const height = item.height || 10;
    const gap = lineY === null ? 0 : lineY - y;
    if (item.str !== '' && text.endsWith('\n') && gap > height * PARAGRAPH_GAP)
      text += '\n';
    text += item.str + (item.hasEOL ? '\n' : '');
    if (item.str !== '') lineY = y;
  }
  return text;
}
