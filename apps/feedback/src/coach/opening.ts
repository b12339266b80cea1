import type { Kind, StoryPart } from '@interview/contracts';
import type { Facts } from './facts';
import {
  FEELING_GOOD,
  FEELING_HARD,
  LENGTH_HEARD,
  LIMITS,
  NUMBER_HEARD,
  PARTS_HEARD,
} from './phrases-opening';
import { fill, pick } from './pick';

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
export function listed(items: readonly string[]): string {
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

function heard(facts: Facts): string {
  const { analysis, answerId } = facts.job;
  const { feeling, number, parts } = facts;
  const words = String(analysis.wordCount);
  if (feeling)
    return fill(
      pick(
        feeling.valence === 'hard' ? FEELING_HARD : FEELING_GOOD,
        answerId,
        'feeling',
      ),
      { felt: `${feeling.verb} ${feeling.word}`, fact: factClause(facts) },
    );
  if (number)
    return fill(pick(NUMBER_HEARD, answerId, 'number'), {
      number: number.text,
    });
  if (parts.length > 1)
    return fill(pick(PARTS_HEARD, answerId, 'parts'), {
      words,
      parts: listed(parts.map((part) => PART_NAMES[part])),
    });
  return fill(pick(LENGTH_HEARD, answerId, 'length'), { words });
}

/** What was heard, a feeling only where it was stated, and what the coach cannot judge. */
export function openingOf(facts: Facts): string {
  const { answerId, question } = facts.job;
  const limit = fill(pick(LIMITS, answerId, 'limit'), {
    limit: NOT_JUDGED[question.kind],
  });
  return `${heard(facts)} ${limit}`;
}
