import { englishVectors } from '../vectors/english-vectors';
import { readAnswer } from '../reading/read-answer';
import { QUESTION, quotes, typed } from '../testing/sample-answers';
import { coverage, pointCoverage } from './coverage';

const read = (text: string, point: { text: string; aliases?: string[] }) => {
  const question = {
    ...QUESTION,
    points: [{ id: 'p', aliases: [], ...point }],
  };
  const [found] = pointCoverage(
    readAnswer(typed(text)),
    question,
    englishVectors(),
  );
  return { ...found, quotes: quotes(text, found?.evidence ?? []) };
};

describe('pointCoverage', () => {
  const point = {
    text: 'Asked customers about deadlines early',
    aliases: ['talked to users', 'interviews', 'today', 'in the end'],
  };

  it.each([
    [
      'all its words',
      'I asked customers early about their deadline.',
      'heard',
      1,
      ['asked customers early about their deadline'],
    ],
    [
      'over two sentences',
      'I asked customers. Early deadlines mattered.',
      'heard',
      1,
      ['asked customers', 'Early deadlines'],
    ],
    [
      'half its words',
      'I asked customers.',
      'in-part',
      0.429,
      ['asked customers'],
    ],
    ['a quarter', 'Customers came by.', 'not-heard', 0.286, []],
    [
      'over thirty words apart',
      `I asked.${' I sat and I ate.'.repeat(6)} Customers came.`,
      'not-heard',
      0.286,
      [],
    ],
    [
      'an alias of several words',
      'We talked often to the users.',
      'heard',
      0.7,
      ['talked often to the users'],
    ],
    [
      'an alias of one word',
      'We ran interviews.',
      'in-part',
      0.5,
      ['interviews'],
    ],
    [
      'an alias and some words',
      'I asked customers in interviews.',
      'heard',
      0.714,
      ['asked customers in interviews'],
    ],
    ['alias in the wrong order', 'Users talked.', 'not-heard', 0, []],
    ['an everyday alias alone', 'We ship today.', 'not-heard', 0.3, []],
    [
      'an alias of small words, all of them',
      'In the end it ran.',
      'in-part',
      0.5,
      ['In the end'],
    ],
    [
      'an alias of small words, one missing',
      'The end came.',
      'not-heard',
      0,
      [],
    ],
    ['none', 'The parser reads a file.', 'not-heard', 0, []],
  ])('%s', (_, text, state, score, expected) => {
    expect(read(text, point)).toMatchObject({ state, score, quotes: expected });
  });

  it('does not count words that the question gave', () => {
    const found = read('The performance of the system improved.', {
      text: 'Improved performance by caching',
      aliases: ['system performance'],
    });
    expect(found).toMatchObject({ state: 'not-heard', score: 0 });
  });

  it('falls back on all words where the question holds every one', () => {
    expect(
      read('We improved performance.', { text: 'Improved performance' }),
    ).toMatchObject({ state: 'heard', score: 0.8 });
  });
});

describe('coverage', () => {
  it.each([
    [
      ['heard', 'in-part', 'not-heard', 'not-heard'],
      0.375,
      '1 of 4 expected points heard, 1 in part.',
    ],
    [['heard', 'heard', 'heard'], 1, '3 of 3 expected points heard.'],
    [
      ['not-heard', 'not-heard', 'not-heard'],
      0,
      '0 of 3 expected points heard.',
    ],
  ] as const)('%j', (states, value, detail) => {
    const measure = coverage(
      states.map((state, at) => ({
        pointId: `p${at}`,
        text: 'Point',
        state,
        score: 0,
        evidence: [],
      })),
    );
    expect(measure.value).toBe(value);
    expect(measure.detail.startsWith(detail)).toBe(true);
  });
});
