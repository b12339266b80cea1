import { decodeText, documentForm } from './document-kind';

const bytes = (text: string) => Buffer.from(text, 'latin1');

it.each([
  ['PDF', '%PDF-1.7 …', 'pdf'],
  ['PDF after rubbish', `${' '.repeat(500)}%PDF-1.4`, 'pdf'],
  ['DOCX', 'PK\x03\x04\x14', 'zip'],
  ['an empty archive', 'PK\x05\x06\0\0', 'zip'],
  ['PNG', '\x89PNG\r\n\x1a\n', 'image'],
  ['JPEG', '\xff\xd8\xff\xe0', 'image'],
  ['HEIC', '\0\0\0\x18ftypheic', 'image'],
  ['WebP', 'RIFF1234WEBPVP8 ', 'image'],
  ['Word 97', '\xd0\xcf\x11\xe0\xa1\xb1', 'old-office'],
  ['RTF', '{\\rtf1\\ansi', 'other'],
  ['HTML', '<!DOCTYPE html><p>', 'other'],
  ['text', 'Lead a team of nurses', 'text'],
  ['a bitmap', 'BM1234\0\0\0\0', 'image'],
  ['text that begins like one', 'BMW: lead a team', 'text'],
])('%s', (_, head, form) => expect(documentForm(bytes(head))).toBe(form));

it.each([
  ['UTF-8', Buffer.from('naïve – café'), 'naïve – café'],
  ['UTF-8 with its mark', Buffer.from('\ufeffcafé'), 'café'],
  ['UTF-16', Buffer.from('\ufeffcafé', 'utf16le'), 'café'],
  ['the old Windows alphabet', bytes('caf\xe9 \x96 5'), 'café – 5'],
  ['some NUL', Buffer.from('a\0bcdefgh'), 'a\0bcdefgh'],
])('reads %s', (_, data, text) => expect(decodeText(data)).toBe(text));

it.each([
  ['a program', bytes('\x7fELF\x02\x01\x01\0\0\0\0\0\x03\0>\0\x01')],
  ['nothing but NUL', Buffer.alloc(100)],
])('refuses %s', (_, data) => expect(decodeText(data)).toBeNull());
