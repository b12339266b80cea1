import { readTokens } from '../reading/wink-reader';
import { englishVectors } from '../vectors/english-vectors';
import { askedVector, KINDS, questionNearness } from './question-nearness';
import { askedWeights, contentWeights } from './vector-similarity';

const vectors = englishVectors();
const meanOf = (weights: ReadonlyMap<string, number>) =>
  vectors.meanOf(weights) ?? new Float32Array(vectors.dimensions);
const nearness = (
  answer: string,
  question: string,
  kind: (typeof KINDS)[number] = 'behavioural',
) =>
  questionNearness(
    meanOf(contentWeights(readTokens(answer), vectors)),
    askedVector(meanOf(askedWeights(question, vectors)), kind),
  );
const ARGUED =
  'My colleague wanted to rewrite the module and I thought that was wrong, so we argued, and in the end I convinced him.';
const LATE =
  'The report was due on Friday and we were late, so I worked through the night and sent it on Saturday.';

describe('questionNearness', () => {
  it('knows answers by words that the question does not hold', () => {
    const conflict = 'Tell me about a disagreement with somebody on your team.';
    const deadline = 'Tell me about a deadline that was hard to meet.';
    expect(nearness(ARGUED, conflict)).toBeGreaterThan(
      nearness(LATE, conflict),
    );
    expect(nearness(LATE, deadline)).toBeGreaterThan(
      nearness(ARGUED, deadline),
    );
  });

  it('is lower for a story where an explanation was asked for', () => {
    const question = 'What does a database index do?';
    expect(nearness(LATE, question, 'technical')).toBeLessThan(
      nearness(LATE, question, 'behavioural'),
    );
  });

  it('is a number for an answer without a word that has a vector', () => {
    for (const kind of KINDS)
      expect(nearness('', 'What do you do?', kind)).toBeLessThan(0.5);
  });
});
