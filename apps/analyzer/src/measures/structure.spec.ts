import { readAnswer } from '../reading/read-answer';
import { quotes, typed } from '../testing/sample-answers';
import { partShares, storyParts } from './structure';

describe('storyParts', () => {
  it.each([
    ['In my last job we sold tickets.', 'situation', ['In my last job']],
    [
      'Two years ago I was working at a bank.',
      'situation',
      ['Two years ago', 'I was working'],
    ],
    ['My task was to bring it back.', 'task', ['My task was']],
    ['I was responsible for the rollout.', 'task', ['I was responsible for']],
    [
      'It was up to me, and we had to hurry.',
      'task',
      ['It was up to me', 'we had to'],
    ],
    ['I quickly rewrote the parser.', 'action', ['I quickly rewrote']],
    ['So I called the client.', 'action', ['So I called']],
    [
      'I would first ask the customer what happened.',
      'action',
      ['I would first ask'],
    ],
    [
      'As a result, errors fell by 40 percent.',
      'result',
      ['As a result', 'fell by 40 percent'],
    ],
    ['We cut it from 5 seconds to 1.6.', 'result', ['from 5 seconds to 1.6']],
    ['I learned to measure first.', 'result', ['I learned']],
    ['I think it is nice.', null, []],
    ['The parser reads a file.', null, []],
  ])('%s', (text, part, cues) => {
    const [found] = storyParts(readAnswer(typed(text)));
    expect(found?.part ?? null).toBe(part);
    expect(quotes(text, found?.cues ?? [])).toEqual(cues);
  });
});

describe('partShares', () => {
  it('gives all four parts with their share of the words', () => {
    const reading = readAnswer(
      typed('My task was to help. I think so. I called them. I wrote code.'),
    );
    expect(partShares(reading, storyParts(reading))).toEqual([
      { part: 'situation', wordShare: 0, sentenceIds: [] },
      { part: 'task', wordShare: 0.357, sentenceIds: ['S1'] },
      { part: 'action', wordShare: 0.429, sentenceIds: ['S3', 'S4'] },
      { part: 'result', wordShare: 0, sentenceIds: [] },
    ]);
  });
});
