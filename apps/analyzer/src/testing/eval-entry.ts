// What the evaluation in eval/analysis uses of the analyzer, in one bundle.
import type { Question, Transcript } from '@interview/contracts';
import { whyNotAssessable } from '../measures/assessable';
import { senseFeatures } from '../measures/sense';
import { readAnswer } from '../reading/read-answer';
import { pointCoverage } from '../relevance/coverage';
import { coverageScore } from '../relevance/coverage-score';
import { topicEvidence } from '../relevance/topic-evidence';
import { englishVectors } from '../vectors/english-vectors';

export { analyze } from '../analyze/analyze-answer';
export { NEARNESS } from '../measures/sense';
export { emotionOf, scoreEmotion, SOUNDS_FROM } from '../emotion/read-emotion';

export const coverageOf = (transcript: Transcript, question: Question) =>
  coverageScore(transcript, question, englishVectors());

export const topicEvidenceOf = (transcript: Transcript, question: Question) => {
  const reading = readAnswer(transcript);
  const points = pointCoverage(reading, question, englishVectors());
  return topicEvidence(reading, question, englishVectors(), points);
};

/** What `tellsNothing` looks at; null for a text that other checks refuse. */
export const senseFeaturesOf = (transcript: Transcript, question: Question) => {
  const reading = readAnswer(transcript);
  if (whyNotAssessable(reading, question)) return null;
  const topic = topicEvidence(reading, question, englishVectors(), []);
  const tokens = reading.sentences.flatMap((s) => s.tokens);
  return senseFeatures(tokens, englishVectors(), topic);
};
