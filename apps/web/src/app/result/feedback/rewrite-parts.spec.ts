import { rewriteParts } from './rewrite-parts';

describe('rewriteParts', () => {
  it.each([
    ['We lost none.', ['We lost none.']],
    ['Out of [how many], none.', ['Out of ', '<how many>', ', none.']],
    ['[When] we [what].', ['<When>', ' we ', '<what>', '.']],
    ['[a][ b ]', ['<a>', '<b>']],
    ['An [open end', ['An [open end']],
    ['Empty []', ['Empty []']],
  ])('%s', (text, parts) =>
    expect(
      rewriteParts(text).map((p) => (p.blank ? `<${p.text}>` : p.text)),
    ).toEqual(parts),
  );
});
