import mammoth from 'mammoth';
import type { DocumentReading } from './document-reading';
import { readZip, writeZip, ZipFault } from './zip-parts';

/** All XML of a document together, inflated, in bytes: a long book has less. */
const MOST_XML_BYTES = 16 * 1024 * 1024;
const BODY = 'word/document.xml';
/** The end of a paragraph, which no wrapped line is. */
const PARAGRAPH_END = '\u2029';

/**
 * The text of a DOCX, a line per paragraph. Its XML is inflated here, under a limit, and packed anew for the
 * library, which thus never sees what the limit has not; pictures and programs are left out.
 */
export async function readDocx(bytes: Uint8Array): Promise<DocumentReading> {
  try {
    const parts = readZip(
      bytes,
      (name) => /\.(?:xml|rels)$/i.test(name),
      MOST_XML_BYTES,
    );
    if (!parts.some((part) => part.name.startsWith('word/')))
      return { status: 'wrong-type' };
    if (!parts.some((part) => part.name === BODY)) return { status: 'broken' };
    const { value } = await mammoth.extractRawText({ buffer: writeZip(parts) });
    const text = value.trimEnd().replaceAll('\n\n', PARAGRAPH_END);
    return text.trim() === ''
      ? { status: 'no-text' }
      : { status: 'read', text };
  } catch (error) {
    // Whatever the library makes of bad XML, it is the document that is not sound.
    return { status: error instanceof ZipFault ? error.why : 'broken' };
  }
}
