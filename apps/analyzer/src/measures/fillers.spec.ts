import { findWords } from '../reading/find-words';
import { readAnswer } from '../reading/read-answer';
import { quotes, spoken, typed } from '../testing/sample-answers';
import { fillers, findFillers } from './fillers';

describe('findFillers', () => {
  it.each([
    ['um so uh we er, erm, hmm started', ['um', 'uh', 'er', 'erm', 'hmm']],
    ['Ummm, uhhh yes', ['um', 'uh']],
    ['the error was human, an umbrella', []],
    ['we, you know, shipped it', ['you know']],
    ['do you know the team, and you know what they want', []],
    ['as you know we ship weekly', []],
    ['I mean, it worked', ['I mean']],
    ['what I mean is clear, and I mean it', []],
    ['it was sort of slow and kind of odd', ['sort of', 'kind of']],
    ['what kind of cache, a sort of queue', []],
    ['it was, like, broken', ['like']],
    ['it was like like slow', ['like']],
    ['I was like we should stop', ['like']],
    ['it was like I had no time', []],
    ['I like tools like this, and people like us', []],
    ['it was um like slow', ['um', 'like']],
    ['Basically it actually worked', ['basically', 'actually']],
    ['you. Know this', []],
    ['', []],
  ])('%s', (text, names) => {
    expect(findFillers(text, findWords(text)).map((f) => f.name)).toEqual(
      names,
    );
  });
});

const PLAIN =
  'We moved the old service to a new host and kept every order safe that night. ';

describe('fillers', () => {
  it('is a rate per minute when timed, with every filler as evidence', () => {
    const text = `${PLAIN}Um, we, you know, tested it. ${PLAIN}${PLAIN}`;
    const measure = fillers(readAnswer(spoken(text)));
    // 54 words: 21.55 s.
    expect(measure).toMatchObject({
      value: 5.6,
      unit: 'per minute',
      norm: { high: 5 },
    });
    expect(measure.detail).toBe(
      'At least 2 fillers in 22 seconds: um (1), you know (1).',
    );
    expect(quotes(text, measure.evidence)).toEqual(['Um', 'you know']);
    expect(measure.evidence.every((e) => e.startSec !== null)).toBe(true);
  });

  it('is a rate per 100 words when typed, without a norm', () => {
    const text = `${PLAIN}Actually ${PLAIN}${PLAIN}`;
    expect(fillers(readAnswer(typed(text)))).toMatchObject({
      value: 2,
      unit: 'per 100 words',
      norm: null,
    });
  });

  it('says zero only where enough was said', () => {
    expect(fillers(readAnswer(spoken(PLAIN.repeat(3)))).value).toBe(0);
    expect(fillers(readAnswer(spoken(PLAIN))).notMeasured?.code).toBe(
      'too-short',
    );
    expect(fillers(readAnswer(typed(PLAIN))).notMeasured?.code).toBe(
      'too-short',
    );
  });
});
