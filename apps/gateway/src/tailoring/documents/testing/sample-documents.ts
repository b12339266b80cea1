import { deflateRawSync } from 'node:zlib';
import { writeZip } from '../zip-parts';

/** A PDF of one page with these lines; null draws a picture instead, as a scanner does. */
export function pdfOf(lines: readonly string[] | null): Buffer {
  const text = (lines ?? [])
    .map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`)
    .join('\n');
  const content = lines
    ? `BT /F1 11 Tf 14 TL 50 780 Td\n${text}\nET`
    : '0 0 0 rg 50 50 400 600 re f';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  return assemble(objects, '');
}

/** A PDF that asks for a password. */
export function lockedPdf(): Buffer {
  const hex = (length: number) => `<${'ab'.repeat(length)}>`;
  return assemble(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [] /Count 0 >>',
      `<< /Filter /Standard /V 1 /R 2 /O ${hex(32)} /U ${hex(32)} /P -44 >>`,
    ],
    `/Encrypt 3 0 R /ID [${hex(16)} ${hex(16)}]`,
  );
}

function assemble(objects: readonly string[], trailer: string): Buffer {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const table = offsets
    .map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
    .join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(file, 'latin1');
}

const xml = (text: string) =>
  Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** The files of a DOCX with a paragraph per line. */
export const docxParts = (lines: readonly string[]) => [
  { name: '[Content_Types].xml', data: xml(TYPES) },
  { name: '_rels/.rels', data: xml(RELATIONS) },
  {
    name: 'word/document.xml',
    data: xml(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${lines
        .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
        .join('')}</w:body></w:document>`,
    ),
  },
];

/** Turns a file of `writeZip` with one part into one whose part is deflated from `plain`, with the sizes that it says it has. */
export function deflatedZip(name: string, plain: Buffer): Buffer {
  const packed = deflateRawSync(plain, { level: 9 });
  const zip = writeZip([{ name, data: packed }]);
  zip.writeUInt16LE(8, 8);
  const central = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  zip.writeUInt16LE(8, central + 10);
  return zip;
}
