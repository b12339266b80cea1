import type { Question, Transcript } from '@interview/contracts';
import { storyParts } from '../measures/structure';
import { answerFacts } from '../ratings/answer-facts';
import { readAnswer } from '../reading/read-answer';
import { topicEvidence } from '../relevance/topic-evidence';
import { topicFit } from '../relevance/topic-fit';
import { englishVectors } from '../vectors/english-vectors';
/** What the ratings rest on, for a question without expected points. */
export function factsOf(transcript: Transcript, question: Question) {
  const reading = readAnswer(transcript);
  return answerFacts(
    reading,
    question,
    topicFit(topicEvidence(reading, question, englishVectors(), [])),
    [],
    storyParts(reading),
  );
}
