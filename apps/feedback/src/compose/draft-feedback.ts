import type { Feedback, Transcript } from '@interview/contracts';
import type { Grounds } from '../guard/grounds';
import { quoteOf } from '../guard/quote';
import { rewriteFaults } from '../guard/rewrite';
import type { SoundDraft } from '../guard/salvage';
import { PROMPT_VERSION } from './prompt';

/** A checked draft as feedback: the quotes are cut from the transcript here, never taken from the model. */
export function feedbackFromDraft(
  draft: SoundDraft,
  grounds: Grounds,
  transcript: Transcript,
  model: { name: string; digest?: string },
): Feedback {
  const quote = (id: string) => {
    const sentence = grounds.sentences.find((s) => s.id === id);
    return sentence ? quoteOf(transcript, sentence, sentence.cues[0]) : null;
  };
  const original = draft.rewrite ? quote(draft.rewrite.evidence) : null;
  // A sentence told anew is a gift, not a need: one that claims more than was said is left out.
  const rewrite =
    draft.rewrite &&
    original &&
    rewriteFaults(draft.rewrite.text, grounds).length === 0
      ? { original, text: draft.rewrite.text }
      : null;
  return {
    source: {
      kind: 'ollama',
      label: `Written by ${model.name} on this server`,
      model: model.name,
      ...(model.digest ? { modelDigest: model.digest } : {}),
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
  };
}
