import type { RatingBound } from '@interview/contracts';
import { counted, roundTo } from '../measures/measure';
import { topicality } from '../relevance/topic-fit';
import type { Topicality } from '../relevance/topic-fit';
import { different } from './answer-facts';
import type { AnswerFacts } from './answer-facts';
import { differentSpecifics } from './find-specifics';
import { climb } from './climb';
import type { Steps, Verdict } from './climb';

/** Different details from which an answer has several, many, and details throughout. */
const SEVERAL = 3;
const MANY = 5;
const THROUGHOUT = 8;

/** Different things done, by the speaker or with others: sharing credit costs nothing. */
const deeds = ({ ownVerbs, sharedVerbs }: AnswerFacts) =>
  ownVerbs + sharedVerbs;
const details = ({ specifics }: AnswerFacts) => differentSpecifics(specifics);
const kindsOf = ({ specifics }: AnswerFacts) =>
  new Set(specifics.map((s) => s.kind)).size;
const links = (f: AnswerFacts) =>
  different(f.reason) +
  different(f.order) +
  different(f.contrast) +
  different(f.example);

/** One case is told: a time or place is set and something was done, or several deeds follow one another. */
export function hasEpisode(facts: AnswerFacts): boolean {
  const isSet = facts.episode.length > 0 ? 2 : 0;
  const isSituated = facts.parts.includes('situation') ? 1 : 0;
  return isSet + isSituated + deeds(facts) >= 3;
}
export const hasOutcome = (facts: AnswerFacts) =>
  facts.outcome.length > 0 || facts.parts.includes('result');
export const pointShare = ({ points }: AnswerFacts) =>
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

const TOPIC_BOUNDS: Record<Topicality, readonly RatingBound[]> = {
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

/** Share of the expected points from which an answer takes up the whole question. */
const WHOLE = 0.5;

export function rateRelevance(facts: AnswerFacts): Verdict {
  const share = pointShare(facts);
  const bounds = TOPIC_BOUNDS[topicality(facts.topic)];
  const steps: Steps = [
    {
      met: !isOffTopic(facts),
      need: 'Speak about what the question asks.',
    },
    { met: answersInPart(facts), need: PART_NEED[facts.question.kind] },
    {
      met: answersFully(facts),
      need: FULL_NEED[facts.question.kind],
    },
    {
      met: details(facts) >= MANY && (share === null || share >= WHOLE),
      need:
        share === null
          ? 'Give the details that this question is after: who, how much, and how it ended.'
          : 'Take up more of the points that this question looks for.',
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
    ...climb(steps, bounds),
    found,
    bounds,
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

function answersInPart(facts: AnswerFacts): boolean {
  switch (facts.question.kind) {
    case 'behavioural':
      return hasEpisode(facts);
    case 'situational':
      return deeds(facts) >= 2;
    case 'motivational':
      return (
        facts.reason.length + facts.example.length + facts.episode.length > 0
      );
    case 'technical':
      return links(facts) >= 3;
  }
}

function answersFully(facts: AnswerFacts): boolean {
  switch (facts.question.kind) {
    case 'behavioural':
      return hasOutcome(facts);
    case 'situational':
      return deeds(facts) >= 4;
    case 'motivational':
      return facts.episode.length > 0;
    case 'technical':
      return links(facts) >= 5;
  }
}

export function rateStructure(facts: AnswerFacts): Verdict {
  const told = deeds(facts);
  const order = different(facts.order);
  const reasons = different(facts.reason);
  const episode = hasEpisode(facts);
  const kind = facts.question.kind;
  const bounds: RatingBound[] = [];
  if (kind === 'behavioural' && !episode)
    bounds.push({
      code: 'no-episode',
      max: 2,
      message: 'Tell one case from start to end instead of how it usually is.',
    });
  if (kind === 'motivational' && facts.episode.length === 0)
    bounds.push({
      code: 'no-case',
      max: 3,
      message: 'Tell one moment that shows the reason.',
    });
  const steps: Record<typeof kind, Steps> = {
    behavioural: [
      {
        met: order + reasons >= 2,
        need: 'Tell what happened in order, with a reason: first, then, because.',
      },
      { met: episode, need: 'Tell one case: when it was, and what was done.' },
      {
        met: hasOutcome(facts),
        need: 'End with the result: what changed, and for whom.',
      },
      {
        met: told >= 5 && details(facts) >= MANY,
        need: 'Tell more of the steps between start and end.',
      },
    ],
    situational: [
      { met: told >= 1, need: 'Say what you would do first.' },
      { met: told >= 3, need: 'Name the steps one after another.' },
      {
        met: order + reasons >= 2,
        need: 'Say the order of the steps, and why in that order.',
      },
      {
        met: told >= 5 && details(facts) >= MANY,
        need: 'Say how you would check that it worked, with an example.',
      },
    ],
    motivational: [
      {
        met: facts.reason.length + facts.example.length > 0,
        need: 'Start with the main reason.',
      },
      { met: facts.episode.length > 0, need: 'Add one moment that shows it.' },
      {
        met: different(facts.episode) >= 2,
        need: 'Tell that moment: when it was and what happened.',
      },
      {
        met: order + reasons >= 2 && hasOutcome(facts),
        need: 'Close with what follows from it for this role.',
      },
    ],
    technical: [
      {
        met: links(facts) >= 2,
        need: 'Put the statements in order, with a reason for each.',
      },
      { met: links(facts) >= 4, need: 'Say why, and what speaks against it.' },
      {
        met: details(facts) >= SEVERAL,
        need: 'Go through it with an example and its figures.',
      },
      { met: links(facts) >= 7, need: 'Add when you would do otherwise.' },
    ],
  };
  const parts = new Set(facts.parts.filter((p) => p !== null));
  const found = [
    `${counted(order, 'word for order', 'words for order')}, ${counted(reasons, 'word for reasons', 'words for reasons')}, ${counted(told, 'action')}.`,
    parts.size > 0
      ? `Parts found: ${[...parts].join(', ')}.`
      : 'No part of a story was found.',
  ];
  return {
    ...climb(steps[kind], bounds),
    found,
    bounds,
    evidence: [...facts.order, ...facts.reason].slice(0, 8),
  };
}

export function rateSpecificity(facts: AnswerFacts): Verdict {
  const count = details(facts);
  const kinds = kindsOf(facts);
  const bounds: RatingBound[] = [];
  if (facts.question.kind === 'behavioural' && !hasOutcome(facts))
    bounds.push({
      code: 'no-result',
      max: 3,
      message: 'Say how it ended: a result that can be checked.',
    });
  const steps: Steps = [
    {
      met: count >= 1,
      need: 'Add one detail: when it was, who was there, or how much.',
    },
    {
      met: count >= SEVERAL,
      need: 'Add details of another kind: a time, a figure, a name.',
    },
    {
      met: count >= MANY && kinds >= 2,
      need: 'Add figures or times where it matters most.',
    },
    {
      met: count >= THROUGHOUT && kinds >= 3,
      need: 'Say what changed, from before to after, with a figure.',
    },
  ];
  return {
    ...climb(steps, bounds),
    found: [
      `${counted(count, 'detail')} of ${counted(kinds, 'kind')} (figures, changes, times, names, people).`,
    ],
    bounds,
    evidence: facts.specifics.slice(0, 10),
  };
}

export function rateOwnership(facts: AnswerFacts): Verdict {
  const done = deeds(facts);
  const thoughts = different(facts.reflection);
  const bounds: RatingBound[] =
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
    { met: done >= 1, need: 'Say what you did yourself.' },
    { met: done >= 3, need: 'Name more of the steps that were yours.' },
    {
      met: thoughts >= 1 || different(facts.reason) >= 2,
      need: 'Say why you did it so, or what you learned from it.',
    },
    {
      met: done >= 5,
      need: 'Name the smaller steps too: whom you asked, what you checked, what you left out.',
    },
  ];
  return {
    ...climb(steps, bounds),
    found: [
      `${counted(done, 'action')}, ${facts.ownVerbs} of them with "I"; ${counted(thoughts, 'thought')} about what was learned or changed.`,
    ],
    bounds,
    evidence: [
      ...facts.reflection,
      ...facts.actions.filter((a) => a.subject === 'I'),
    ].slice(0, 8),
  };
}

/** Sentences of more words are hard to hold in the ear. */
const LONG_SENTENCE = 45;

export function rateClarity(facts: AnswerFacts): Verdict {
  const { sentenceWords } = facts;
  const order = different(facts.order);
  const reasons = different(facts.reason);
  const long =
    sentenceWords.filter((n) => n > LONG_SENTENCE).length /
    Math.max(1, sentenceWords.length);
  const vague = (facts.vague.length / Math.max(1, facts.plainWords)) * 100;
  const bounds: RatingBound[] = [];
  if (long > 1 / 3)
    bounds.push({
      code: 'long-sentences',
      max: 3,
      message: 'Split the longest sentences: one thought each.',
    });
  if (vague > 5 && facts.vague.length >= 4)
    bounds.push({
      code: 'vague-words',
      max: 3,
      message:
        'Name the things: replace "thing", "stuff" and "something" by what they are.',
    });
  const steps: Steps = [
    {
      met: order + reasons >= 1,
      need: 'Link the sentences: say what came first and what followed.',
    },
    {
      met: order + reasons >= 2,
      need: 'Say why: one "because" for the main step.',
    },
    {
      met: details(facts) >= MANY,
      need: 'Name who and what is meant instead of "they", "it" or "things".',
    },
    {
      met: order + reasons >= 5,
      need: 'Lead the listener: first, then, because, in the end.',
    },
  ];
  return {
    ...climb(steps, bounds),
    found: [
      `${counted(order, 'word for order', 'words for order')}, ${counted(reasons, 'word for reasons', 'words for reasons')}, ${counted(facts.vague.length, 'vague word')}.`,
    ],
    bounds,
    evidence: [...facts.order, ...facts.reason].slice(0, 8),
  };
}
