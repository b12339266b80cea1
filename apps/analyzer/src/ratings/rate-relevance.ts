import { roundTo } from '../measures/measure';
import { topicality } from '../relevance/topic-fit';
import type { Topicality } from '../relevance/topic-fit';
import type { AnswerFacts } from './answer-facts';
import { climb, ramp } from './climb';
import type { Limit, Steps, Verdict } from './climb';
import {
  caseStrength,
  deedStrength,
  detailStrength,
  links,
  outcomeStrength,
  reasonStrength,
} from './strengths';

/** Share of the expected points that was heard; null where none are written down. */
const pointShare = ({ points }: AnswerFacts) =>
  points.length === 0
    ? null
    : points.reduce(
        (sum, p) =>
          sum + (p.state === 'heard' ? 1 : p.state === 'in-part' ? 0.5 : 0),
        0,
      ) / points.length;

/** Off the question: too little of it, or of what it looks for, is in the answer. */
export const isOffTopic = (facts: AnswerFacts) =>
  topicality(facts.topic) === 'off';

const TOPIC_LIMITS: Record<Topicality, readonly Limit[]> = {
  off: [
    {
      code: 'off-topic',
      max: 1,
      message:
        'Speak about what the question asks: its own words are a good start.',
    },
  ],
  hardly: [
    {
      code: 'hardly-on-question',
      max: 2,
      message:
        'Lead the case back to this question: say which part of it answers what was asked.',
    },
  ],
  partly: [
    {
      code: 'partly-on-question',
      max: 3,
      message: 'Take up what the question asks for, one part after the other.',
    },
  ],
  on: [],
};
/** Share of the expected points below which an answer does not take up the whole question. */
const WHOLE = 0.4;
const MORE_POINTS: Limit = {
  code: 'points-missing',
  max: 4,
  message: 'Take up more of the points that this question looks for.',
  isSoft: true,
};

export function rateRelevance(facts: AnswerFacts): Verdict {
  const share = pointShare(facts);
  const off = isOffTopic(facts);
  const limits: Limit[] = [
    ...TOPIC_LIMITS[topicality(facts.topic)],
    ...(share !== null && share < WHOLE ? [MORE_POINTS] : []),
  ];
  const { kind } = facts.question;
  const steps: Steps = [
    { share: off ? 0 : 1, need: 'Speak about what the question asks.' },
    { share: inPart(facts), need: PART_NEED[kind] },
    { share: inFull(facts), need: FULL_NEED[kind] },
    {
      share:
        ramp(detailStrength(facts), 3.25, 6.5) *
        (share === null ? 1 : ramp(share, 0, 0.5)),
      need:
        share === null
          ? 'Give the details that this question is after: who, how much, and how it ended.'
          : MORE_POINTS.message,
    },
  ];
  const found = [
    `Nearness to this question ${roundTo(facts.topic.fit, 2)}; below ${facts.topic.cuts.off} is another subject.`,
    ...(share === null
      ? []
      : [`${roundTo(share * 100, 0)} % of the expected points.`]),
  ];
  const heard = facts.points.flatMap((p) => p.evidence);
  return {
    ...climb(steps, limits),
    found,
    evidence: heard.length > 0 ? [] : facts.topic.nearest.slice(0, 5),
  };
}

const PART_NEED = {
  behavioural: 'Tell one case: when it was, and what you did.',
  situational: 'Say what you would do, step by step.',
  motivational: 'Give a reason, or one moment that shows it.',
  technical: 'Explain how or why, and not only that it is so.',
} as const;
const FULL_NEED = {
  behavioural: 'Tell the case to its end: what you did and what came of it.',
  situational: 'Add the steps that follow, and why you would take them.',
  motivational: 'Add one case from your own work that shows it.',
  technical: 'Add an example, and what speaks against it.',
} as const;

function inPart(facts: AnswerFacts): number {
  switch (facts.question.kind) {
    case 'behavioural':
      return ramp(caseStrength(facts), 1, 1.75);
    case 'situational':
      return ramp(deedStrength(facts), 0, 1);
    case 'motivational':
      return ramp(reasonStrength(facts) + caseStrength(facts), 0, 1);
    case 'technical':
      return ramp(links(facts), 0.75, 4);
  }
}

function inFull(facts: AnswerFacts): number {
  switch (facts.question.kind) {
    case 'behavioural':
      return ramp(outcomeStrength(facts), 0, 0.5);
    case 'situational':
      return ramp(deedStrength(facts), 0.75, 6);
    case 'motivational':
      return ramp(caseStrength(facts), 0.25, 3);
    case 'technical':
      return ramp(links(facts), 4, 5.75);
  }
}
