/** Wordings of one slot: at least six, so that two answers in a row seldom sound alike. */
export type Variants = readonly [string, ...string[]];

/** {felt}: "were nervous"; {fact}: "gets to a result". */
export const FEELING_HARD: Variants = [
  'You said you {felt}, and the answer still {fact}.',
  'By your own words you {felt}; even so, the answer {fact}.',
  'You {felt}, you said; all the same, the answer {fact}.',
  'You put into words that you {felt}, and the answer still {fact}.',
  'You said it plainly: you {felt}. And still the answer {fact}.',
  'You mention that you {felt}; still, the answer {fact}.',
];

export const FEELING_GOOD: Variants = [
  'You said you {felt}, and the answer {fact}.',
  'By your own words you {felt}, and the answer {fact}.',
  'You {felt}, you said, and the answer {fact}.',
  'You put into words that you {felt}, and the answer {fact}.',
  'You said it plainly: you {felt}. And the answer {fact}.',
  'You mention that you {felt}; the answer also {fact}.',
];

/** Before the reason why an answer was not read further: the feeling is heard all the same. */
export const FEELING_ALONE: Variants = [
  'You said you {felt}.',
  'By your own words you {felt}.',
  'You {felt}, you said.',
  'You put into words that you {felt}.',
  'You said it plainly: you {felt}.',
  'You mention that you {felt}.',
];

/** {number}: as said, for example "68 %". */
export const NUMBER_HEARD: Variants = [
  'The answer puts a figure on it: {number}.',
  "There's a figure to hold on to: {number}.",
  'One figure stands out in the answer: {number}.',
  'You gave a figure that can be checked: {number}.',
  'The answer gets concrete at one place: {number}.',
  'You put a number on part of this: {number}.',
];

/** {parts}: "the setting, what was done and how it ended"; {words}: length in words. */
export const PARTS_HEARD: Variants = [
  'In {words} words the answer covers {parts}.',
  'The answer runs to {words} words and covers {parts}.',
  'You covered {parts} in {words} words.',
  'What the answer holds: {parts}, in {words} words.',
  'The answer takes {words} words to give {parts}.',
  'You got to {parts} within {words} words.',
];

export const LENGTH_HEARD: Variants = [
  'You answered in {words} words.',
  'The answer runs to {words} words.',
  'You gave the listener {words} words.',
  'There are {words} words to work with here.',
  'You gave this question {words} words.',
  'The answer is there, in {words} words.',
];

/** {limit}: what cannot be judged, for example "whether the decision was right". */
export const LIMITS: Variants = [
  "I count and compare; I can't judge {limit}.",
  "What I can't judge is {limit}.",
  "I match words and count; I can't weigh {limit}.",
  "I can't tell {limit}; I only count and compare.",
  'I can count; {limit} is nothing that can be counted.',
  "One thing I can't judge: {limit}.",
];

/** {words}: how many were heard. For answers that are too little for a fair reading. */
export const HEARD_TOO_LITTLE: Variants = [
  'I have {words} from you, and nothing is rated on that.',
  'What reached me is {words}; that stays unrated.',
  "There are {words} here, so there's no rating and no guess.",
  'I read {words} and leave the rating open.',
  'With {words} I rate nothing: a guess would help nobody.',
  "You gave {words}; a rating from that wouldn't be fair.",
];

/** Follows the reason why an answer could not be assessed, where that reason counts the words itself. */
export const NOTHING_RATED: Variants = [
  'So nothing is rated here.',
  'Nothing is rated on that.',
  'I leave the rating open.',
  "A rating from that wouldn't be fair, so there is none.",
  'There is no rating and no guess.',
  'Nothing here counts as weak; it is only too little to read.',
];

/** First move where the answer could not be assessed, and why. */
export const FAIRER_READING: readonly [
  { move: string; why: string },
  ...{ move: string; why: string }[],
] = [
  {
    move: 'Take one moment and tell it in whole sentences: where, what, how it ended.',
    why: 'A fair reading needs a few whole sentences about the question.',
  },
  {
    move: 'Say the question aloud, then answer it in several sentences.',
    why: 'With that much, points and order can be read.',
  },
  {
    move: 'Note three words as a plan, one each for start, middle and end, then speak.',
    why: 'A few whole sentences are what a fair reading rests on.',
  },
  {
    move: 'Say who was there and who did what, even if it comes out rough.',
    why: 'Rough sentences can be read fairly; missing ones cannot.',
  },
  {
    move: 'Answer once more, and begin with what the question asks for.',
    why: 'A fair reading needs several sentences on the subject.',
  },
  {
    move: 'Pick an example from any time of your life and tell what you did.',
    why: 'Several sentences about one example are enough to read fairly.',
  },
];

/** The same where the answer is in a language that cannot be read yet. */
export const READABLE_LANGUAGE: typeof FAIRER_READING = [
  {
    move: 'Answer once more in English, as simply as you like.',
    why: 'English is the language that can be read here so far.',
  },
  {
    move: 'Type the same answer in English.',
    why: 'Then points, order and length can be read.',
  },
  {
    move: 'Say it in English, with short sentences.',
    why: 'Short sentences are read just as well as long ones.',
  },
  {
    move: 'If this was English, check the words above and mend what was misheard.',
    why: 'Everything after this reads the words as they stand there.',
  },
  {
    move: 'Keep this answer for yourself, and try an English one.',
    why: 'Reading another language would be guessing for now.',
  },
  {
    move: 'Start with one English sentence that answers the question.',
    why: 'From there on the answer can be read.',
  },
];

/** Where everything that was said is private. Nothing of it is repeated. */
export const ALL_PRIVATE: Variants = [
  'This is personal, so none of it is repeated or rated here.',
  'What you told is yours; it is neither repeated nor rated here.',
  'Nothing of this is quoted or rated: it is personal.',
  'You told something personal. It stays unrated, and it is not repeated.',
  'Thank you for the trust. Nothing of this is repeated or rated.',
  'Personal words like these are left with you, unrated.',
];

/** A move for such an answer, and why. */
export const WORK_SIDE: typeof FAIRER_READING = [
  {
    move: 'If you like, tell the part of it that happened at work.',
    why: 'How much of the rest you share is up to you.',
  },
  {
    move: 'Decide before the interview how much of this you want to tell.',
    why: 'A listener needs only what you choose to give.',
  },
  {
    move: 'Try an answer that stays with what you did at work.',
    why: 'That part can be read here, and the rest stays yours.',
  },
  {
    move: 'Choose one sentence about it that you are at ease with.',
    why: 'One sentence is enough for a listener to follow.',
  },
  {
    move: 'Keep this as the background and tell what you did next.',
    why: 'The steps you took can be read without the reason.',
  },
  {
    move: 'Take another example for practice, or this one with less of it.',
    why: 'You owe no listener the private part.',
  },
];
