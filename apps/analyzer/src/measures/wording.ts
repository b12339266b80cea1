import type { Measure } from '@interview/contracts';

import type { AnswerFacts } from '../ratings/answer-facts';
import { differentSpecifics } from '../ratings/find-specifics';
import { counted, measured, notMeasured, roundTo } from './measure';
import { runsOfThree } from './runs-of-three';

const percent = (share: number) => `${roundTo(share * 100, 0)} %`;
const per100 = (count: number, words: number) =>
  words === 0 ? 0 : roundTo((count / words) * 100, 1);

/**
 * Details per 100 words without fillers: figures, changes from before to after, times, people, and names.
 * A detail said twice counts once. Evidence: every detail.
 */
export function specifics({
  specifics,
  plainWords,
  reading,
}: AnswerFacts): Measure {
  const count = differentSpecifics(specifics);
  return measured('specifics', {
    value: per100(count, plainWords),
    detail:
      count === 0
        ? 'No figure, time, person or name was found.'
        : `${counted(count, 'different detail')} in ${counted(plainWords, 'word')}.`,
    evidence: specifics.map(reading.evidenceOf),
  });
}

/**
 * Share of "I" among sentences whose actions are told with "I" or "we", 0..1. Shown, never part of a rating.
 * Evidence: the actions told with "I".
 */
export function ownership({ actions, reading }: AnswerFacts): Measure {
  const own = actions.filter((a) => a.subject === 'I');
  if (actions.length === 0)
    return notMeasured('ownership', {
      code: 'no-actions',
      message: 'No action told with "I" or "we" was found.',
    });
  return measured('ownership', {
    value: roundTo(own.length / actions.length, 3),
    detail: `${counted(own.length, 'action')} told with "I", ${actions.length - own.length} with "we". It is shown and never rated.`,
    evidence: own.map(reading.evidenceOf),
  });
}

/** Hedges per 100 words without fillers. No part of a rating. Evidence: every hedge. */
export function hedges({ hedges, plainWords, reading }: AnswerFacts): Measure {
  return measured('hedges', {
    value: per100(hedges.length, plainWords),
    detail:
      hedges.length === 0
        ? 'No hedge was found.'
        : `${counted(hedges.length, 'hedge')}: ${[...new Set(hedges.map((h) => h.text))].slice(0, 6).join(', ')}.`,
    evidence: hedges.map(reading.evidenceOf),
  });
}

/** Share of runs of three words that came before, 0..1. Fillers are left out. */
export function repetition({ plain }: AnswerFacts): Measure {
  const all = runsOfThree(plain);
  const again = all.length - new Set(all).size;
  const runs = Math.max(1, all.length);
  return measured('repetition', {
    value: roundTo(again / runs, 3),
    detail: `${counted(again, 'run')} of three words came before, of ${runs}.`,
  });
}

/** Words in the window of the moving average. */
const WINDOW = 50;

/** MATTR-50: mean share of different words over all windows of 50 words, 0..1. Needs 50 words without fillers. */
export function variety({ plain }: AnswerFacts): Measure {
  if (plain.length < WINDOW)
    return notMeasured('variety', {
      code: 'too-short',
      message: `There are ${counted(plain.length, 'word')} besides fillers. This needs ${WINDOW}.`,
    });
  const counts = new Map<string, number>();
  let sum = 0;
  plain.forEach((word, at) => {
    counts.set(word, (counts.get(word) ?? 0) + 1);
    const gone = plain[at - WINDOW];
    if (gone !== undefined) {
      const left = (counts.get(gone) ?? 0) - 1;
      if (left === 0) counts.delete(gone);
      else counts.set(gone, left);
    }
    if (at >= WINDOW - 1) sum += counts.size / WINDOW;
  });
  const value = roundTo(sum / (plain.length - WINDOW + 1), 3);
  return measured('variety', {
    value,
    detail: `In every 50 words, ${roundTo(value * WINDOW, 0)} on average are different.`,
  });
}

/** Median words per sentence, fillers left out. */
function sentenceLength({ sentenceWords }: AnswerFacts): Measure {
  if (sentenceWords.length === 0)
    return notMeasured('sentence-length', {
      code: 'no-words',
      message: 'There are no words to measure.',
    });
  const sorted = [...sentenceWords].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const value =
    sorted.length % 2 === 1
      ? (sorted[middle] ?? 0)
      : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
  return measured('sentence-length', {
    value,
    detail: `Half of the ${counted(sentenceWords.length, 'sentence')} have more words than this; the longest has ${sorted.at(-1)}.`,
  });
}

const KIND_NAMES = {
  story: 'story',
  plan: 'plan',
  self: 'self-description',
  opinion: 'opinion',
  general: 'general statement',
} as const;

/**
 * Share of the commonest kind of sentence, 0..1: story, plan, self-description, opinion or general statement.
 * Evidence: the sentences of that kind.
 */
export function responseType({ kinds, reading }: AnswerFacts): Measure {
  const counts = Object.keys(KIND_NAMES).map((kind) => ({
    kind: kind as keyof typeof KIND_NAMES,
    count: kinds.filter((k) => k === kind).length,
  }));
  const most = counts.reduce((a, b) => (b.count > a.count ? b : a));
  if (kinds.length === 0)
    return notMeasured('response-type', {
      code: 'no-words',
      message: 'There are no sentences to read.',
    });
  const share = most.count / kinds.length;
  const others = counts.filter((c) => c.count > 0 && c.kind !== most.kind);
  return measured('response-type', {
    value: roundTo(share, 3),
    detail: `Mostly ${KIND_NAMES[most.kind]} (${percent(share)} of the sentences)${others.length > 0 ? `; also ${others.map((o) => `${KIND_NAMES[o.kind]} (${o.count})`).join(', ')}` : ''}.`,
    evidence: reading.sentences
      .filter((_, at) => kinds[at] === most.kind)
      .map(reading.evidenceOf),
  });
}

/** All seven, in the order of the catalogue. */
export function wording(facts: AnswerFacts): Measure[] {
  return [
    responseType(facts),
    specifics(facts),
    ownership(facts),
    hedges(facts),
    repetition(facts),
    variety(facts),
    sentenceLength(facts),
  ];
}

export const WORDING_IDS = [
  'response-type',
  'specifics',
  'ownership',
  'hedges',
  'repetition',
  'variety',
  'sentence-length',
] as const;
