import {
  analysis,
  feedback,
  span,
  TEXT,
  transcript,
} from '../../testing/sample-answer';
import { pinsOf } from '../feedback/feedback-pins';
import {
  type Block,
  type Markings,
  transcriptBlocks,
} from './transcript-blocks';

const blocks = (extra: Partial<Markings> = {}) =>
  transcriptBlocks({
    transcript,
    analysis,
    pins: pinsOf(feedback),
    lit: [],
    ...extra,
  });
const strokes = (all: Block[]) => all.flatMap((block) => block.strokes);
const runs = (all: Block[]) => strokes(all).flatMap((stroke) => stroke.runs);
const said = (all: Block[]) =>
  runs(all)
    .map(({ text }) => text)
    .join('');

describe('transcriptBlocks', () => {
  it('loses and adds no character', () => expect(said(blocks())).toBe(TEXT));

  it('gathers sentences by story part, each with its time', () => {
    expect(blocks().map(({ part, startSec }) => [part, startSec])).toEqual([
      ['situation', 0],
      ['action', 4.5],
      ['result', 6.5],
    ]);
  });

  it('marks the quotes with the numbers of the feedback', () => {
    const marked = strokes(blocks())
      .filter(({ pin }) => pin !== null)
      .map(({ pin, pinEnds, runs }) => [
        pin,
        pinEnds,
        runs.map(({ text }) => text).join(''),
      ]);
    expect(marked).toEqual([
      [1, true, 'stopped the rollout'],
      [2, true, 'lost no booking'],
    ]);
  });

  it('marks fillers, doubtful words and the pause after its word', () => {
    const all = runs(blocks());
    expect(all.filter(({ filler }) => filler).map(({ text }) => text)).toEqual([
      'um',
    ]);
    expect(all.filter(({ unsure }) => unsure).map(({ text }) => text)).toEqual([
      'rollout',
    ]);
    const [pause] = all.filter(({ pauseSec }) => pauseSec !== null);
    expect(pause.text).toBe('.');
    expect(pause.pauseSec).toBeCloseTo(1.6);
  });

  it('lights what a measure points at', () => {
    const lit = strokes(blocks({ lit: [span('late, um, in May. I')] })).filter(
      (stroke) => stroke.lit,
    );
    expect(lit.flatMap((s) => s.runs.map((r) => r.text)).join('')).toBe(
      'late, um, in May. I',
    );
  });

  it('is one block before there is an analysis', () => {
    const all = blocks({ analysis: undefined, pins: [] });
    expect(all).toHaveLength(1);
    expect(all[0].part).toBeNull();
    expect(said(all)).toBe(TEXT);
  });

  it('has no times where nothing was timed', () => {
    const all = blocks({ transcript: { ...transcript, segments: [] } });
    expect(runs(all).every(({ startSec }) => startSec === null)).toBe(true);
    expect(said(all)).toBe(TEXT);
  });

  it('survives spans that lie outside a shorter text', () => {
    const short = { ...transcript, text: 'We were late.' };
    expect(said(blocks({ transcript: short }))).toBe('We were late.');
  });

  it('is empty for an empty text', () => {
    const empty = { ...transcript, text: '', segments: [] };
    expect(said(blocks({ transcript: empty, analysis: undefined }))).toBe('');
  });
});
