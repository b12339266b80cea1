import { linesOf, LINE_CHARS } from './document-lines';

const texts = (text: string) => linesOf(text).map((line) => line.text);

describe('linesOf', () => {
  it.each([
    ['bullets of any kind', '- one\n• two\n3) three\n(4) four\n* five', ['one', 'two', 'three', 'four', 'five']],
    ['a mark on a line of its own', '•\nOwn the migration\n•\nLead the team', ['Own the migration', 'Lead the team']],
    ['a wrapped line', 'Own the migration of our booking core to a new\ndata platform without downtime\nLead two others', ['Own the migration of our booking core to a new data platform without downtime', 'Lead two others']],
    ['a word torn apart', 'You will be in charge of the commu-\nnication with partners', ['You will be in charge of the communication with partners']],
    ['a list of short lines in small letters', 'java\nsql\nkubernetes', ['java', 'sql', 'kubernetes']],
    ['a line that ends in a comma', 'Python, SQL,\nTableau', ['Python, SQL, Tableau']],
    ['an empty line between', 'We are looking for somebody who can lead the\n\nteam', ['We are looking for somebody who can lead the', 'team']],
    ['paragraphs', 'We are looking for somebody who can lead the\u2029team and the rota', ['We are looking for somebody who can lead the', 'team and the rota']],
    ['Markdown', '## What you do\n* **Own** the migration', ['What you do', 'Own the migration']],
    ['NUL, lone surrogates and what is not seen', 'a\0b \ud800c\u200bd\tend', ['ab \ufffdcd end']],
    ['nothing but marks', '---\n***\n• •', []],
  ])('%s', (_, text, expected) => expect(texts(text)).toEqual(expected)); // prettier-ignore

  it('takes time in proportion to the text, however it is wrapped', () => {
    const since = performance.now();
    linesOf('a,\n'.repeat(20_000));
    linesOf('**a '.repeat(15_000));
    linesOf('- \n'.repeat(20_000));
    // Not a measure of speed: what backtracks without end would take minutes.
    expect(performance.now() - since).toBeLessThan(20_000);
  });

  it('numbers all lines of the document from 1', () => {
    expect(linesOf('\nfirst line\r\n\r\n- second line')).toEqual([
      { number: 2, text: 'first line' },
      { number: 4, text: 'second line' },
    ]);
  });

  it('gives a long paragraph sentence by sentence, under one number', () => {
    const text = `${'We run payments for 300 hotels. '.repeat(4)}You will own the move of our booking core to a new data platform. You work with support.`;
    const lines = linesOf(text);
    expect(lines.at(-2)?.text).toBe(
      'You will own the move of our booking core to a new data platform.',
    );
    expect(new Set(lines.map((line) => line.number))).toEqual(new Set([1]));
  });

  it.each([
    ['words', 'word '.repeat(500)],
    ['one run', 'x'.repeat(3_000)],
    ['pairs', '𠀀'.repeat(700)],
  ])('cuts what is too long, and tears no character: %s', (_, text) => {
    const lines = texts(text);
    expect(lines.every((l) => l.length <= LINE_CHARS && l.isWellFormed())).toBe(
      true,
    );
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  });
});
