import type {
  Contest,
  Feedback,
  FeedbackJob,
  NextStep,
  Quote,
} from '@interview/contracts';
import { wordFaults } from '../guard/check-words';
import type { Grounds } from '../guard/grounds';
import { isPrivate } from '../guard/private-matter';
import { quoteOf } from '../guard/quote';
import { stemsOf } from '../guard/stems';
import { secondLookAt } from './second-look';
import type { SecondLook } from './second-look';
import { ABOUT_WORDS, kindOfStep, SOME_TOPIC, STEP_TOPICS } from './step-kind';

const WITHHELD = 'Something personal, which is not repeated here.';
/** Somebody asks for another rating; an error rate that went down is none. */
const ON_RATINGS =
  /\b(?:(?:my|the|your|this|higher|lower|better|wrong) (?:ratings?|scores?|grades?|marks?)|(?:rated|scored|graded) (?:me|it|this|too)|out of (?:5|10|five|ten))\b/iu;
/** Share of the shorter one's words that two tellings of one step have in common. */
const SAME_STEP = 0.5;

/** The line as it may be shown and read by a model; null where anything in it is private. */
export const repeatable = (note: string): string | null =>
  [note, ...note.split(/[.!?;]+/u)].some(isPrivate) ? null : note;

function sameStep(a: NextStep, b: NextStep): boolean {
  const [kindA, kindB] = [kindOfStep(a), kindOfStep(b)];
  if (kindA !== null || kindB !== null) return kindA === kindB;
  const [one, other] = [stemsOf(a.move), stemsOf(b.move)];
  const shared = [...one].filter((stem) => other.has(stem)).length;
  return shared >= SAME_STEP * Math.min(one.size, other.size);
}

const about = (step: NextStep) => {
  const kind = kindOfStep(step);
  return `The step about ${kind ? STEP_TOPICS[kind] : SOME_TOPIC}`;
};

/** What became of the step that was contested. */
function contestedChange(
  step: NextStep,
  stays: boolean,
  look: SecondLook,
  quoted: string | null,
): string {
  const { kind } = look;
  const onWords = kind === null || ABOUT_WORDS.includes(kind);
  if (!stays && quoted !== null && onWords && look.settled)
    return `${about(step)} is gone: you did say it, in ${quoted}.`;
  if (!stays && quoted === null && onWords)
    return `${about(step)} made room, though no sentence of the answer was found that holds it.`;
  if (!stays) return `${about(step)} made room.`;
  if (kind === 'rehearse' || kind === 'fairer-reading')
    return `${about(step)} stays: it is an offer, and nothing was missed.`;
  if (!onWords)
    return `${about(step)} stays: it rests on a count, and the count is the same.`;
  return quoted === null
    ? `${about(step)} stays: no sentence of the answer holds it yet. If it was meant, one more sentence would make it heard.`
    : `${about(step)} stays: ${quoted} is there, and a listener may still wait for more.`;
}

/** The words in quotation marks, or another way to name them where they cannot stand among ours. */
function quotedWords(quote: Quote | null, grounds: Grounds): string | null {
  if (quote === null) return null;
  const words = `“${quote.text.replace(/[.\s]+$/u, '')}”`;
  return wordFaults(words, grounds).length === 0
    ? words
    : 'the sentence that you point at';
}

function changesOf(
  { note, earlier }: NonNullable<FeedbackJob['contest']>,
  rated: boolean,
  next: Feedback,
  look: SecondLook,
  quoted: string | null,
): string[] {
  const { contested, pointed } = look;
  const stays = (step: NextStep) =>
    next.nextSteps.some((other) => sameStep(step, other));
  const others = earlier.nextSteps.filter((step) => step !== contested);
  const fresh = next.nextSteps.filter(
    (step) => !earlier.nextSteps.some((other) => sameStep(step, other)),
  );
  const isStrength = ({ strengths }: Feedback) =>
    strengths.some(({ quote }) => quote.sentenceId === pointed?.id);
  const changes = [
    ...(contested
      ? [contestedChange(contested, stays(contested), look, quoted)]
      : []),
    ...(rated && ON_RATINGS.test(note)
      ? [
          'The ratings stay: they rest on what was counted in the answer, and no line about it changes that.',
        ]
      : []),
    ...(quoted && isStrength(next) && !isStrength(earlier)
      ? ['The sentence that you point at is now among what works.']
      : []),
    ...fresh.map((step) => {
      const kind = kindOfStep(step);
      return `New is a step about ${kind ? STEP_TOPICS[kind] : SOME_TOPIC}.`;
    }),
    ...others
      .filter((step) => !stays(step))
      .map((step) => `${about(step)} made room.`),
  ];
  return changes.length > 0
    ? changes
    : [
        'Nothing changed but the wording: the second reading found the same in the words of the answer.',
      ];
}

/**
 * What a second look made of the person's line, by comparing the feedback that they contest with the new
 * one, whoever wrote it. Undefined where nothing was contested.
 */
export function contestOf(
  job: FeedbackJob,
  grounds: Grounds,
  next: Feedback,
): Contest | undefined {
  const look = secondLookAt(job, grounds);
  if (!job.contest || !look) return undefined;
  const { pointed } = look;
  const heard = pointed && quoteOf(job.transcript, pointed, pointed.cues[0]);
  return {
    note: repeatable(job.contest.note) ?? WITHHELD,
    heard,
    changes: changesOf(
      job.contest,
      (job.analysis.ratings?.assessed ?? 0) > 0,
      next,
      look,
      quotedWords(heard, grounds),
    ).slice(0, 4),
  };
}
