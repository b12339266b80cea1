import { analyze } from '../analyze/analyze-answer';
import { QUESTION, spoken, STORY, typed } from '../testing/sample-answers';

const codeOf = (text: string) =>
  analyze(typed(text), QUESTION).notAssessable?.code ?? null;

describe('words that tell nothing', () => {
  it.each([
    [
      'in no order',
      'milestone the of wool sideways a invoice perpendicular when soup often blue quarterly an under register ate of them risk and handbook lemon the deputies which wet budgets seven was moon ladder its own whereas purple not gravity to Tuesday me people very stakeholder',
    ],
    [
      'in good grammar',
      'The system was poured into a teapot, and the teapot sang until Wednesday. Performance came in through the window wearing a hat of soup. We folded the moon twice, as one does, and the improved staircase barked at its own spoon. A tin of velvet walked up the river to tell the time, but the time was marmalade.',
    ],
  ])('%s are refused', (_, text) => {
    expect(codeOf(text)).toBe('nothing-told');
    expect(analyze(typed(text), QUESTION).points).toEqual([]);
  });

  it('are not those of a story, of learners, or of dialects', () => {
    for (const text of [
      STORY,
      STORY.replace(/\b(?:the|a) /g, ''),
      'Right, so I wis on the ward masel wi the wee new lass, and the printer widnae print the labels. I telt her tae write them by haun, and I phoned doon tae the lab so they kent aboot it. Efter that I wrote it up and gied it tae the manager, and noo there is aye a spare printer.',
    ])
      expect(codeOf(text)).toBeNull();
  });

  it('say what to do to those who spoke, whose words may be misheard', () => {
    const text =
      'The lamp of budgets swam a purple ladder, and the ladder sang of soup. Grey spoons told a velvet river to fold its hat, and seven moons of butter slept in the drawer while the kettle barked at lemons and the wool of Tuesday walked sideways into jam.';
    const heard = analyze(spoken(text), QUESTION).notAssessable;
    expect(heard?.code).toBe('nothing-told');
    expect(heard?.message).toContain('transcript');
    expect(analyze(typed(text), QUESTION).notAssessable?.message).not.toContain(
      'transcript',
    );
  });
});
