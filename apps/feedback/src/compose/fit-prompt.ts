import type { FeedbackJob } from '@interview/contracts';
import type { Grounds } from '../guard/grounds';
import { sentenceText } from '../guard/grounds';
import { spreadSentences } from '../guard/spread';
import type { ModelMessage } from '../ollama/language-model';
import { estimatedTokens, promptRoom } from '../ollama/token-budget';
import { PROMPT_SENTENCE_CHARS } from './prompt-parts';

/** Of `[S12] (situation) ` and the line break, in tokens. */
const LABEL_TOKENS = 9;
/** Room for the errors of a first try, in tokens. */
const ERRORS_TOKENS = 120;

const tokensOf = (messages: readonly ModelMessage[]) =>
  messages.reduce((sum, { content }) => sum + estimatedTokens(content), 0);

/**
 * The grounds that fit the model's window: all of them, or, of a long answer, the sentences that say
 * most. Null where not even a few fit. Nothing is ever left to be cut by the server.
 * @param prompt the messages for some grounds
 * @param windowTokens num_ctx
 * @param answerTokens num_predict
 */
export function groundsThatFit(
  job: Pick<FeedbackJob, 'question'>,
  grounds: Grounds,
  prompt: (grounds: Grounds) => ModelMessage[],
  windowTokens: number,
  answerTokens: number,
): Grounds | null {
  const room = promptRoom(windowTokens, answerTokens) - ERRORS_TOKENS;
  if (tokensOf(prompt(grounds)) <= room) return grounds;
  const fixed = tokensOf(
    prompt({ ...grounds, sentences: grounds.sentences.slice(0, 1) }),
  );
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

const askedBy = ({ question }: Pick<FeedbackJob, 'question'>) =>
  [question.text, ...question.points.map((p) => p.text)].join(' ');
