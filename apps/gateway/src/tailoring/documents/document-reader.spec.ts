import { builtEntry } from '@interview/service-kit/testing';
import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { DocumentReader } from './document-reader';
import type { DocumentFault } from './document-reader';
import {
  deflatedZip,
  docxParts,
  lockedPdf,
  pdfOf,
} from './testing/sample-documents';
import { writeZip } from './zip-parts';

const LINES = ['Lead a team of 5 nurses', 'Plan (and check) the rota'];
const entry = builtEntry('apps/gateway/src/document-child.ts');
// A deadline that a busy machine keeps as well.
const faults: DocumentFault[] = [];
const LIMITS = {
  deadlineMs: 30_000,
  atATime: 1,
  mostWaiting: 2,
  report: (fault: DocumentFault) => void faults.push(fault),
};
const reader = new DocumentReader({ entry, ...LIMITS });
const read = (form: 'pdf' | 'zip', bytes: Uint8Array) =>
  reader.read({ form, bytes, maxChars: 60_000 });

describe('DocumentReader', () => {
  beforeEach(() => faults.splice(0));

  it('reads a PDF line by line', async () => {
    const outcome = await read('pdf', pdfOf(LINES));
    expect(outcome).toMatchObject({ status: 'read' });
    expect('text' in outcome && outcome.text.trim().split('\n')).toEqual(LINES);
  });

  it('reads a DOCX paragraph by paragraph', async () => {
    const outcome = await read('zip', writeZip(docxParts(LINES)));
    expect('text' in outcome && outcome.text.split('\u2029')).toEqual(LINES);
  });

  const bomb = deflatedZip('word/document.xml', Buffer.alloc(40 * 2 ** 20, 32));
  const table: [string, 'pdf' | 'zip', Uint8Array, string][] = [
    ['a scanned PDF', 'pdf', pdfOf(null), 'no-text'],
    ['a PDF with a password', 'pdf', lockedPdf(), 'encrypted'],
    ['a PDF that is rubbish', 'pdf', Buffer.from('%PDF-1.7 x'), 'broken'],
    ['an empty DOCX', 'zip', writeZip(docxParts([])), 'no-text'],
    [
      'a DOCX cut in half',
      'zip',
      writeZip(docxParts(LINES)).subarray(0, 600),
      'broken',
    ],
    [
      'a DOCX with broken XML',
      'zip',
      writeZip([{ name: 'word/document.xml', data: Buffer.from('<w:p') }]),
      'broken',
    ],
    ['a DOCX that inflates to 40 MB', 'zip', bomb, 'too-large'],
    [
      'a spreadsheet',
      'zip',
      writeZip([{ name: 'xl/workbook.xml', data: Buffer.from('<a/>') }]),
      'wrong-type',
    ],
    [
      'an archive of noise',
      'zip',
      Buffer.concat([Buffer.from('PK\x03\x04'), randomBytes(5_000)]),
      'broken',
    ],
  ];
  it.each(table)('%s', async (_, form, bytes, status) => {
    expect(bytes.byteLength).toBeLessThan(2 * 2 ** 20);
    expect(await read(form, bytes)).toEqual({ status });
    expect(faults).toEqual([]);
  });

  it('leaves a document that takes too long', async () => {
    const hasty = new DocumentReader({ entry, ...LIMITS, deadlineMs: 1 });
    expect(
      await hasty.read({ form: 'pdf', bytes: pdfOf(LINES), maxChars: 100 }),
    ).toEqual({ status: 'too-hard' });
    expect(faults).toEqual([
      {
        form: 'pdf',
        bytes: pdfOf(LINES).byteLength,
        durationMs: expect.any(Number),
        fault: 'deadline',
        ended: null,
      },
    ]);
  });

  it('reports a process of ours that is not there, and no word of what it said', async () => {
    const broken = new DocumentReader({
      entry: `${__dirname}/no-such-child.js`,
      ...LIMITS,
    });
    const task = { form: 'pdf' as const, bytes: pdfOf(LINES), maxChars: 100 };
    expect(await broken.read(task)).toEqual({ status: 'too-hard' });
    expect(faults).toMatchObject([
      { fault: 'process', ended: 'ended (exit code 1)' },
    ]);
    expect(JSON.stringify(faults)).not.toMatch(/no-such-child|nurses/);
  });

  it('leaves a PDF that unpacks to 640 MB, and reads the next', async () => {
    const strict = new DocumentReader({ entry, ...LIMITS, deadlineMs: 3_000 });
    const task = { form: 'pdf' as const, bytes: pdfBomb(), maxChars: 100 };
    expect(task.bytes.byteLength).toBeLessThan(2 * 2 ** 20);
    expect(await strict.read(task)).toEqual({ status: 'too-hard' });
    expect(faults).toHaveLength(1);
    expect(await read('pdf', pdfOf(LINES))).toMatchObject({ status: 'read' });
  }, 90_000);

  it('lets some wait and sends the others away', async () => {
    const all = await Promise.all(
      Array.from({ length: 5 }, () => read('pdf', pdfOf(LINES))),
    );
    expect(all.map((outcome) => outcome.status)).toEqual([
      'read',
      'read',
      'read',
      'busy',
      'busy',
    ]);
  }, 90_000);
});

/** Filters of a PDF may be chained: spaces, deflated twice to a few thousand bytes. */
function pdfBomb(): Buffer {
  const inner = deflateSync(Buffer.alloc(640 * 2 ** 20, 32), { level: 1 });
  const packed = deflateSync(inner, { level: 9 }).toString('latin1');
  const content = /<< \/Length \d+ >>\nstream\n[\s\S]*?\nendstream/;
  const bomb = `<< /Length ${packed.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n${packed}\nendstream`;
  const plain = pdfOf(['x']).toString('latin1');
  return Buffer.from(
    plain.replace(content, () => bomb),
    'latin1',
  );
}
