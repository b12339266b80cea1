import { RATING_SCALES, RatingsSchema } from '@interview/contracts';
import type { Criterion, Question } from '@interview/contracts';
import { analyze } from '../analyze/analyze-answer';
import { QUESTION, quotes, STORY, typed } from '../testing/sample-answers';

const GENERAL =
  'Performance matters in every company, and users always want fast pages. Usually I try to keep systems fast and I think that good code helps. It is important to be careful and to work as a team. People often forget this, but in general it gets better over time.';
const ELSEWHERE =
  'My grandmother bakes bread on Sundays with flour from the old mill. We eat it warm, with butter and honey, while rain runs down the kitchen window. Nobody talks for a while, and that silence is what I remember best from those long grey winters.';

function rate(text: string, question: Question = QUESTION) {
  const { ratings } = analyze(typed(text), question);
  if (!ratings) throw new Error('no ratings');
  expect(RatingsSchema.parse(ratings)).toEqual(ratings);
  return ratings;
}
const rating = (text: string, criterion: Criterion, question?: Question) =>
  rate(text, question).criteria.find((r) => r.criterion === criterion);
const values = (text: string, question?: Question) =>
  rate(text, question).criteria.map((r) => r.value);

describe('ratings', () => {
  it('puts a worked story above general talk, and that above another subject', () => {
    const [story, general, other] = [STORY, GENERAL, ELSEWHERE].map(
      (text) => rate(text).overall ?? 0,
    );
    expect(story).toBeGreaterThan((general ?? 0) + 1);
    expect(general).toBeGreaterThan(other ?? 0);
    expect(other).toBe(1);
  });

  it('gives the plain mean of what was assessed', () => {
    const { overall, assessed, criteria } = rate(STORY);
    const sum = criteria.reduce((total, r) => total + (r.value ?? 0), 0);
    expect(assessed).toBe(5);
    expect(overall).toBe(Math.round((sum / 5) * 10) / 10);
  });

  it('shows the anchor of the level, a band of one, and what would move it up', () => {
    for (const text of [STORY, GENERAL])
      for (const r of rate(text).criteria) {
        const level = r.value ?? 0;
        expect(r.anchor).toBe(RATING_SCALES[r.criterion].anchors[level - 1]);
        expect([r.low, r.high]).toEqual([
          Math.max(1, level - 1),
          Math.min(5, level + 1),
        ]);
        expect(r.next === null).toBe(level === 5);
      }
  });

  it('points at words of the answer', () => {
    const found = rating(STORY, 'specificity');
    expect(quotes(STORY, found?.evidence ?? [])).toEqual(
      expect.arrayContaining(['fell from 5 seconds to 1.6', '68 percent']),
    );
    expect(found?.sentenceIds).toContain('S6');
  });

  it('rates nothing but relevance off the question', () => {
    expect(values(ELSEWHERE)).toEqual([1, null, null, null, null]);
    expect(rating(ELSEWHERE, 'clarity')?.notAssessed?.code).toBe('off-topic');
  });

  it.each<[string, string, Criterion, string, number]>([
    ['no episode', GENERAL, 'structure', 'no-episode', 2],
    [
      'no result',
      'Last March I profiled the service with my manager at our office in Leeds on Monday. On Tuesday I tested twelve queries and I wrote a report of four pages about performance. I showed it to forty people and I asked two engineers to check the system with me.',
      'specificity',
      'no-result',
      3,
    ],
    [
      'no own part',
      'Last year our system was slow and customers complained. We measured it, we found a query and we changed the index, and then we tested the performance for two weeks. In the end the time dropped by half and everybody was happy with the page.',
      'ownership',
      'no-own-part',
      3,
    ],
  ])('bounds the level by code: %s', (_, text, criterion, code, max) => {
    const found = rating(text, criterion);
    expect(found?.bounds.map((b) => b.code)).toContain(code);
    expect(found?.value ?? 9).toBeLessThanOrEqual(max);
  });

  it('leaves ownership out where a question asks for knowledge', () => {
    const found = rating(STORY, 'ownership', {
      ...QUESTION,
      kind: 'technical',
    });
    expect(found).toMatchObject({
      value: null,
      notAssessed: { code: 'asks-for-knowledge' },
    });
  });
});

describe('the same content in other words keeps its ratings', () => {
  it.each([
    [
      'fillers',
      (s: string) => s.replace(/\. /g, '. Um, ').replace(/ I /g, ' I, uh, '),
    ],
    ['no articles', (s: string) => s.replace(/\b(?:the|an?) /gi, '')],
    ['lower case', (s: string) => s.toLowerCase()],
    [
      'present tense',
      (s: string) =>
        s
          .replace('profiled', 'profile')
          .replace('called', 'call')
          .replace('explained', 'explain'),
    ],
    [
      'curly apostrophes and double spaces',
      (s: string) => s.replace(/ /g, '  '),
    ],
  ])('%s', (_, change) => {
    expect(values(change(STORY))).toEqual(values(STORY));
  });
});
