// What the evaluation in eval/analysis uses of the analyzer, in one bundle.
import type { Question, Transcript } from '@interview/contracts';
import { coverageScore } from '../relevance/coverage-score';
import { englishVectors } from '../vectors/english-vectors';

export { analyze } from '../analyze/analyze-answer';
export { emotionOf, scoreEmotion } from '../emotion/read-emotion';

export const coverageOf = (transcript: Transcript, question: Question) =>
  coverageScore(transcript, question, englishVectors());
