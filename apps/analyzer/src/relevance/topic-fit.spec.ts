import { topicality, topicFit } from './topic-fit';
import type { TopicEvidence } from './topic-evidence';

const evidence = (part: Partial<TopicEvidence>): TopicEvidence => ({
  points: 0.4,
  aliases: 0.15,
  likeness: 0.15,
  echo: 0.15,
  words: 0.75,
  modelLead: 0,
  nearness: 0.6,
  work: 0.7,
  meaning: null,
  nearest: [],
  ...part,
});
const nothing = { aliases: 0, likeness: 0, words: 0.5 };

describe('topicFit', () => {
  it.each<[string, Partial<TopicEvidence>, string]>([
    ['an ordinary answer', {}, 'on'],
    ['points in quite other words', { points: 0.15 }, 'on'],
    [
      'a good answer to another question',
      {
        points: 0.1,
        aliases: 0.03,
        likeness: 0.04,
        words: 0.65,
        nearness: 0.2,
      },
      'hardly',
    ],
    ['another subject', { points: 0, ...nothing, nearness: 0 }, 'off'],
    ['no points, an ordinary answer', { points: null }, 'on'],
    [
      'no points, another subject',
      { points: null, ...nothing, nearness: 0, work: 0.4 },
      'off',
    ],
  ])('%s', (_name, part, expected) => {
    expect(topicality(topicFit(evidence(part)))).toBe(expected);
  });

  it('grows with each kind of evidence, and not beyond likeness by repeating the question', () => {
    const plain = topicFit(evidence({})).fit;
    for (const part of [
      { points: 0.6 },
      { aliases: 0.3 },
      { words: 0.9 },
      { nearness: 0.9 },
    ])
      expect(topicFit(evidence(part)).fit).toBeGreaterThan(plain);
    expect(topicFit(evidence({ likeness: 0.9 })).fit).toBe(
      topicFit(evidence({ likeness: 0.4 })).fit,
    );
  });

  it('is moved by a sentence model where no points are written down', () => {
    const fit = (modelLead: number) =>
      topicFit(evidence({ points: null, modelLead })).fit;
    expect(fit(0.2)).toBeGreaterThan(fit(0));
    expect(fit(-0.2)).toBeLessThan(fit(0));
  });
});
