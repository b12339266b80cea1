import type { Strength } from '@interview/contracts';
import type { Facts, Finding } from './facts';
import { OBSERVATIONS } from './phrases-strengths';
import type { StrengthKind } from './phrases-strengths';
import { fill, pick } from './pick';
import { quoteOf } from '../guard/quote';

interface Candidate {
  kind: StrengthKind;
  finding: Finding;
  point?: string;
}

/** Longest point text, in words, that fits into one of the coach's sentences. */
export const POINT_WORDS = 10;

/** A point of the question as the end of a sentence: no full stop, small first letter unless it is a name. */
export const pointPhrase = (text: string) =>
  text
    .replace(/[\s.;:!?]+$/u, '')
    .replace(/^\p{Lu}(?=\p{Ll}|\s)(?!\s?['’])/u, (first) =>
      first.toLowerCase(),
    );

const fits = (text: string) =>
  pointPhrase(text).split(/\s+/).length <= POINT_WORDS;

function candidates(facts: Facts): Candidate[] {
  const { number, results, ownActions, heard, job } = facts;
  const story = ['behavioural', 'situational'].includes(job.question.kind);
  const numberFinding = number && { sentence: number.sentence, focus: number };
  const situation = facts.grounds.sentences.find((s) => s.part === 'situation');
  const points: Candidate[] = heard
    .filter(({ point }) => fits(point.text))
    .sort((a, b) => b.point.score - a.point.score)
    .map(({ point, finding }) => ({
      kind: 'point',
      finding,
      point: pointPhrase(point.text),
    }));
  const fromStory: Candidate[] = [
    ...results
      .slice(-1)
      .map((finding) => ({ kind: 'result' as const, finding })),
    ...ownActions
      .slice(0, 1)
      .map((finding) => ({ kind: 'own-action' as const, finding })),
  ];
  return [
    ...(numberFinding && number.inResult
      ? [{ kind: 'result-number' as const, finding: numberFinding }]
      : []),
    ...(story ? [...fromStory, ...points] : [...points, ...fromStory]),
    ...(numberFinding
      ? [{ kind: 'number' as const, finding: numberFinding }]
      : []),
    ...(story && situation
      ? [{ kind: 'setting' as const, finding: { sentence: situation } }]
      : []),
  ];
}

/** What the answer does well, best first: at most two, each on another sentence and of another kind. */
export function strengthsOf(facts: Facts): Strength[] {
  const chosen: Candidate[] = [];
  for (const candidate of candidates(facts)) {
    const repeats = chosen.some(
      (c) =>
        c.finding.sentence.id === candidate.finding.sentence.id ||
        c.kind === candidate.kind ||
        (c.kind === 'result-number' && candidate.kind === 'result'),
    );
    if (!repeats && chosen.length < 2) chosen.push(candidate);
  }
  return chosen.map(({ kind, finding, point }) => ({
    quote: quoteOf(facts.job.transcript, finding.sentence, finding.focus),
    observation: fill(
      pick(OBSERVATIONS[kind], facts.job.answerId, `observation ${kind}`),
      { point: point ?? '' },
    ),
  }));
}
