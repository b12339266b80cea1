import type { TailorJob } from '@interview/contracts';
import { estimatedTokens, promptRoom } from '../ollama/token-budget';
import { askableLines, worthwhileLines } from './builtin/worthwhile-lines';
import type { LabelledLine } from './guard/check-questions';
import { questionTokens } from './question-attempt';
import { questionPrompt } from './question-prompt';

/** Of `[L12] ` and the line break, in tokens. */
const LABEL_TOKENS = 6;
/** Room for the errors of a first try, in tokens. */
const ERRORS_TOKENS = 200;

/**
 * The lines that the model reads: those that may be asked about, the ones that say most first as far as the
 * window takes them, in the order of the document. Nothing is ever left to be cut by the server.
 * @param windowTokens num_ctx
 */
export function linesForModel(
  job: TailorJob,
  windowTokens: number,
): LabelledLine[] {
  const fixed = questionPrompt({ job, lines: [], fence: '', errors: [] })
    .map((message) => estimatedTokens(message.content))
    .reduce((sum, tokens) => sum + tokens, ERRORS_TOKENS);
  let room = promptRoom(windowTokens, questionTokens(job.count)) - fixed;
  const best = worthwhileLines(job)
    .sort((a, b) => b.score - a.score)
    .map(({ line }) => line);
  const others = askableLines(job).map(({ line }) => line);
  const taken = new Set<TailorJob['lines'][number]>();
  for (const line of [...best, ...others]) {
    const cost = LABEL_TOKENS + estimatedTokens(line.text);
    if (taken.has(line) || cost > room) continue;
    taken.add(line);
    room -= cost;
  }
  return job.lines.flatMap((line, i) =>
    taken.has(line) ? [{ ...line, id: `L${i + 1}` }] : [],
  );
}
