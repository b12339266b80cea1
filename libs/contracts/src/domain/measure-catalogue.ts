import type { MeasureId } from './analysis';

/** "About this number": what the page shows behind a measure. */
export interface MeasureCard {
  readonly label: string;
  readonly unit: string;
  readonly formula: string;
  /** Values that can come out; null is open. */
  readonly range: { readonly low: number | null; readonly high: number | null };
  /** The band most listeners find easy, and where it comes from; null without one. */
  readonly norm: string | null;
  readonly source: string;
  readonly limits: string;
}

const OWN = 'Our own definition.';

/** Every measure of the analysis, in the order in which they are given. */
export const MEASURE_CATALOGUE: Readonly<Record<MeasureId, MeasureCard>> = {
  pace: {
    label: 'Pace',
    unit: 'words per minute',
    formula: 'Words ÷ minutes from the first word to the last.',
    range: { low: 0, high: null },
    norm: '110 to 165 for English, our band from published speaking advice.',
    source: 'Lucas, The Art of Public Speaking; coaching advice of 100 to 165.',
    limits: 'Needs word times and 15 seconds of speech.',
  },
  fillers: {
    label: 'Fillers',
    unit: 'per minute',
    formula:
      'Sounds such as "um", and words such as "you know" where nothing else can be meant, ÷ minutes; ÷ 100 words where nothing is timed.',
    range: { low: 0, high: null },
    norm: 'Up to 5 a minute did no harm to how speakers were judged.',
    source: 'Laske and DiGennaro Reed 2024, JABA.',
    limits: 'A lower bound: speech recognition leaves some out.',
  },
  pauses: {
    label: 'Longest pause',
    unit: 'seconds',
    formula: 'Longest silence between two words.',
    range: { low: 0, high: null },
    norm: 'Up to 4 seconds.',
    source: 'Lundholm Fors 2015; floor of 0.6 s: Liu et al. 2022.',
    limits: 'Needs word times. Thinking before the first word does not count.',
  },
  length: {
    label: 'Length',
    unit: 'seconds',
    formula: 'Seconds from the first word to the last; words where typed.',
    range: { low: 0, high: null },
    norm: 'The target of the question.',
    source: OWN,
    limits: 'A typed answer has no speaking time, so none is guessed.',
  },
  relevance: {
    label: 'Closeness to the question',
    unit: 'similarity',
    formula:
      'Best sentence: cosine of weighted word stems with the question and its expected points.',
    range: { low: 0, high: 1 },
    norm: null,
    source:
      'Idf-weighted stem cosine, r = .72 with human similarity on STS-B (own measurement).',
    limits: 'Ordinary good answers reach 0.1 to 0.4.',
  },
  coverage: {
    label: 'Expected points',
    unit: 'share of points',
    formula:
      'Points heard + half of those in part, ÷ all points. A point is heard from a score of 0.6 in its best one or two sentences, in part from 0.35.',
    range: { low: 0, high: 1 },
    norm: null,
    source: OWN,
    limits:
      'Found by words and synonyms: a point made in quite other words is missed.',
  },
  sentiment: {
    label: 'Tone of the words',
    unit: 'score',
    formula: 'Mean over sentences of how positive the wording is.',
    range: { low: -1, high: 1 },
    norm: null,
    source: 'wink-nlp; about 75 % right on sentences with a clear tone.',
    limits: 'No part of any rating: an answer about a problem sounds negative.',
  },
  'response-type': {
    label: 'Kind of answer',
    unit: 'share of sentences',
    formula:
      'Share of sentences of the commonest kind: story, plan, general statement, opinion or self-description.',
    range: { low: 0, high: 1 },
    norm: null,
    source: 'Kinds after Bangerter et al. 2014 (62 interviews: 23 % stories).',
    limits: 'Read from cues; a sentence without one counts as general.',
  },
  specifics: {
    label: 'Specifics',
    unit: 'per 100 words',
    formula:
      'Figures, changes from before to after, times, and names of tools, places or people ÷ words × 100.',
    range: { low: 0, high: null },
    norm: null,
    source: OWN,
    limits: 'Names are found by capitals, which a draft transcript lacks.',
  },
  ownership: {
    label: 'I and we',
    unit: 'share of "I"',
    formula: 'Sentences with "I" as subject ÷ sentences with "I" or "we".',
    range: { low: 0, high: 1 },
    norm: null,
    source:
      'Shown only: research favours "we" (Naim et al. 2015), coaches ask for "I".',
    limits: 'Never part of a rating.',
  },
  hedges: {
    label: 'Hedges',
    unit: 'per 100 words',
    formula: 'Words such as "maybe", "I guess", "more or less" ÷ words × 100.',
    range: { low: 0, high: null },
    norm: null,
    source: OWN,
    limits: 'Honest doubt is no fault. Never part of a rating.',
  },
  repetition: {
    label: 'Repetition',
    unit: 'share of word triples',
    formula: 'Runs of three words that came before ÷ all runs of three words.',
    range: { low: 0, high: 1 },
    norm: null,
    source: OWN,
    limits: 'Words taken back and said again count as said twice.',
  },
  variety: {
    label: 'Variety of words',
    unit: 'share of different words',
    formula:
      'Mean share of different words in each run of 50 words (MATTR-50).',
    range: { low: 0, high: 1 },
    norm: null,
    source: 'Covington and McFall 2010.',
    limits: 'Needs 50 words. A clear answer repeats its key words.',
  },
  'sentence-length': {
    label: 'Sentence length',
    unit: 'words',
    formula: 'Median words per sentence, fillers left out.',
    range: { low: 1, high: null },
    norm: null,
    source: OWN,
    limits:
      'Without punctuation, sentences are cut at pauses of 0.6 s and at conjunctions.',
  },
};
