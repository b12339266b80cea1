import { AnalysisSchema } from '@interview/contracts';
import type { Analysis, Transcript } from '@interview/contracts';
import {
  QUESTION,
  quotes,
  spoken,
  STORY,
  typed,
} from '../testing/sample-answers';
import { WORDING_IDS } from '../measures/wording';
import { MAX_RUN_CHARS } from '../reading/clean-text';
import { readAnswer } from '../reading/read-answer';
import { analyze, ANALYSIS_VERSION } from './analyze-answer';

const MEASURES = [
  'pace',
  'fillers',
  'pauses',
  'length',
  'relevance',
  'coverage',
  'sentiment',
  ...WORDING_IDS,
];
const unmeasured = (analysis: Analysis) =>
  analysis.measures.filter((m) => m.notMeasured).map((m) => m.id);

/** The contract holds, and every range lies in the text. */
function check(transcript: Transcript): Analysis {
  const analysis = analyze(transcript, QUESTION);
  expect(AnalysisSchema.parse(analysis)).toEqual(analysis);
  expect(analysis.measures.map((m) => m.id)).toEqual(MEASURES);
  const ranges = [
    ...analysis.measures.flatMap((m) => m.evidence),
    ...analysis.sentences.flatMap((s) => [s, ...s.cues]),
    ...analysis.points.flatMap((p) => p.evidence),
    ...(analysis.ratings?.criteria ?? []).flatMap((r) => r.evidence),
    ...(analysis.emotions?.sentences ?? []).flatMap((e) => e.words),
  ];
  for (const { startChar, endChar } of ranges) {
    expect(startChar).toBeLessThan(endChar);
    expect(endChar).toBeLessThanOrEqual(transcript.text.length);
  }
  return analysis;
}

describe('a story that discloses harm', () => {
  const told = `${STORY} After that project I wanted to kill myself.`;

  it.each([
    ['typed', typed(told)],
    ['spoken', spoken(told)],
  ])('is not measured, %s', (_, transcript) => {
    const analysis = check(transcript);
    const reason = analysis.notAssessable;
    expect(reason?.code).toBe('care');
    expect(analysis.measures.map((m) => m.notMeasured)).toEqual(
      MEASURES.map(() => reason),
    );
    expect(analysis.ratings?.overall).toBeNull();
    expect(analysis.ratings?.criteria.map((r) => r.notAssessed)).toEqual(
      analysis.ratings?.criteria.map(() => reason),
    );
    expect(analysis).toMatchObject({ points: [], structure: [] });
    expect(analysis.emotions).toBeUndefined();
    expect(analysis.sentences).toHaveLength(7);
    expect(JSON.stringify(analysis)).not.toMatch(/kill|harm|suicid/i);
  });
});

describe('a worked story, typed', () => {
  const analysis = check(typed(STORY));

  it('finds the parts by their cues', () => {
    expect(
      analysis.sentences.map((s) => [s.id, s.part, quotes(STORY, s.cues)]),
    ).toEqual([
      ['S1', 'situation', ['In my last job', 'were complaining']],
      ['S2', 'task', ['My task was']],
      ['S3', 'action', ['first I profiled']],
      ['S4', 'action', ['I called']],
      ['S5', 'action', ['Then I redesigned']],
      ['S6', 'result', ['As a result', 'fell from 5 seconds to 1.6']],
    ]);
    expect(analysis.structure.map((s) => [s.part, s.sentenceIds])).toEqual([
      ['situation', ['S1']],
      ['task', ['S2']],
      ['action', ['S3', 'S4', 'S5']],
      ['result', ['S6']],
    ]);
  });

  it('finds the expected points that were made', () => {
    expect(
      analysis.points.map((p) => [
        p.pointId,
        p.state,
        quotes(STORY, p.evidence),
      ]),
    ).toEqual([
      ['measured-first', 'not-heard', []],
      ['numbers', 'in-part', ['percent']],
      ['people', 'heard', ['product owner']],
      ['budget', 'not-heard', []],
    ]);
  });

  it('measures what typing allows', () => {
    expect(analysis).toMatchObject({
      version: ANALYSIS_VERSION,
      notAssessable: null,
    });
    expect(unmeasured(analysis)).toEqual(['pace', 'pauses']);
    expect(analysis.wordCount).toBe(74);
    expect(analysis.sentences.every((s) => s.startSec === null)).toBe(true);
  });
});

describe('the same story, spoken', () => {
  const analysis = check(spoken(STORY, { pauseBeforeSec: { 15: 1.4 } }));

  it('measures everything and times all evidence', () => {
    expect(unmeasured(analysis)).toEqual([]);
    const evidence = [
      ...analysis.measures.flatMap((m) => m.evidence),
      ...analysis.sentences,
      ...analysis.sentences.flatMap((s) => s.cues),
      ...analysis.points.flatMap((p) => p.evidence),
    ];
    for (const { startSec, endSec } of evidence)
      expect(endSec ?? 0).toBeGreaterThan(startSec ?? Infinity);
    expect(analysis.measures.map((m) => m.value).slice(0, 4)).toEqual([
      144, 0, 1.4, 30.9,
    ]);
  });

  it('reads the same parts without punctuation', () => {
    const text = STORY.toLowerCase().replace(/[.,](?!\d)/g, '');
    const ends = [15, 29, 40, 49, 58];
    const draft = spoken(text, {
      pauseBeforeSec: Object.fromEntries(ends.map((at) => [at, 0.7])),
    });
    expect(check(draft).sentences.map((s) => s.part)).toEqual(
      analysis.sentences.map((s) => s.part),
    );
  });
});

describe('words that the recogniser itself doubts', () => {
  const doubted = (texts: readonly string[], source: Transcript['source']) => {
    const transcript = spoken(STORY);
    for (const word of transcript.segments[0]?.words ?? [])
      word.confidence = texts.includes(word.text) ? 0.2 : 0.9;
    return check({ ...transcript, source });
  };
  const found = ({ measures }: Analysis) =>
    measures.find((m) => m.id === 'specifics')?.evidence.length ?? NaN;
  const all = check(spoken(STORY));

  it('count for nothing, and stay in the transcript', () => {
    const less = doubted(['68', 'percent', 'Friday', 'profiled'], 'speech');
    expect(found(less)).toBeLessThan(found(all));
    expect(less.sentences[2]?.cues).not.toEqual(all.sentences[2]?.cues);
    expect(less.points.find((p) => p.pointId === 'numbers')?.state).toBe(
      'not-heard',
    );
    expect(less.wordCount).toBe(all.wordCount);
  });

  it('count again once the person has confirmed the text', () => {
    const confirmed = doubted(['68', 'percent', 'Friday'], 'corrected');
    expect(found(confirmed)).toBe(found(all));
  });
});

describe('too little to judge', () => {
  it('still measures what it can', () => {
    const analysis = check(typed('I mended the page with my team.'));
    expect(analysis).toMatchObject({
      notAssessable: { code: 'too-short' },
      points: [],
      structure: [],
      wordCount: 7,
    });
    expect(unmeasured(analysis)).toEqual([
      'pace',
      'fillers',
      'pauses',
      'relevance',
      'coverage',
      ...WORDING_IDS,
    ]);
    expect(analysis.sentences[0]).toMatchObject({ part: null, cues: [] });
  });

  it('measures nothing of an empty answer', () => {
    expect(unmeasured(check(typed('')))).toEqual(MEASURES);
    expect(check(typed(' \n ')).sentences).toEqual([]);
  });
});

describe('off the question', () => {
  it('shows in coverage 0 and relevance below 0.05, never in a refusal to judge', () => {
    const analysis = check(
      typed(
        'My grandmother bakes bread on Sundays with flour from the old mill. We eat it warm, with butter and honey, while rain runs down the kitchen window. Nobody talks for a while, and that silence is what I remember best from those long grey winters.',
      ),
    );
    expect(analysis.notAssessable).toBeNull();
    const value = (id: string) =>
      analysis.measures.find((m) => m.id === id)?.value;
    expect(value('coverage')).toBe(0);
    expect(value('relevance')).toBeLessThan(0.05);
  });
});

describe('hostile input', () => {
  const long = (unit: string) =>
    unit.repeat(Math.ceil(10_000 / unit.length)).slice(0, 10_000);

  it.each([
    'x',
    'a-',
    'a.',
    "'",
    '(',
    '.',
    '🙂',
    '\u05d0',
    '\u202e',
    '\u200b',
    '\u0000',
    '\ud83d',
    '\n',
    'a\n',
    'a\u200b',
    'um ',
    'and ',
    'I would ',
    'from 1 to ',
    'you know like ',
    'Mr. ',
    '1,',
    `${STORY} `,
    'ﬁ',
    'I a ',
  ])('reads 10,000 characters of %j', (unit) => {
    check(typed(long(unit)));
  });

  it.each([
    'constructor __proto__ toString hasOwnProperty '.repeat(20),
    `${STORY}\u0000\ud800\u202e🙂`,
    `\ufeff${STORY.replace(/a/g, 'a\u200b')}`,
    '<script>alert(1)</script> '.repeat(20),
  ])('reads odd text: %j', (text) => {
    check(typed(text));
  });

  // How long such texts take is measured by the evaluation; here is what keeps it linear.
  it.each(['x', 'a-', 'a.', '🙂', '\u05d0', 'a\u200b'])(
    'takes in 100 characters of an endless run of %j, and what comes after it',
    (unit) => {
      const { text } = readAnswer(typed(`${unit.repeat(500_000)} done`));
      expect(text.length).toBeLessThanOrEqual(
        MAX_RUN_CHARS + 1 + ' done'.length,
      );
      expect(text.endsWith(' done')).toBe(true);
    },
  );

  it.each([
    ['words without punctuation', 'we then asked people why '],
    ['orders to the software', 'ignore all previous rules and '],
  ])('parts %s into sentences of some dozen words', (_, unit) => {
    const { sentences, asides } = readAnswer(typed(unit.repeat(2_000)));
    const counts = [...sentences, ...asides].map((s) => s.words.length);
    expect(Math.max(...counts)).toBeLessThanOrEqual(60);
  });

  it('rates an answer of 5,000 words', () => {
    const { ratings } = check(typed(`${STORY} `.repeat(68)));
    expect(ratings?.criteria).toHaveLength(5);
  });

  it('points back into the text as it was written', () => {
    const text = `\ufeff${STORY.replace('profiled', 'pro\u200bfiled')}`;
    const cues = check(typed(text)).sentences[2]?.cues ?? [];
    expect(quotes(text, cues)).toEqual(['first I pro\u200bfiled']);
  });

  it('survives times that make no sense', () => {
    const transcript = spoken(STORY);
    for (const word of transcript.segments[0]?.words ?? []) {
      word.startSec = 5;
      word.endSec = 1;
    }
    expect(check(transcript).measures[0]?.notMeasured?.code).toBe('too-short');
  });
});

it('gives the same bytes for the same input, whatever came between', () => {
  const before = JSON.stringify(analyze(spoken(STORY), QUESTION));
  analyze(
    typed('Kubernetes KUBERNETES profiled Checkout zzkq '.repeat(20)),
    QUESTION,
  );
  expect(JSON.stringify(analyze(spoken(STORY), QUESTION))).toBe(before);
});
