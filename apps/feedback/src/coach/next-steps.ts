import type { Measure, NextStep, StoryPart } from '@interview/contracts';
import { outsideNorm } from './facts';
import type { Facts, Finding } from './facts';
import { STEPS } from './phrases-steps';
import type { StepKind } from './phrases-steps';
import { fill, pickOther } from './pick';
import { quoteOf } from '../guard/quote';
import { POINT_WORDS, pointPhrase } from './strengths';

interface Candidate {
  kind: StepKind;
  /** Larger comes first; ties go to the larger distance from the norm. */
  priority: number;
  distance?: number;
  finding?: Finding;
  point?: string;
}

/** Words before the result from which on it is called late; about half a minute of speech. */
const LATE_WORDS = 70;
/** Closeness to the question below which, with no point heard, an answer is off it; good ones reach 0.1 to 0.4. */
const OFF_QUESTION_RELEVANCE = 0.05;
/** Below this many words, a missing link to the question proves nothing. */
const OFF_QUESTION_WORDS = 40;
/** A pace this far outside the band, relative to its edge, is worth a step; nearer it is not. */
const PACE_DISTANCE = 0.12;
const HEDGES = 3;
const DELIVERY: readonly StepKind[] = [
  'too-short', 'too-long', 'too-fast', 'too-slow', 'fillers', 'hedges',
]; // prettier-ignore

const firstSentence = (facts: Facts): Finding | undefined =>
  facts.grounds.sentences.map((sentence) => ({ sentence }))[0];

/** "90 seconds" or "165 words": an end of the target, in the unit in which the answer was measured. */
const edge = (length: Measure | null, side: 'low' | 'high') =>
  `${length?.norm?.[side] ?? ''} ${length?.unit ?? ''}`.trim();

/** How the story is told. */
function storySteps(facts: Facts): Candidate[] {
  const { job, results, actions, ownActions, sharedActions } = facts;
  if (job.question.kind !== 'behavioural') return [];
  const last = facts.grounds.sentences.map((sentence) => ({ sentence })).at(-1);
  const steps: Candidate[] = [];
  const told = (part: StoryPart) =>
    facts.grounds.withheld.some((s) => s.part === part);
  if (results.length === 0 && !told('result'))
    steps.push({
      kind: 'missing-result',
      priority: 100,
      finding: actions.at(-1) ?? last,
    });
  if (ownActions.length === 0 && !told('action'))
    steps.push({
      kind: 'own-part',
      priority: 90,
      finding: sharedActions[0] ?? actions[0] ?? last,
    });
  if (!facts.hasNumbers) {
    const vague = actions[0] ?? facts.results[0] ?? last;
    steps.push({ kind: 'no-specifics', priority: 60, finding: vague });
  }
  const late = facts.wordsBeforeResult;
  if (late !== null && late >= LATE_WORDS)
    steps.push({ kind: 'result-late', priority: 55, finding: results[0] });
  return steps;
}

/** What the question asks for. */
function questionSteps(facts: Facts): Candidate[] {
  const { analysis } = facts.job;
  const relevance = facts.measure('relevance')?.value ?? null;
  const total = analysis.points.length;
  const open = facts.notHeard.length;
  if (
    total > 0 &&
    open === total &&
    relevance !== null &&
    relevance < OFF_QUESTION_RELEVANCE &&
    analysis.wordCount >= OFF_QUESTION_WORDS
  )
    return [
      { kind: 'off-question', priority: 80, finding: firstSentence(facts) },
    ];
  const point = facts.notHeard.find(
    (p) => pointPhrase(p.text).split(/\s+/).length <= POINT_WORDS,
  );
  if (!point) return [];
  return [
    {
      kind: 'missing-point',
      priority: open * 2 > total ? 70 : 45,
      point: pointPhrase(point.text),
    },
  ];
}

/** Length and delivery, only where a measure lies outside its norm. */
function deliverySteps(facts: Facts): Candidate[] {
  const steps: Candidate[] = [];
  const length = outsideNorm(facts.measure('length'));
  if (length)
    steps.push({
      kind: length.side === 'low' ? 'too-short' : 'too-long',
      priority: 50,
      distance: length.distance,
    });
  const pace = outsideNorm(facts.measure('pace'));
  if (pace && pace.distance >= PACE_DISTANCE)
    steps.push({
      kind: pace.side === 'low' ? 'too-slow' : 'too-fast',
      priority: 40,
      distance: pace.distance,
    });
  const fillers = facts.measure('fillers');
  if (outsideNorm(fillers)?.side === 'high')
    steps.push({
      kind: 'fillers',
      priority: 35,
      distance: outsideNorm(fillers)?.distance,
      finding: facts.grounds.sentences.flatMap((sentence) => {
        const focus = fillers?.evidence.find(
          (e) =>
            e.startChar >= sentence.startChar && e.endChar <= sentence.endChar,
        );
        return focus ? [{ sentence, focus }] : [];
      })[0],
    });
  if (facts.hedged.length >= HEDGES)
    steps.push({ kind: 'hedges', priority: 30, finding: facts.hedged[0] });
  return steps;
}

/**
 * What to try next, most useful first: at most two, the second from another field (telling or
 * delivery). Where nothing stands out, one way to practise.
 */
export function nextStepsOf(facts: Facts): (NextStep & { kind: StepKind })[] {
  const { job, again } = facts;
  const all = [
    ...storySteps(facts),
    ...questionSteps(facts),
    ...deliverySteps(facts),
  ]
    // What a second look found in the answer is not asked for again.
    .filter(({ kind }) => !(again?.settled && kind === again.kind))
    .sort(
      (a, b) =>
        b.priority - a.priority || (b.distance ?? 0) - (a.distance ?? 0),
    );
  const anchor =
    facts.results[0] ?? facts.heard[0]?.finding ?? facts.actions[0];
  const first: Candidate = all[0] ?? {
    kind: 'rehearse',
    priority: 0,
    finding: anchor ?? firstSentence(facts),
  };
  const isDelivery = (c: Candidate) => DELIVERY.includes(c.kind);
  const second = all.slice(1).find((c) => isDelivery(c) !== isDelivery(first));
  return [first, ...(second ? [second] : [])].map((candidate) => {
    const values = {
      point: candidate.point ?? '',
      words: String(facts.wordsBeforeResult ?? 0),
      min: edge(facts.measure('length'), 'low'),
      max: edge(facts.measure('length'), 'high'),
    };
    const words = pickOther(
      STEPS[candidate.kind],
      job.answerId,
      `step ${candidate.kind}`,
      ({ move }) => facts.used(fill(move, values)),
    );
    return {
      kind: candidate.kind,
      quote: candidate.finding
        ? quoteOf(
            job.transcript,
            candidate.finding.sentence,
            candidate.finding.focus,
          )
        : null,
      move: fill(words.move, values),
      why: fill(words.why, values),
    };
  });
}
