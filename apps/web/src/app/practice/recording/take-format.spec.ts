import { assembleTake, pickFormat, takeFileName } from './take-format';

const only = (type: string) => (asked: string) => asked === type;

it.each([
  ['WebM first', () => true, true, 'audio/webm;codecs=opus'],
  ['else Ogg', only('audio/ogg;codecs=opus'), true, 'audio/ogg;codecs=opus'],
  ['else samples', only('audio/mp4'), true, 'audio/wav'],
  ['samples without MediaRecorder', null, true, 'audio/wav'],
  ['nothing at all', null, false, undefined],
])('%s', (_name, records, worklet, mediaType) => {
  expect(pickFormat({ records, worklet })?.mediaType).toBe(mediaType);
});

describe('assembleTake', () => {
  const chunks = [new Blob(['ab']), new Blob(['cde'])];

  it('joins encoded chunks as they are', () => {
    const file = assembleTake('encoded', 'audio/webm;codecs=opus', chunks);
    expect([file.size, file.type]).toEqual([5, 'audio/webm']);
  });

  it('puts a header before samples', () => {
    const file = assembleTake('pcm', 'audio/wav', chunks);
    expect([file.size, file.type]).toEqual([49, 'audio/wav']);
  });
});

it.each([
  ['audio/wav', 'answer.wav'],
  ['audio/ogg;codecs=opus', 'answer.ogg'],
  ['audio/webm', 'answer.webm'],
])('names %s %s', (type, name) => expect(takeFileName(type)).toBe(name));
