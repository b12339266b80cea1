import type { NextStep } from '@interview/contracts';
import {
  FAIRER_READING,
  READABLE_LANGUAGE,
  WORK_SIDE,
} from './phrases-opening';
import { STEPS } from './phrases-steps';
import type { StepKind, StepWords } from './phrases-steps';

/** What a step is about: a kind of the coach's, or how to give an answer that can be read at all. */
export type StepTopic = StepKind | 'fairer-reading';

/** Each topic, to follow on "the step about". */
export const STEP_TOPICS: Record<StepTopic, string> = {
  'missing-result': 'how it ended',
  'own-part': 'your own part',
  'off-question': 'the link to the question',
  'missing-point': 'a point of the question',
  'no-specifics': 'a figure or a detail',
  'result-late': 'where the result stands',
  'too-short': 'the length',
  'too-long': 'the length',
  'too-fast': 'the pace',
  'too-slow': 'the pace',
  fillers: 'the fillers',
  hedges: 'softening words',
  rehearse: 'practising it once more',
  'fairer-reading': 'an answer that can be read',
};
/** The topic of a step of which the kind is not known. */
export const SOME_TOPIC = 'what to try next';

/** Kinds that rest on what was said or not said; the others rest on counts and on the clock. */
export const ABOUT_WORDS: readonly StepTopic[] = [
  'missing-result', 'own-part', 'off-question', 'missing-point', 'no-specifics', 'result-late',
]; // prettier-ignore

/** Words by which a text in anybody's wording tells what it is about; the most telling first. */
const TOPIC_WORDS: readonly [StepKind, RegExp][] = [
  ['fillers', /\b(?:fillers?|ums?|uhs?)\b/iu],
  ['hedges', /\b(?:hedg\w+|soften\w+|maybe)\b/iu],
  ['too-fast', /\b(?:pace|slower|slow down|too fast|speed)\b/iu],
  ['too-short', /\b(?:too short|longer|more length)\b/iu],
  ['too-long', /\b(?:too long|shorter|shorten|cut (?:half|down))\b/iu],
  [
    'own-part',
    /\b(?:(?:my|your|own) (?:own )?(?:part|step|role|share|work)|(?:myself|yourself|i did|you did|on my own)|who did)\b/iu,
  ],
  [
    'missing-result',
    /\b(?:results?|outcomes?|ended|ending|in the end|turned out|came of|effect|impact|afterwards|changed)\b/iu,
  ],
  [
    'no-specifics',
    /\b(?:figures?|numbers?|details?|specific\w*|concrete|how (?:many|much|long|often)|examples?|dates?)\b/iu,
  ],
  ['off-question', /\bquestion\b/iu],
];

/** What a text speaks about, by its words; null where they do not tell. */
export const topicIn = (text: string): StepKind | null =>
  TOPIC_WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;

const OWN_MOVES: [StepTopic, readonly StepWords[]][] = [
  ...(Object.entries(STEPS) as [StepKind, readonly StepWords[]][]),
  ['fairer-reading', [...FAIRER_READING, ...READABLE_LANGUAGE, ...WORK_SIDE]],
];
const lower = (text: string) => text.toLowerCase();

/** Which kind a step is of: the coach's own by their wording, others by what they speak about. */
export function kindOfStep({
  move,
  why,
}: Pick<NextStep, 'move' | 'why'>): StepTopic | null {
  const told = lower(move);
  const own = OWN_MOVES.find(([, steps]) =>
    steps.some((words) =>
      words.move.split(/\{\w+\}/).every((part) => told.includes(lower(part))),
    ),
  );
  return own?.[0] ?? topicIn(`${move} ${why}`);
}
