import type { Strength } from '@interview/contracts';
import { sentenceText } from '../guard/grounds';
import type { Facts, Finding } from './facts';
import { OBSERVATIONS } from './phrases-strengths';
import type { StrengthKind } from './phrases-strengths';
import { fill, pickOther } from './pick';
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

/** "I would ask": a plan, which is not yet a step that was taken. */
const HYPOTHETICAL = /\b(?:would|will|could|might|should|i['’]d|i['’]ll)\b/iu;

function candidates(facts: Facts): Candidate[] {
  const { number, results, ownActions, heard, job } = facts;
  // Only a question about something that happened has an outcome and a setting to look for.
  const story = job.question.kind === 'behavioural';
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
    ...(story ? results : [])
      .slice(-1)
      .map((finding) => ({ kind: 'result' as const, finding })),
    ...ownActions
      .filter(
        (f) =>
          !HYPOTHETICAL.test(sentenceText(facts.grounds.answer, f.sentence)),
      )
      .slice(0, 1)
      .map((finding) => ({ kind: 'own-action' as const, finding })),
  ];
  return [
    ...(story && numberFinding && number.inResult
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

/**
 * The sentence that a second look found, first: as what it is anyway, or as what the person says it is
 * where that settled the step. A sentence that carries nothing is no strength because somebody points at it.
 */
function pointedTo({ again }: Facts, usual: readonly Candidate[]): Candidate[] {
  const sentence = again?.pointed;
  if (!sentence) return [];
  const known = usual.find((c) => c.finding.sentence.id === sentence.id);
  if (known) return [known];
  return again.settled && again.kind !== null
    ? [{ kind: 'pointed', finding: { sentence } }]
    : [];
}

/** What the answer does well, best first: at most two, each on another sentence and of another kind. */
export function strengthsOf(facts: Facts): Strength[] {
  const chosen: Candidate[] = [];
  const usual = candidates(facts);
  for (const candidate of [...pointedTo(facts, usual), ...usual]) {
    const repeats = chosen.some(
      (c) =>
        c.finding.sentence.id === candidate.finding.sentence.id ||
        c.kind === candidate.kind ||
        (c.kind === 'result-number' && candidate.kind === 'result'),
    );
    if (!repeats && chosen.length < 2) chosen.push(candidate);
  }
  return chosen.map(({ kind, finding, point = '' }) => {
    const told = OBSERVATIONS[kind];
    const words = pickOther(
      told,
      facts.job.answerId,
      `observation ${kind}`,
      (text) => facts.used(fill(text, { point })),
    );
    return {
      quote: quoteOf(facts.job.transcript, finding.sentence, finding.focus),
      observation: fill(words, { point }),
    };
  });
}
