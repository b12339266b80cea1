import { coachFeedback, ownWords } from '../coach/coach';
import { CHECKOUT, sampleJob } from '../compose/testing/sample-jobs';
import { empathyFaults, empathyOf } from './empathy';

describe('empathyOf', () => {
  it.each<[string, Partial<ReturnType<typeof empathyOf>>]>([
    ['Weak.', { emotionalReaction: 0, interpretation: 0, exploration: 0 }],
    ['You said you were nervous.', { emotionalReaction: 2 }],
    ['Thank you for the story.', { emotionalReaction: 1 }],
    ['You named a figure.', { interpretation: 1 }],
    ['You named a figure, so a listener sees the size.', { interpretation: 2 }],
    ['What changed afterwards?', { exploration: 2 }],
    ['Let me know.', { exploration: 1 }],
  ])('%s', (text, expected) => {
    expect(empathyOf(text)).toMatchObject(expected);
  });

  it.each([
    ['choice', 'You could add one sentence.', 'Add one sentence.'],
    ['clearObjective', 'Add one sentence.', 'It is long.'],
    ['noPersonStatement', 'The answer is short.', 'You always forget it.'],
    ['pairedWithTip', 'It is too long; pick one example.', 'It is too long.'],
    ['considerateTone', 'The result comes late.', 'A terrible result.'],
  ] as const)('sees %s', (trait, yes, no) => {
    expect(empathyOf(yes).traits[trait]).toBe(true);
    expect(empathyOf(no).traits[trait]).toBe(false);
  });

  it('ranks a warm text above a cold one that says the same', () => {
    const warm =
      'You describe well what the group did. Which part was yours? You could start with "My part was".';
    expect(empathyOf(warm).score).toBeGreaterThan(
      empathyOf('You failed to say what you did yourself.').score,
    );
  });

  it('ends in time on hostile text', () => {
    const since = performance.now();
    for (const unit of ['you ', 'what ', 'a'.repeat(50), 'you could add '])
      empathyOf(unit.repeat(4_000));
    // Not a measure of speed: what backtracks without end would take minutes.
    expect(performance.now() - since).toBeLessThan(20_000);
  });
});

describe('empathyFaults', () => {
  it.each<[string, boolean, RegExp]>([
    ['The answer is long because of the setting. Cut it?', true, /feeling/],
    ['Add numbers.', false, /takes up nothing/],
    ['The answer ended.', false, /asks nothing/],
    ['You always forget the result.', false, /person/],
    ['The answer is a mess.', false, /harsh/],
  ])('of %s', (text, feelingStated, fault) => {
    expect(empathyFaults([text], feelingStated).join('; ')).toMatch(fault);
  });

  it('finds none in what the coach writes', () => {
    const answers = [CHECKOUT, CHECKOUT.slice(0, 3), CHECKOUT.slice(2)];
    for (const style of ['gentle', 'balanced', 'to-the-point'] as const)
      for (const [i, sentences] of answers.entries())
        for (let n = 0; n < 25; n++) {
          const answerId = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
          const job = { ...sampleJob({ answerId, sentences }), style };
          const words = ownWords(coachFeedback(job, null));
          expect({ words, faults: empathyFaults(words, i < 2) }).toEqual({
            words,
            faults: [],
          });
        }
  });
});
