import { readAnswer } from '../reading/read-answer';
import { quotes, spoken, typed } from '../testing/sample-answers';
import { pauses } from './pauses';

const TEXT = 'I looked at the logs and found the cause.';

describe('pauses', () => {
  it('gives the longest, counts those from 0.6 s and shows the words around them', () => {
    const transcript = spoken(TEXT, {
      startSec: 5,
      pauseBeforeSec: { 2: 0.6, 5: 1.8, 7: 0.59 },
    });
    const measure = pauses(readAnswer(transcript));
    expect(measure.value).toBe(1.8);
    expect(measure.detail).toBe(
      '2 pauses of 0.6 seconds or more between words; the longest took 1.8 seconds.',
    );
    expect(quotes(TEXT, measure.evidence)).toEqual(['looked at', 'logs and']);
    const [, second] = measure.evidence;
    expect((second?.endSec ?? 0) - (second?.startSec ?? 0)).toBeCloseTo(1.8);
  });

  it('gives the true longest gap where none reaches 0.6 s', () => {
    const measure = pauses(readAnswer(spoken(TEXT)));
    expect(measure).toMatchObject({ value: 0.05, evidence: [] });
    expect(measure.detail).toContain('No pause');
  });

  it('survives words that overlap', () => {
    const transcript = spoken(TEXT, { pauseBeforeSec: { 3: -0.2 } });
    expect(pauses(readAnswer(transcript)).value).toBe(0.05);
  });

  it.each([
    ['typed', typed(TEXT), 'not-timed'],
    ['one word', spoken('Yes'), 'too-short'],
  ])('is not measured: %s', (_, transcript, code) => {
    expect(pauses(readAnswer(transcript)).notMeasured?.code).toBe(code);
  });
});
