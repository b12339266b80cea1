import { counted } from '../measures/measure';
import { different } from './answer-facts';
import type { AnswerFacts } from './answer-facts';
import { climb, ramp } from './climb';
import type { Limit, Steps, Verdict } from './climb';
import {
  caseStrength,
  deeds,
  deedStrength,
  detailStrength,
  lineStrength,
  links,
  outcomeStrength,
  reasonStrength,
} from './strengths';

export function rateStructure(facts: AnswerFacts): Verdict {
  const parts = new Set(facts.parts.filter((p) => p !== null));
  const order = different(facts.order);
  const reasons = different(facts.reason);
  const found = [
    `${counted(order, 'word for order', 'words for order')}, ${counted(reasons, 'word for reasons', 'words for reasons')}, ${counted(deeds(facts), 'action')}.`,
    parts.size > 0
      ? `Parts found: ${[...parts].join(', ')}.`
      : 'No part of a story was found.',
  ];
  return {
    ...climb(stepsOf(facts), limitsOf(facts)),
    found,
    evidence: [...facts.order, ...facts.reason].slice(0, 8),
  };
}

function limitsOf(facts: AnswerFacts): Limit[] {
  const { kind } = facts.question;
  const told = caseStrength(facts);
  const episode = {
    code: 'no-episode',
    message: 'Tell one case from start to end instead of how it usually is.',
  };
  const moment = {
    code: 'no-case',
    message: 'Tell one moment that shows the reason.',
  };
  if (kind === 'behavioural' && told < 1.25) return [{ ...episode, max: 2 }];
  if (kind === 'behavioural' && told < 2)
    return [{ ...episode, max: 3, isSoft: true }];
  if (kind === 'behavioural' && told < 2.5)
    return [{ ...episode, max: 4, isSoft: true }];
  if (kind === 'motivational' && told < 0.5) return [{ ...moment, max: 3 }];
  if (kind === 'motivational' && told < 1.5)
    return [{ ...moment, max: 4, isSoft: true }];
  return [];
}

function stepsOf(facts: AnswerFacts): Steps {
  const told = deedStrength(facts);
  const line = lineStrength(facts);
  const setting = caseStrength(facts);
  const filled = ramp(told, 3.5, 5) * ramp(detailStrength(facts), 5, 7);
  switch (facts.question.kind) {
    case 'behavioural':
      return [
        {
          share: ramp(line, 0.75, 3.5),
          need: 'Tell what happened in order, with a reason: first, then, because.',
        },
        {
          share: ramp(setting, 0, 1.75),
          need: 'Tell one case: when it was, and what was done.',
        },
        {
          share: ramp(outcomeStrength(facts), 0, 3),
          need: 'End with the result: what changed, and for whom.',
        },
        {
          share: filled,
          need: 'Tell more of the steps between start and end.',
        },
      ];
    case 'situational':
      return [
        {
          share: ramp(told, 0, 2),
          need: 'Say what you would do first.',
        },
        {
          share: ramp(told, 1.75, 4.25),
          need: 'Name the steps one after another.',
        },
        {
          share: ramp(line, 0.75, 4.25),
          need: 'Say the order of the steps, and why in that order.',
        },
        {
          share: filled,
          need: 'Say how you would check that it worked, with an example.',
        },
      ];
    case 'motivational':
      return [
        {
          share: ramp(reasonStrength(facts), 0.25, 3.25),
          need: 'Start with the main reason.',
        },
        {
          share: ramp(setting, 0.5, 2.5),
          need: 'Add one moment that shows it.',
        },
        {
          share: ramp(setting, 3.5, 4.5),
          need: 'Tell that moment: when it was and what happened.',
        },
        {
          share:
            (ramp(line, 0.75, 3.5) + ramp(outcomeStrength(facts), 1, 2)) / 2,
          need: 'Close with what follows from it for this role.',
        },
      ];
    case 'technical':
      return [
        {
          share: ramp(links(facts), 0, 2),
          need: 'Put the statements in order, with a reason for each.',
        },
        {
          share: ramp(links(facts), 2.5, 5),
          need: 'Say why, and what speaks against it.',
        },
        {
          share: ramp(detailStrength(facts), 0.5, 4),
          need: 'Go through it with an example and its figures.',
        },
        {
          share: ramp(links(facts), 5, 8),
          need: 'Add when you would do otherwise.',
        },
      ];
  }
}
