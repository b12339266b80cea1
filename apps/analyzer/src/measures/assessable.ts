import { disclosureIn, mayDisclose } from '@interview/contracts';
import type { Question, Reason } from '@interview/contracts';
import { stemsOf } from '../relevance/content-terms';
import type { AnswerReading } from '../reading/read-answer';
import { nonAnswer } from './non-answers';
import { runsOfThree } from './runs-of-three';
import { counted, ENOUGH_WORDS, roundTo } from './measure';

/** Share of words that wink's English word list knows; ordinary technical answers are above 0.8. */
const FEWEST_KNOWN = 0.4;
/** Share of letters that are Latin, from which a text can be English. */
const FEWEST_LATIN = 0.5;
/** Share of the content words that come from the question, from which an answer is its echo. */
const MOST_ECHOED = 0.7;
/** Share of words that belong to a sound check. */
const MOST_SOUND_CHECK = 0.8;

const ANSWER_AS_TO_A_PERSON = `Answer the question as you would to a person, in about ${ENOUGH_WORDS} words or more.`;
const SOUND_CHECK = new Set(
  "test testing tested check checking mic mike microphone hello hi hey one two three four five six can you hear me now is this it on the a my i am i'm working works work does just okay ok if so yes yeah no sound audio recording".split(
    ' ',
  ),
);
const SOUND_CHECK_SIGN =
  /^(?:test|testing|mic|mike|microphone|hear|check|checking|audio)$/;

/**
 * Why the answer can't be judged; null when it can. Codes: care, no-words, to-software, language-not-supported,
 * sound-check, not-words, echo, too-short, repeated-words, and those of `nonAnswer`. Sentences that speak to the
 * software are not looked at: an answer is as long as what else it says.
 */
export function whyNotAssessable(
  reading: AnswerReading,
  question: Question,
): Reason | null {
  const { words, counted: own, asides, transcript } = reading;
  const heard = transcript.source !== 'typed';
  const seconds = spokenSeconds(reading);
  // Before anything else: what is told here outweighs every count, however short it is.
  if (discloses(reading))
    return {
      code: 'care',
      message: 'This matters too much to be measured.',
    };
  if (words.length === 0)
    return {
      code: 'no-words',
      message: heard
        ? `We heard no words${seconds}. Record the answer again, or type it.`
        : 'There are no words in this answer. Type it, or record it.',
    };
  if (own.length === 0 && asides.length > 0)
    return {
      code: 'to-software',
      message: `This speaks to the software and not to an interviewer. ${ANSWER_AS_TO_A_PERSON}`,
    };
  if (!isEnglish(reading))
    return {
      code: 'language-not-supported',
      message: 'Only answers in English can be read so far.',
    };
  if (isSoundCheck(reading))
    return {
      code: 'sound-check',
      message: 'This reads like a check of the microphone, not like an answer.',
    };
  if (!hasRealWords(reading))
    return {
      code: 'not-words',
      message: 'Too few English words were found to read this as an answer.',
    };
  if (isEcho(reading, question))
    return {
      code: 'echo',
      message: 'This repeats the question and adds too little to judge.',
    };
  if (own.length < ENOUGH_WORDS && asides.length > 0)
    return {
      code: 'too-short',
      message: `Without what speaks to the software, ${counted(own.length, 'word')} ${own.length === 1 ? 'is' : 'are'} left. ${ANSWER_AS_TO_A_PERSON}`,
    };
  if (own.length < ENOUGH_WORDS)
    return {
      code: 'too-short',
      message: heard
        ? `We heard ${counted(words.length, 'word')}${seconds}. A fair reading needs about ${ENOUGH_WORDS}.`
        : `There ${words.length === 1 ? 'is' : 'are'} ${counted(words.length, 'word')} here. A fair reading needs about ${ENOUGH_WORDS}.`,
    };
  if (differentTriples(reading) < ENOUGH_WORDS)
    return {
      code: 'repeated-words',
      message: `The same words come again and again. A fair reading needs about ${ENOUGH_WORDS} that do not repeat.`,
    };
  return nonAnswer(reading, question);
}

/** Codes under which nothing about the words is measured: they mean nothing, or far more than a measure. */
export const NOTHING_TO_READ: ReadonlySet<string> = new Set([
  'care',
  'no-words',
  'language-not-supported',
  'not-words',
]);

/** The whole once more besides the sentences, because a boundary may stand in the wrong place. */
function discloses({
  transcript: { text },
  sentences,
  asides,
  evidenceOf,
}: AnswerReading): boolean {
  if (!mayDisclose(text)) return false;
  const spans = [...sentences, ...asides].map(evidenceOf);
  const said = spans.map((s) => text.slice(s.startChar, s.endChar));
  return disclosureIn([...said, text]) !== null;
}

function spokenSeconds({ transcript, timing }: AnswerReading): string {
  const sec = transcript.durationSec ?? timing?.windowSec;
  return sec === undefined ? '' : ` in ${counted(roundTo(sec, 0), 'second')}`;
}

function isEnglish({
  transcript,
  text: all,
  counted: own,
  asides,
}: AnswerReading): boolean {
  if (!/^en\b/i.test(transcript.language)) return false;
  const text =
    asides.length === 0 ? all : own.map((word) => word.text).join(' ');
  if (!/[^\x20-\x7e\n]/.test(text)) return true;
  let letters = 0;
  let latin = 0;
  // Plain letters are counted without a pattern: an answer is mostly those.
  const other = text.replace(/[A-Za-z]+/g, (run) => {
    letters += run.length;
    latin += run.length;
    return '';
  });
  letters += other.match(/\p{L}/gu)?.length ?? 0;
  latin += other.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return letters === 0 || latin / letters >= FEWEST_LATIN;
}

function isSoundCheck({ counted: words }: AnswerReading): boolean {
  const own = words.filter(
    (w) => SOUND_CHECK.has(w.lower) || /^\d{1,2}$/.test(w.lower),
  );
  return (
    words.some((w) => SOUND_CHECK_SIGN.test(w.lower)) &&
    own.length / words.length >= MOST_SOUND_CHECK
  );
}

function hasRealWords({ tokens }: AnswerReading): boolean {
  let words = 0;
  let known = 0;
  for (const { isWord, hasLetters, isKnown, text, lower } of tokens) {
    if (!isWord || !(hasLetters || /\p{L}/u.test(text))) continue;
    words += 1;
    if (isKnown && (text.length > 1 || lower === 'a' || lower === 'i'))
      known += 1;
  }
  return words > 0 && known / words >= FEWEST_KNOWN;
}

function isEcho({ terms }: AnswerReading, question: Question): boolean {
  const asked = stemsOf([question.text]);
  let said = 0;
  let echoed = 0;
  for (const { stem, weight } of terms) {
    if (weight === 0) continue;
    said += 1;
    if (asked.has(stem)) echoed += 1;
  }
  return said >= 3 && echoed / said >= MOST_ECHOED;
}

/** Different runs of three words, and the two words that start the first: the words without repeats. */
function differentTriples({ counted: words }: AnswerReading): number {
  return new Set(runsOfThree(words.map((word) => word.lower))).size + 2;
}
