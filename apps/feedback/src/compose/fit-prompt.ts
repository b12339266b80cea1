import type { FeedbackJob } from '@interview/contracts';
import type { Grounds } from '../guard/grounds';
import { sentenceText } from '../guard/grounds';
import { spreadSentences } from '../guard/spread';
import { estimatedTokens, promptRoom } from '../ollama/token-budget';
import { requestFor } from './model-attempt';
import type { AttemptInput } from './model-attempt';
import { PROMPT_SENTENCE_CHARS } from './prompt';

/** Of `[S12] (situation) ` and the line break, in tokens. */
const LABEL_TOKENS = 9;
/** Room for the errors of a first try, in tokens. */
const ERRORS_TOKENS = 120;

const tokensOf = (input: AttemptInput) =>
  requestFor(input).messages.reduce(
    (sum, message) => sum + estimatedTokens(message.content),
    0,
  );

/**
 * The grounds that fit the model's window: all of them, or, of a long answer, the sentences that say
 * most. Null where not even a few fit. Nothing is ever left to be cut by the server.
 * @param windowTokens num_ctx
 * @param answerTokens num_predict
 */
export function groundsThatFit(
  input: AttemptInput,
  windowTokens: number,
  answerTokens: number,
): Grounds | null {
  const { grounds, job } = input;
  const room = promptRoom(windowTokens, answerTokens) - ERRORS_TOKENS;
  if (tokensOf(input) <= room) return grounds;
  const fixed = tokensOf({
    ...input,
    grounds: { ...grounds, sentences: grounds.sentences.slice(0, 1) },
  });
  const sentences = spreadSentences(
    grounds.answer,
    grounds.sentences,
    askedBy(job),
    (sentence) =>
      LABEL_TOKENS +
      estimatedTokens(
        sentenceText(grounds.answer, sentence).slice(0, PROMPT_SENTENCE_CHARS),
      ),
    room - fixed,
  );
  return sentences.length < 2 ? null : { ...grounds, sentences };
}

const askedBy = ({ question }: FeedbackJob) =>
  [question.text, ...question.points.map((p) => p.text)].join(' ');
