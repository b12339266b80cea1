import { counted } from '../measures/measure';
import { different } from './answer-facts';
import type { AnswerFacts } from './answer-facts';
import { climb, ramp } from './climb';
import type { Limit, Steps, Verdict } from './climb';
import {
  deeds,
  deedStrength,
  details,
  detailStrength,
  kindsOf,
  lineStrength,
  outcomeStrength,
  thoughtStrength,
} from './strengths';

export function rateSpecificity(facts: AnswerFacts): Verdict {
  const count = detailStrength(facts);
  const kinds = kindsOf(facts);
  const ended = outcomeStrength(facts);
  const limits: Limit[] = [];
  const result = {
    code: 'no-result',
    message: 'Say how it ended: a result that can be checked.',
  };
  if (facts.question.kind === 'behavioural' && ended === 0)
    limits.push({ ...result, max: 3 });
  else if (facts.question.kind === 'behavioural' && ended < 1)
    limits.push({ ...result, max: 4, isSoft: true });
  const steps: Steps = [
    {
      share: ramp(count, 1.25, 2),
      need: 'Add one detail: when it was, who was there, or how much.',
    },
    {
      share: ramp(count, 2, 3.5),
      need: 'Add details of another kind: a time, a figure, who was there.',
    },
    {
      share: ramp(count, 4.5, 6) * ramp(kinds, 0, 2),
      need: 'Add figures or times where it matters most.',
    },
    {
      share: ramp(count, 6, 8.25) * ramp(kinds, 0, 4),
      need: 'Say what changed, from before to after, with a figure.',
    },
  ];
  return {
    ...climb(steps, limits),
    found: [
      `${counted(details(facts), 'detail')} of ${counted(kinds, 'kind')} (figures, changes, times, people).`,
    ],
    evidence: facts.specifics.slice(0, 10),
  };
}

export function rateOwnership(facts: AnswerFacts): Verdict {
  const done = deeds(facts);
  const strength = deedStrength(facts);
  const limits: Limit[] =
    facts.ownVerbs === 0
      ? [
          {
            code: 'no-own-part',
            max: 3,
            message:
              'Say which part was yours: one sentence with "I" and what you did.',
          },
        ]
      : [];
  const steps: Steps = [
    { share: ramp(strength, 0, 1), need: 'Say what you did yourself.' },
    {
      share: ramp(strength, 2.75, 4.5),
      need: 'Name more of the steps that were yours.',
    },
    {
      share: ramp(thoughtStrength(facts), 0.5, 2.25),
      need: 'Say why you did it so, or what you learned from it.',
    },
    {
      share: ramp(strength, 4.5, 9),
      need: 'Name the smaller steps too: whom you asked, what you checked, what you left out.',
    },
  ];
  return {
    ...climb(steps, limits),
    found: [
      `${counted(done, 'action')}, ${facts.ownVerbs} of them with "I"; ${counted(different(facts.reflection), 'thought')} about what was learned or changed.`,
    ],
    evidence: [
      ...facts.reflection,
      ...facts.actions.filter((a) => a.subject === 'I'),
    ].slice(0, 8),
  };
}

/**
 * Limits of an answer with many words that leave open what is meant. Long sentences are measured and limit nothing:
 * where one ends is a matter of who writes the words down.
 */
function overloaded({ vague, plainWords }: AnswerFacts): Limit[] {
  const open = (vague.length / Math.max(1, plainWords)) * 100;
  const name = {
    code: 'vague-words',
    message:
      'Name the things: replace "thing", "stuff" and "something" by what they are.',
  };
  if (open > 5 && vague.length >= 4) return [{ ...name, max: 3 }];
  if (open > 3.5 && vague.length >= 3)
    return [{ ...name, max: 4, isSoft: true }];
  return [];
}

export function rateClarity(facts: AnswerFacts): Verdict {
  const line = lineStrength(facts);
  const order = different(facts.order);
  const reasons = different(facts.reason);
  const steps: Steps = [
    {
      share: ramp(line, 0, 1),
      need: 'Link the sentences: say what came first and what followed.',
    },
    {
      share: ramp(line, 2, 5),
      need: 'Say why: one "because" for the main step.',
    },
    {
      share: ramp(detailStrength(facts), 4.5, 6),
      need: 'Name who and what is meant instead of "they", "it" or "things".',
    },
    {
      share: ramp(line, 4, 6.25),
      need: 'Lead the listener: first, then, because, in the end.',
    },
  ];
  return {
    ...climb(steps, overloaded(facts)),
    found: [
      `${counted(order, 'word for order', 'words for order')}, ${counted(reasons, 'word for reasons', 'words for reasons')}, ${counted(facts.vague.length, 'vague word')}.`,
    ],
    evidence: [...facts.order, ...facts.reason].slice(0, 8),
  };
}
