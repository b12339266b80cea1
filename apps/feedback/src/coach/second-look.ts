import type { FeedbackJob, NextStep, Sentence } from '@interview/contracts';
import type { Grounds } from '../guard/grounds';
import { sentenceText } from '../guard/grounds';
import { numbersIn } from '../guard/numbers';
import { pointedSentence, tellingStems } from '../guard/pointed-sentence';
import { stemsOf } from '../guard/stems';
import { ABOUT_WORDS, kindOfStep, topicIn } from './step-kind';
import type { StepTopic } from './step-kind';

/** What "this missed my point" comes to, by matching words alone. */
export interface SecondLook {
  /** Sentence that the person's line points at; null where none was found. */
  pointed: Sentence | null;
  /** The step that the line speaks against; null where the earlier feedback had none. */
  contested: NextStep | null;
  kind: StepTopic | null;
  /** The answer does hold what the step asked for. */
  settled: boolean;
}

/** The step with which the line shares its topic or most words; otherwise the first. */
function contestedStep(
  note: string,
  steps: readonly NextStep[],
): NextStep | null {
  const topic = topicIn(note);
  const wanted = stemsOf(note);
  const shared = ({ move, why }: NextStep) =>
    [...stemsOf(`${move} ${why}`)].filter((one) => wanted.has(one)).length;
  const byTopic = topic && steps.find((step) => kindOfStep(step) === topic);
  if (byTopic) return byTopic;
  return steps.reduce<NextStep | null>(
    (best, step) => (best && shared(best) >= shared(step) ? best : step),
    null,
  );
}

/** Whether the line or the sentence that it points at speaks of what the step asks for. */
function speaksOf(step: NextStep, note: string, text: string): boolean {
  const said = stemsOf(`${note} ${text}`);
  return tellingStems(step.move).some((stem) => said.has(stem));
}

/**
 * Whether the sentence holds what a step of this kind asks for. Where only the person can know, their word
 * is taken for what a sentence means, never for what it says; and only where it speaks of that step at all.
 */
function holds(
  { step, kind }: { step: NextStep; kind: StepTopic | null },
  note: string,
  pointed: Sentence,
  grounds: Grounds,
): boolean {
  const text = sentenceText(grounds.answer, pointed);
  if (kind === null || kind === 'missing-point')
    return speaksOf(step, note, text);
  if (!ABOUT_WORDS.includes(kind)) return false;
  if (kind === 'own-part') return /\b(?:I|my)\b/iu.test(text);
  if (kind === 'missing-result')
    return pointed.part !== 'situation' && pointed.part !== 'task';
  if (kind === 'no-specifics')
    return numbersIn(text).length > 0 || /\s\p{Lu}\p{L}+/u.test(text);
  if (kind === 'result-late') {
    const result = grounds.sentences.find((s) => s.part === 'result');
    return result !== undefined && pointed.startChar < result.startChar;
  }
  return true;
}

/** Reads the person's line against the answer and the feedback that it contests; null where nothing is contested. */
export function secondLookAt(
  { contest }: Pick<FeedbackJob, 'contest'>,
  grounds: Grounds,
): SecondLook | null {
  if (!contest) return null;
  const pointed = pointedSentence(contest.note, grounds);
  const contested = contestedStep(contest.note, contest.earlier.nextSteps);
  const kind = contested && kindOfStep(contested);
  return {
    pointed,
    contested,
    kind,
    settled:
      pointed !== null &&
      (contested === null ||
        holds({ step: contested, kind }, contest.note, pointed, grounds)),
  };
}
