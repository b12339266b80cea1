import type { Measure, Question } from '@interview/contracts';
import type { AnswerReading } from '../reading/read-answer';
import { counted, measured, notMeasured, roundTo } from './measure';
import { PACE_WPM } from './pace';

/**
 * Length against the question's target. Spoken: seconds from the first word to the last. Typed, or without
 * times: words, against the target turned into words at 110 to 165 a minute; no speaking time is guessed.
 */
export function length(reading: AnswerReading, question: Question): Measure {
  const { minSec, maxSec } = question.target;
  const { timing } = reading;
  if (timing && timing.windowSec > 0) {
    const value = roundTo(timing.windowSec, 1);
    return measured('length', {
      value,
      norm: {
        low: minSec,
        high: maxSec,
        source: 'Target length of this question.',
      },
      detail: `${value} seconds from the first word to the last. The target of this question is ${minSec} to ${maxSec} seconds.`,
    });
  }
  const words = reading.words.length;
  if (words === 0)
    return notMeasured('length', {
      code: 'no-words',
      message: 'There are no words to measure.',
    });
  const low = Math.round((minSec / 60) * PACE_WPM.low);
  const high = Math.round((maxSec / 60) * PACE_WPM.high);
  return measured('length', {
    value: words,
    unit: 'words',
    norm: {
      low,
      high,
      source: `Target length of this question, turned into words at ${PACE_WPM.low} to ${PACE_WPM.high} a minute.`,
    },
    detail: `${counted(words, 'word')}. Spoken at ${PACE_WPM.low} to ${PACE_WPM.high} words a minute, the target of ${minSec} to ${maxSec} seconds is about ${low} to ${high} words.`,
  });
}
