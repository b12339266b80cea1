import type { StepKind } from './phrases-steps';
import type { Variants } from './phrases-opening';

/** {s}: the person's own sentence without its full stop. In square brackets: what they fill in. */
const HEADLINE: Variants = [
  'In short: {s}.',
  'First, how it ended: {s}.',
  'The result first: {s}.',
  'What came of it: {s}.',
  'The short of it: {s}.',
  'This is what changed: {s}.',
];

export const REWRITES: Partial<Record<StepKind, Variants>> = {
  'missing-result': [
    '{s}, and as a result [what changed].',
    '{s}. In the end, [what was different].',
    '{s}, which led to [what came of it].',
    '{s}. After that, [who noticed what].',
    '{s}, and the outcome was [one fact].',
    '{s}, so that [what got better, by how much].',
  ],
  'own-part': [
    '{s}. My own part was [what you did].',
    '{s}; in this, I [your step].',
    '{s}. What I did myself: [your step].',
    '{s}, and my part in it was [one verb, one thing].',
    '{s}. I was the one who [your step].',
    '{s}; of all that, I did [your part].',
  ],
  'no-specifics': [
    '{s}: [how many, how long or how often].',
    '{s}, [a number] in all.',
    '{s}, within [how much time].',
    '{s}, for [how many people].',
    '{s}: from [a number] to [a number].',
    '{s}, with [the name of one thing].',
  ],
  'result-late': HEADLINE,
  rehearse: HEADLINE,
};
