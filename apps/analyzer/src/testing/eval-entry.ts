// What the evaluation in eval/analysis uses of the analyzer, in one bundle.
import type { Question, Transcript } from '@interview/contracts';
import { readAnswer } from '../reading/read-answer';
import { pointCoverage } from '../relevance/coverage';
import { coverageScore } from '../relevance/coverage-score';
import { topicEvidence } from '../relevance/topic-evidence';
import { englishVectors } from '../vectors/english-vectors';

export { analyze } from '../analyze/analyze-answer';
export { emotionOf, scoreEmotion, SOUNDS_FROM } from '../emotion/read-emotion';

export const coverageOf = (transcript: Transcript, question: Question) =>
  coverageScore(transcript, question, englishVectors());

export const topicEvidenceOf = (transcript: Transcript, question: Question) => {
  const reading = readAnswer(transcript);
  const points = pointCoverage(reading, question, englishVectors());
  return topicEvidence(reading, question, englishVectors(), points);
};
