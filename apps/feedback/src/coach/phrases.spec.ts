import { countWords, wordFaults } from '../guard/check-words';
import { empathyOf } from '../guard/empathy';
import { groundsOf } from '../guard/grounds';
import { sampleJob } from '../compose/testing/sample-jobs';
import * as again from './phrases-again';
import * as opening from './phrases-opening';
import { QUESTIONS } from './phrases-questions';
import { STEPS } from './phrases-steps';
import { OBSERVATIONS } from './phrases-strengths';
import { fill } from './pick';

const grounds = groundsOf(
  sampleJob({ measures: { length: { value: 90, low: 60, high: 120 } } }),
);
const values = {
  felt: 'were nervous',
  fact: 'gets to a result',
  number: '68 %',
  parts: 'the setting and how it ended',
  words: '5',
  limit: 'whether the decision was right',
  point: 'what made it hard',
  min: '60 seconds',
  max: '120 seconds',
};

const { FAIRER_READING, READABLE_LANGUAGE, WORK_SIDE, ...openings } = opening;
const pairs = [
  ...Object.entries(STEPS),
  ['fairer reading', FAIRER_READING] as const,
  ['readable language', READABLE_LANGUAGE] as const,
  ['work side', WORK_SIDE] as const,
];
/** Slot, its wordings, most words of one with its values put in. */
const SLOTS: [string, readonly string[], number][] = [
  ...Object.entries({ ...openings, ...again }).map(
    ([name, list]): [string, readonly string[], number] => [name, list, 17],
  ),
  ...Object.entries(OBSERVATIONS).map(
    ([name, list]): [string, readonly string[], number] => [name, list, 15],
  ),
  ...Object.entries(QUESTIONS).map(
    ([name, list]): [string, readonly string[], number] => [name, list, 13],
  ),
  ...pairs.map(([name, list]): [string, readonly string[], number] => [
    `${name} move`,
    list.map((p) => p.move),
    16,
  ]),
  ...pairs.map(([name, list]): [string, readonly string[], number] => [
    `${name} why`,
    list.map((p) => p.why),
    14,
  ]),
];

describe('phrases', () => {
  it.each(SLOTS)('%s: at least six, all different', (_name, list) => {
    expect(list.length).toBeGreaterThanOrEqual(6);
    expect(new Set(list).size).toBe(list.length);
  });

  it.each(SLOTS)('%s: pass the guard and are short', (_name, list, most) => {
    for (const template of list) {
      const text = fill(template, values);
      expect({ text, faults: wordFaults(text, grounds) }).toEqual({
        text,
        faults: [],
      });
      expect({ text, short: countWords(text) <= most }).toEqual({
        text,
        short: true,
      });
      expect(text).toMatch(/[.?]$/);
    }
  });

  it.each(SLOTS)('%s: none is harsh or about the person', (_name, list) => {
    for (const template of list) {
      const { considerateTone, noPersonStatement } = empathyOf(
        fill(template, values),
      ).traits;
      expect({ template, considerateTone, noPersonStatement }).toEqual({
        template,
        considerateTone: true,
        noPersonStatement: true,
      });
    }
  });

  it('asks with question marks only', () => {
    for (const list of Object.values(QUESTIONS))
      for (const question of list) {
        expect(question).toMatch(/^(?:What|Who|Whom|Which|When|Where|How)\b/);
        expect(question).toMatch(/\?$/);
      }
  });
});
