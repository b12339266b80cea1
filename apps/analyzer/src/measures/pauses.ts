import type { Evidence, Measure, Norm } from '@interview/contracts';
import type { AnswerReading } from '../reading/read-answer';
import { isAligned } from '../reading/timing';
import { counted, measured, notMeasured, roundTo } from './measure';

/** Silence between two words from which it is heard as a pause (Liu et al. 2022, Front. Psychol. 778018). */
const PAUSE_FLOOR_SEC = 0.6;

const NORM: Norm = {
  low: null,
  high: 4,
  source:
    'Short pauses help listeners; pauses of 4 seconds made listening harder (Lundholm Fors 2015, Gothenburg).',
};

/**
 * Longest silence between two words, in seconds, whatever its length; the detail counts those from 0.6 s.
 * Silence before the first and after the last word is none. Evidence: the word before and the word after
 * each pause from 0.6 s, timed from the end of the one to the start of the other.
 */
export function pauses({ timing, transcript }: AnswerReading): Measure {
  if (!timing)
    return notMeasured('pauses', {
      code: 'not-timed',
      message: 'The words of this answer have no times, as in a typed answer.',
    });
  if (timing.words.length < 2)
    return notMeasured('pauses', {
      code: 'too-short',
      message: 'A pause needs a word before it and a word after it.',
    });
  const evidence: Evidence[] = [];
  let longestSec = 0;
  let count = 0;
  let saidUntil = Infinity;
  timing.words.forEach((word, at) => {
    const before = timing.words[at - 1];
    const gapSec = word.startSec - saidUntil;
    if (before && gapSec > 0) {
      longestSec = Math.max(longestSec, gapSec);
      // Times come in steps of some hundredths: 0.6 must not fail by a rounding error.
      if (gapSec >= PAUSE_FLOOR_SEC - 1e-6) {
        count += 1;
        const follows =
          isAligned(before, transcript.text) &&
          isAligned(word, transcript.text) &&
          before.startChar < word.endChar;
        if (follows)
          evidence.push({
            startChar: before.startChar,
            endChar: word.endChar,
            startSec: saidUntil,
            endSec: word.startSec,
          });
      }
    }
    saidUntil =
      saidUntil === Infinity ? word.endSec : Math.max(saidUntil, word.endSec);
  });
  const value = roundTo(longestSec, 2);
  return measured('pauses', {
    value,
    norm: NORM,
    detail:
      count === 0
        ? `No pause between words reached ${PAUSE_FLOOR_SEC} seconds.`
        : `${counted(count, 'pause')} of ${PAUSE_FLOOR_SEC} seconds or more between words; the longest took ${value} seconds.`,
    evidence,
  });
}
