import type { Measure, Norm, Reason } from '@interview/contracts';
import type { AnswerReading } from '../reading/read-answer';
import {
  counted,
  ENOUGH_SPEECH_SEC,
  measured,
  notMeasured,
  roundTo,
} from './measure';

/**
 * Words per minute that listeners follow with ease. Our band, from published advice that runs from
 * 100–165 (a presentation coach) over 125–150 (Lucas, The Art of Public Speaking) to an average of 150.
 */
export const PACE_WPM = { low: 110, high: 165 } as const;

const NORM: Norm = {
  ...PACE_WPM,
  source:
    'Our band for English, from published speaking advice between 100 and 165 words per minute.',
};

/** Why a measure that needs time has none; null when there is enough of it. */
export function lacksTime({ timing }: AnswerReading): Reason | null {
  if (!timing)
    return {
      code: 'not-timed',
      message: 'The words of this answer have no times, as in a typed answer.',
    };
  if (Math.min(timing.speechSec, timing.windowSec) < ENOUGH_SPEECH_SEC)
    return {
      code: 'too-short',
      message: `There are ${roundTo(Math.min(timing.speechSec, timing.windowSec), 1)} seconds of speech. A fair rate needs at least ${ENOUGH_SPEECH_SEC}.`,
    };
  return null;
}

/**
 * Pace in words per minute: words over the time from the first word to the last, so thinking time before
 * the first word does not count and pauses between words do. Not measured below 15 s of speech. A corrected
 * transcript is counted as corrected.
 */
export function pace(reading: AnswerReading): Measure {
  const lacking = lacksTime(reading);
  const { timing, transcript } = reading;
  if (lacking || !timing)
    return notMeasured('pace', lacking ?? { code: 'not-timed', message: '' });
  const words =
    transcript.source === 'corrected'
      ? reading.words.length
      : timing.words.length;
  const value = roundTo((words / timing.windowSec) * 60, 0);
  return measured('pace', {
    value,
    norm: /^en\b/i.test(transcript.language) ? NORM : null,
    detail: `${counted(words, 'word')} in the ${roundTo(timing.windowSec, 1)} seconds from the first word to the last. Time to think before the first word is not counted.`,
  });
}
