import type { Variants } from './phrases-opening';

export type StrengthKind =
  | 'result-number'
  | 'result'
  | 'own-action'
  | 'number'
  | 'point'
  | 'setting'
  | 'pointed';

/** What an observation says of the quoted words, and what it does for a listener. {point}: of the question. */
export const OBSERVATIONS: Record<StrengthKind, Variants> = {
  'result-number': [
    'The outcome has a figure here, so the listener sees its size.',
    'The result comes with a figure; nobody has to guess the change.',
    'An outcome with a number is easy to remember and to check.',
    'Here the answer says how much changed, not only that something did.',
    'This turns the work into a result that can be checked.',
    'With the figure, a listener can picture the change without asking.',
  ],
  result: [
    "This says how it ended, so the listener isn't left waiting.",
    'The story has an end here, which is what listeners wait for.',
    'Here the listener learns what came of it.',
    'The outcome is said outright, so nobody has to ask for it.',
    'With this sentence the answer gets to a result.',
    'This closes the story: something was different afterwards.',
  ],
  'own-action': [
    "This says what you did yourself; the listener needn't guess your part.",
    'Your own part is plain here: it has a verb and it is yours.',
    'Here the listener learns who did what.',
    'This sentence shows a step that was yours.',
    "Your own step is named, so it can't be lost in the group's.",
    'A concrete step, told by the one who took it.',
  ],
  number: [
    'The figure makes this part easy to picture.',
    'A figure like this gives the listener something to hold.',
    'With a number in it, this sentence can be checked.',
    'The number here says how big things were.',
    'This is concrete: the figure does the explaining.',
    'The figure saves the listener a question.',
  ],
  point: [
    'This speaks to a point behind the question: {point}.',
    'The question looks for this, among others: {point}.',
    'Here the answer reaches a point that listeners wait for: {point}.',
    'This brings one of the points asked for: {point}.',
    'One of the points behind the question is here: {point}.',
    'With this the answer touches what was asked: {point}.',
  ],
  setting: [
    'This places the listener: they know where the story happens.',
    'A listener knows after this sentence what it is about.',
    'The setting comes in one sentence, so what follows is easy to place.',
    'This gives the listener the picture before the action.',
    'Here the answer says where things stood.',
    'The starting point is clear, which makes the change visible later.',
  ],
  // Said by the person to be what was missing; what it means is theirs to say.
  pointed: [
    'You pointed to this: it is in the answer, in your own words.',
    'This was passed over the first time; it says what you meant.',
    'Here it stands, as you say, and a listener can hear it.',
    'With your hint this sentence tells what it is there for.',
    'This is what you meant, and it was said.',
    'Read again, this sentence does its part of the answer.',
  ],
};
