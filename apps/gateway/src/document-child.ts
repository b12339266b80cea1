/** Child process: reads one document. Started by `DocumentReader`. */
import { killAbove, serveParent } from '@interview/service-kit/child';
import { ReadDocumentSchema } from './tailoring/documents/document-reading';
import { readDocx } from './tailoring/documents/read-docx';
import { readPdf } from './tailoring/documents/read-pdf';

/** About three times what an ordinary document of 2 MB takes. */
const MOST_RSS_MB = 600;

killAbove(MOST_RSS_MB);
serveParent({
  read: async (input) => {
    const { form, bytes, maxChars } = ReadDocumentSchema.parse(input);
    const reading =
      form === 'pdf' ? await readPdf(bytes, maxChars) : await readDocx(bytes);
    // One character more than is allowed tells that it was too long; the rest is not sent.
    return reading.status === 'read'
      ? { ...reading, text: reading.text.slice(0, maxChars + 1) }
      : reading;
  },
});
