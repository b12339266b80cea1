import type {
  Analysis,
  FeedbackJob,
  Kind,
  Measure,
  MeasureId,
  Reason,
  Sentence,
  StoryPart,
} from '@interview/contracts';
import { sampleRatings } from './sample-ratings';
import type { SampleRatings } from './sample-ratings';

export interface SampleSentence {
  text: string;
  part?: StoryPart;
  /** What the analyzer says of a sentence that speaks to the software. */
  aside?: Sentence['aside'];
}

export interface SampleOptions {
  answerId?: string;
  kind?: Kind;
  sentences?: SampleSentence[];
  /** Point id → state; the evidence of a point that was heard is the sentence with that index. */
  points?: { text: string; state: 'heard' | 'not-heard'; sentence?: number }[];
  measures?: Partial<
    Record<MeasureId, { value: number; low?: number; high?: number }>
  >;
  notAssessable?: Reason;
  /** Measured ratings; those left out of it were not assessed. None at all: an analysis of version 1. */
  ratings?: SampleRatings;
  /** Times of the words, half a second each, as for a spoken answer. */
  timed?: boolean;
}

export const CHECKOUT: SampleSentence[] = [
  {
    text: 'Our checkout kept timing out whenever the warehouse sync ran.',
    part: 'situation',
  },
  { text: 'I was nervous because I was the only engineer on call.' },
  {
    text: 'I moved the sync to its own queue and added a timeout.',
    part: 'action',
  },
  {
    text: 'In the end we cut the waiting time by 68 %, from 5 seconds to 1.6.',
    part: 'result',
  },
];

const UNITS: Record<MeasureId, string> = {
  pace: 'words per minute',
  fillers: 'per minute',
  pauses: 'seconds',
  length: 'seconds',
  relevance: 'similarity',
  coverage: 'share of points',
  sentiment: 'score',
  'response-type': 'share of sentences',
  specifics: 'per 100 words',
  ownership: 'share of "I"',
  hedges: 'per 100 words',
  repetition: 'share of word triples',
  variety: 'share of different words',
  'sentence-length': 'words',
};

const spansOf = (text: string, parts: readonly string[]) => {
  let from = 0;
  return parts.map((part) => {
    const startChar = text.indexOf(part, from);
    from = startChar + part.length;
    return { startChar, endChar: from };
  });
};

/** A job as the gateway sends it, for tests. */
export function sampleJob(options: SampleOptions = {}): FeedbackJob {
  const parts = options.sentences ?? CHECKOUT;
  const text = parts.map((p) => p.text).join(' ');
  const spans = spansOf(
    text,
    parts.map((p) => p.text),
  );
  const words = [...text.matchAll(/[\p{L}\p{N}'.%]+/gu)].map((match, i) => ({
    text: match[0],
    startChar: match.index,
    endChar: match.index + match[0].length,
    startSec: i / 2,
    endSec: i / 2 + 0.4,
    confidence: null,
  }));
  const timeOf = (span: { startChar: number; endChar: number }) => {
    const inside = words.filter(
      (w) => w.startChar >= span.startChar && w.endChar <= span.endChar,
    );
    return options.timed
      ? {
          startSec: inside[0]?.startSec ?? null,
          endSec: inside.at(-1)?.endSec ?? null,
        }
      : { startSec: null, endSec: null };
  };
  const sentences: Sentence[] = spans.map((span, i) => ({
    ...span,
    ...timeOf(span),
    id: `S${i + 1}`,
    sentiment: 0,
    part: parts[i]?.part ?? null,
    ...(parts[i]?.aside ? { aside: parts[i].aside } : {}),
    cues: [],
  }));
  const measures: Measure[] = Object.entries(options.measures ?? {}).map(
    ([id, m]) => ({
      id: id as MeasureId,
      label: id,
      value: m.value,
      unit: UNITS[id as MeasureId],
      norm:
        m.low === undefined && m.high === undefined
          ? null
          : { low: m.low ?? null, high: m.high ?? null, source: 'test' },
      detail: `${m.value}.`,
      notMeasured: null,
      evidence: [],
    }),
  );
  const analysis: Analysis = {
    version: 'test',
    wordCount: text.match(/\S+/g)?.length ?? 0,
    notAssessable: options.notAssessable ?? null,
    measures,
    sentences,
    structure: [],
    ...(options.ratings
      ? { ratings: sampleRatings(options.ratings, sentences) }
      : {}),
    points: options.notAssessable
      ? []
      : (options.points ?? []).map((p, i) => {
          const sentence = sentences[p.sentence ?? 0];
          return {
            pointId: `p${i}`,
            text: p.text,
            state: p.state,
            score: p.state === 'heard' ? 1 : 0,
            evidence:
              p.state === 'heard' && sentence
                ? [
                    {
                      startChar: sentence.startChar,
                      endChar: sentence.endChar,
                      startSec: sentence.startSec,
                      endSec: sentence.endSec,
                    },
                  ]
                : [],
          };
        }),
  };
  return {
    answerId: options.answerId ?? '0b0e7a52-6f0c-4f5e-9d6f-2f3f5b1f0a11',
    attempt: 1,
    question: {
      id: 'hard-problem',
      text: 'Tell me about a hard problem that you solved.',
      kind: options.kind ?? 'behavioural',
      roles: ['software-engineer'],
      levels: ['mid'],
      why: 'It shows how you work when the way is not clear.',
      points: (
        options.points ?? [
          { text: 'What made it hard' },
          { text: 'What you did' },
          { text: 'What came of it' },
        ]
      ).map((p, i) => ({ id: `p${i}`, text: p.text, aliases: [] })),
      target: { minSec: 60, maxSec: 120 },
    },
    transcript: {
      source: options.timed ? 'speech' : 'typed',
      text,
      language: 'en',
      segments: options.timed
        ? [
            {
              startChar: 0,
              endChar: text.length,
              startSec: 0,
              endSec: words.length / 2,
              words,
            },
          ]
        : [],
      durationSec: options.timed ? words.length / 2 : null,
      speechSec: options.timed ? words.length / 2 : null,
      engine: null,
    },
    analysis,
  };
}
