import type { Feedback, ModelRating } from '@interview/contracts';
import { contestOf } from '../coach/contest';
import type { AcceptedRating } from '../guard/check-rating';
import { quoteOf } from '../guard/quote';
import { rewriteFaults } from '../guard/rewrite';
import type { SoundDraft } from '../guard/salvage';
import { writtenBy } from '../ollama/written-by';
import type { AttemptInput } from './model-attempt';
import { PROMPT_VERSION } from './prompt';

type DraftContext = Pick<
  AttemptInput,
  'job' | 'grounds' | 'accepted' | 'model' | 'digest'
> & {
  /** Where it was written. */
  place: string;
};

/**
 * A checked draft as feedback, with the ratings that hold: the quotes are cut from the transcript here,
 * never taken from the model.
 */
export function feedbackFromDraft(
  draft: SoundDraft,
  { job, grounds, accepted, model, digest, place }: DraftContext,
): Feedback {
  const quote = (id: string) => {
    const sentence = grounds.sentences.find((s) => s.id === id);
    return sentence
      ? quoteOf(job.transcript, sentence, sentence.cues[0])
      : null;
  };
  const rated = ({ sentenceIds, ...rating }: AcceptedRating): ModelRating[] => {
    const quotes = sentenceIds.flatMap((id) => quote(id) ?? []);
    return quotes.length > 0 ? [{ ...rating, quotes }] : [];
  };
  const original = draft.rewrite ? quote(draft.rewrite.evidence) : null;
  // A sentence told anew is a gift, not a need: one that claims more than was said is left out.
  const rewrite =
    draft.rewrite &&
    original &&
    rewriteFaults(draft.rewrite.text, grounds).length === 0
      ? { original, text: draft.rewrite.text }
      : null;
  const modelRatings = accepted.flatMap(rated);
  const feedback: Feedback = {
    source: {
      kind: 'ollama',
      label: writtenBy(model, place),
      model,
      ...(digest ? { modelDigest: digest } : {}),
      promptVersion: PROMPT_VERSION,
      fallbackReason: null,
    },
    acknowledgement: draft.acknowledgement,
    strengths: draft.keep.flatMap((item) => {
      const evidence = quote(item.evidence);
      return evidence
        ? [{ quote: evidence, observation: item.observation }]
        : [];
    }),
    nextSteps: draft.next.map((item) => ({
      quote: quote(item.evidence),
      move: item.move,
      why: item.why,
    })),
    question: draft.question,
    ...(rewrite ? { rewrite } : {}),
    ...(modelRatings.length > 0 ? { modelRatings } : {}),
  };
  const contest = contestOf(job, grounds, feedback);
  return contest ? { ...feedback, contest } : feedback;
}
