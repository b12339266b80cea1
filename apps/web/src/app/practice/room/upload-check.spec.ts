import { uploadFault } from './upload-check';

it.each([
  ['a WAV file', { name: 'a.wav', type: 'audio/wav', size: 9 }, /^$/],
  ['a film with sound', { name: 'a.webm', type: 'video/webm', size: 9 }, /^$/],
  ['an unknown type', { name: 'a.opus', type: '', size: 9 }, /^$/],
  ['an empty file', { name: 'a.wav', type: 'audio/wav', size: 0 }, /empty/],
  [
    'a huge file',
    { name: 'a.wav', type: 'audio/wav', size: 200 * 1024 * 1024 },
    /larger than 100 MB/,
  ],
  ['a text', { name: 'cv.pdf', type: 'application/pdf', size: 9 }, /cv\.pdf/],
])('%s', (_name, file, text) => expect(uploadFault(file)).toMatch(text));
