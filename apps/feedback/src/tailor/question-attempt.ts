import { runawayFault, unwrapped } from '../guard/output-watch';
import { plainValue, readPrefix } from '../guard/prefix-json';
import { tidyValue } from '../guard/tidy';
import type { LanguageModel, ModelRequest } from '../ollama/language-model';
import { ModelFault } from '../ollama/language-model';
import { SOME_SERVER } from '../ollama/written-by';
import { checkQuestions, questionsJsonSchema } from './guard/check-questions';
import type { QuestionCheck } from './guard/check-questions';
import { QUESTION_RULES, questionPrompt } from './question-prompt';
import type { QuestionPromptInput } from './question-prompt';

/** Tokens of one item at most, JSON and all, and of what is around them. */
const ITEM_TOKENS = 150;
const AROUND_TOKENS = 60;

/** Tokens that an answer with so many questions may take. */
export const questionTokens = (count: number): number =>
  AROUND_TOKENS + ITEM_TOKENS * count;

export type QuestionAttempt =
  | ({ fault: null; place: string } & QuestionCheck)
  /** The server or the connection failed. */
  | { fault: ModelFault };

/** The messages and the schema of one try. */
const questionRequest = (
  input: QuestionPromptInput,
  model: string,
): ModelRequest => ({
  model,
  messages: questionPrompt(input),
  schema: questionsJsonSchema(
    input.lines.map((line) => line.id),
    input.job.count,
  ),
  answerTokens: questionTokens(input.job.count),
});

const nonsense = (error: string, place: string): QuestionAttempt => ({
  fault: null,
  place,
  sound: [],
  errors: [`draft: ${error}`],
});

/** One try with the model: what of it holds, what is wrong with the rest, and where it was written. */
export async function attemptQuestions(
  language: LanguageModel,
  input: QuestionPromptInput,
  model: string,
  signal: AbortSignal,
): Promise<QuestionAttempt> {
  let output = '';
  let place = SOME_SERVER;
  const request: ModelRequest = {
    ...questionRequest(input, model),
    fromPlace: (from) => (place = from),
  };
  try {
    for await (const delta of language.generate(request, signal)) {
      output += delta;
      const runaway = runawayFault(output);
      if (runaway) return nonsense(runaway, place);
    }
  } catch (fault) {
    if (!(fault instanceof ModelFault)) throw fault;
    return { fault };
  }
  const prefix = readPrefix(unwrapped(output));
  if (!prefix.ok || !prefix.node?.closed)
    return nonsense('it is not one whole JSON object', place);
  const value = tidyValue(plainValue(prefix.node));
  const secrets = [QUESTION_RULES, input.fence];
  return { fault: null, place, ...checkQuestions(value, input.lines, secrets) };
}
