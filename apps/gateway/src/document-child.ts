/** Child process: reads one document. Started by `DocumentReader`. */
import { killAbove, serveParent } from '@interview/service-kit/child';
import { ReadDocumentSchema } from './tailoring/documents/document-reading';
import { readDocx } from './tailoring/documents/read-docx';
import { readPdf } from './tailoring/documents/read-pdf';

/** About three times what an ordinary document of 2 MB takes. */
const MOST_RSS_MB = 600;

killAbove(MOST_RSS_MB);
serveParent({
  read: (input) => {
    const { form, bytes, maxChars } = ReadDocumentSchema.parse(input);
    return form === 'pdf' ? readPdf(bytes, maxChars) : readDocx(bytes);
  },
});
