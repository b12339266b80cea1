import { AnalysisSchema, QuestionSchema } from '@interview/contracts';
import { QUESTION, quotes, STORY, typed } from '../testing/sample-answers';
import { analyze } from './analyze-answer';

// Questions that ask further, or that were made for one line of a document, come without expected points.
const FOLLOW_UP = QuestionSchema.parse({
  ...QUESTION,
  id: 'follow-up-1',
  points: [],
  origin: {
    kind: 'follow-up',
    answerId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
    writtenBy: 'the built-in coach',
  },
});
const ELSEWHERE =
  'My grandmother bakes bread on Sundays with flour from the old mill. We eat it warm, with butter and honey, while rain runs down the kitchen window. Nobody talks for a while, and that silence is what I remember best from those long grey winters.';

const measure = (text: string, id: string) =>
  analyze(typed(text), FOLLOW_UP).measures.find((m) => m.id === id);
const values = (text: string, question = FOLLOW_UP) =>
  analyze(typed(text), question).ratings?.criteria.map((r) => r.value);

describe('a question without expected points', () => {
  it('has no coverage, for a plain reason, and never 0', () => {
    const analysis = analyze(typed(STORY), FOLLOW_UP);
    expect(AnalysisSchema.parse(analysis)).toEqual(analysis);
    expect(analysis.points).toEqual([]);
    expect(measure(STORY, 'coverage')).toMatchObject({
      value: null,
      notMeasured: { code: 'no-points' },
    });
  });

  it("takes relevance from the question's own words", () => {
    const relevance = measure(STORY, 'relevance');
    expect(relevance?.value).toBeGreaterThan(0);
    expect(relevance?.detail).not.toContain('points');
    expect(relevance?.evidence).toHaveLength(1);
    expect(measure(ELSEWHERE, 'relevance')).toMatchObject({
      value: 0,
      detail: 'No sentence shares a content word with the question.',
    });
  });

  it('costs an answer nothing: no rating is below that with all points heard', () => {
    const heard = {
      ...QUESTION,
      points: [
        {
          id: 'all',
          text: 'Profiled the service and redesigned the slow query',
          aliases: [],
        },
      ],
    };
    expect(analyze(typed(STORY), heard).points[0]?.state).toBe('heard');
    expect(values(STORY)).toEqual(values(STORY, heard));
  });

  it('still knows an answer that is off the question', () => {
    expect(values(ELSEWHERE)).toEqual([1, null, null, null, null]);
  });

  it('rates relevance with the words nearest to the question as evidence, and asks for no points', () => {
    const { ratings } = analyze(typed(STORY), FOLLOW_UP);
    const relevance = ratings?.criteria[0];
    expect(quotes(STORY, relevance?.evidence ?? []).length).toBeGreaterThan(0);
    expect(relevance?.found.join(' ')).not.toContain('expected points');
    expect(relevance?.next ?? '').not.toContain('points');
  });

  it('still tells a question that is read back', () => {
    const asked = `${FOLLOW_UP.text} ${FOLLOW_UP.why} `.repeat(2);
    expect(analyze(typed(asked), FOLLOW_UP).notAssessable).not.toBeNull();
  });
});
