import type { FeedbackJob, Kind, StoryPart } from '@interview/contracts';
import { earlierOpeners } from '../guard/opener';
import type { Facts } from './facts';
import { AGAIN_NOT_FOUND, AGAIN_OPEN, AGAIN_SETTLED } from './phrases-again';
import {
  FEELING_ALONE,
  FEELING_GOOD,
  FEELING_HARD,
  LENGTH_HEARD,
  LIMITS,
  NUMBER_HEARD,
  PARTS_HEARD,
} from './phrases-opening';
import type { Variants } from './phrases-opening';
import { fill, pick, pickFresh } from './pick';
import type { SecondLook } from './second-look';

const PART_NAMES: Record<StoryPart, string> = {
  situation: 'the setting',
  task: 'the task',
  action: 'what was done',
  result: 'how it ended',
};

const NOT_JUDGED: Record<Kind, string> = {
  behavioural: 'whether the decision was right',
  situational: 'whether the plan would work',
  technical: 'whether the technical facts are right',
  motivational: 'how much each reason matters',
};

/** "a, b and c". */
function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2
    ? last
    : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** What the answer does, to follow on "the answer". */
function factClause(facts: Facts): string {
  if (facts.number) return `gives a figure, ${facts.number.text}`;
  if (facts.results.length > 0) return 'gets to a result';
  if (facts.ownActions.length > 0) return 'says what you did';
  return `runs to ${facts.job.analysis.wordCount} words`;
}

/** One of the wordings with its values, none that begins like an earlier feedback. */
function worded(
  variants: Variants,
  slot: string,
  values: Readonly<Record<string, string>>,
  job: FeedbackJob,
): string {
  const [first, ...others] = variants;
  const texts = [fill(first, values), ...others.map((v) => fill(v, values))];
  return pickFresh(
    texts as [string, ...string[]],
    job.answerId,
    slot,
    earlierOpeners(job),
  );
}

function heard(facts: Facts): string {
  const { job, feeling, number, parts } = facts;
  const words = String(job.analysis.wordCount);
  if (feeling)
    return worded(
      feeling.valence === 'hard' ? FEELING_HARD : FEELING_GOOD,
      'feeling',
      { felt: `${feeling.verb} ${feeling.word}`, fact: factClause(facts) },
      job,
    );
  if (number)
    return worded(NUMBER_HEARD, 'number', { number: number.text }, job);
  if (parts.length > 1) {
    const named = listed(parts.map((part) => PART_NAMES[part]));
    return worded(PARTS_HEARD, 'parts', { words, parts: named }, job);
  }
  return worded(LENGTH_HEARD, 'length', { words }, job);
}

/** The stated feeling as a sentence of its own; empty where none was stated. */
export const feelingOf = ({ feeling, job }: Facts): string =>
  feeling
    ? worded(
        FEELING_ALONE,
        'feeling alone',
        { felt: `${feeling.verb} ${feeling.word}` },
        job,
      )
    : '';

/** How a second look opens: whether it found what the person points at, and what that changed. */
function openingAgain(again: SecondLook, job: FeedbackJob): string {
  const variants = again.settled
    ? AGAIN_SETTLED
    : again.pointed
      ? AGAIN_OPEN
      : AGAIN_NOT_FOUND;
  return worded(variants, 'again', {}, job);
}

/** What was heard, a feeling only where it was stated, and what the coach cannot judge; or what a second look found. */
export function openingOf(facts: Facts): string {
  if (facts.again) return openingAgain(facts.again, facts.job);
  const { answerId, question } = facts.job;
  const limit = fill(pick(LIMITS, answerId, 'limit'), {
    limit: NOT_JUDGED[question.kind],
  });
  return `${heard(facts)} ${limit}`;
}
