// What eval/analysis and tools/training use of the analyzer, in one bundle.
import type { Question, Transcript } from '@interview/contracts';
import { whyNotAssessable } from '../measures/assessable';
import { senseFeatures } from '../measures/sense';
import { readAnswer } from '../reading/read-answer';
import type { AnswerReading } from '../reading/read-answer';
import { readSentences } from '../reading/wink-reader';
import { pointCoverage } from '../relevance/coverage';
import { coverageScore } from '../relevance/coverage-score';
import { topicEvidence } from '../relevance/topic-evidence';
import { askedWeights, contentWeights } from '../relevance/vector-similarity';
import { englishVectors } from '../vectors/english-vectors';

export { analyze } from '../analyze/analyze-answer';
export { emotionOf, scoreEmotion, SOUNDS_FROM } from '../emotion/read-emotion';
export { ANY, KINDS } from '../relevance/question-nearness';

const vectors = englishVectors();
/** Numbers in a mean word vector. */
export const { dimensions } = vectors;

export const coverageOf = (transcript: Transcript, question: Question) =>
  coverageScore(transcript, question, vectors);

/** Trainers hold one answer against many questions: the last one read is kept. */
let last: AnswerReading | null = null;
const readingOf = (transcript: Transcript) =>
  last?.transcript.text === transcript.text
    ? last
    : (last = readAnswer(transcript));

export const topicEvidenceOf = (transcript: Transcript, question: Question) => {
  const reading = readingOf(transcript);
  const points = pointCoverage(reading, question, vectors);
  return topicEvidence(reading, question, vectors, points);
};

/**
 * What `chanceOfNonsense` looks at; null for a text that other checks refuse.
 * @param nearness in place of what the weights of this version say
 */
export const senseFeaturesOf = (
  transcript: Transcript,
  question: Question,
  nearness?: number,
) => {
  const reading = readAnswer(transcript);
  if (whyNotAssessable(reading, question)) return null;
  const topic = topicEvidence(reading, question, vectors, []);
  return senseFeatures(reading.tokens, vectors, {
    ...topic,
    nearness: nearness ?? topic.nearness,
  });
};

const none = () => new Float32Array(dimensions);
/** Mean word vectors as the analysis forms them; all 0 where no word has a vector. */
export const meanVectors = {
  ofQuestion: (text: string) =>
    vectors.meanOf(askedWeights(text, vectors)) ?? none(),
  ofAnswer: (text: string) => {
    const tokens = readSentences(text).flatMap((s) => s.tokens);
    return vectors.meanOf(contentWeights(tokens, vectors)) ?? none();
  },
};
