import type { Variants } from './phrases-opening';

/** Openings of a second look. The sentence was found, and the answer holds what the step asked for. */
export const AGAIN_SETTLED: Variants = [
  'Thank you for pointing to it: the answer does say it, and it counts now.',
  'Thanks for coming back to this. The sentence is there, and the step is gone.',
  'Glad you wrote back: the words are in the answer, and they count now.',
  'A second look was worth it: the sentence is there. Thank you for saying so.',
  'Thank you, this was passed over: the sentence stands in the answer.',
  'The second reading found it: the words are where you pointed. Thank you.',
];

/** The sentence was found, but the step asks for something else. */
export const AGAIN_OPEN: Variants = [
  'Thank you for pointing to it. The sentence is there; the step below asks for something else.',
  'Thanks for coming back to this. The words are there, and one step is still open.',
  'Glad you wrote back. The sentence was found; the step below rests on something else.',
  'The second reading found your sentence. Thank you; one step stays beside it.',
  'Thank you for the hint: the words are in the answer, and one step remains.',
  'A second look found the sentence. Thank you; what remains is told below.',
];

/** No sentence holds what the line says. */
export const AGAIN_NOT_FOUND: Variants = [
  'Thank you for writing back. I read the answer again and found no words for it.',
  'Thanks for coming back to this. The answer does not hold it in words yet.',
  'Glad you wrote back. In the answer, the words for it are not there yet.',
  'The second reading looked for it in the answer, without a match. Thank you for asking.',
  'Thank you for the hint. I match words, and none in the answer match it so far.',
  'A second look found no sentence of the answer that says it. Thank you for asking.',
];

/** Before the reason why the answer was not read further. */
export const AGAIN_TOO_LITTLE: Variants = [
  'Thank you for writing back.',
  'Thanks for coming back to this.',
  'Glad you wrote back.',
  'The answer was read once more; thank you for asking.',
  'Thank you for the hint.',
  'A second look was worth asking for, thank you.',
];
