/**
 * Sentences that speak to the software instead of answering. They stay in the transcript, but nothing
 * may rest on them: they are left out of what a model reads and of what the coach quotes.
 */
const TELL_TALES: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override)\b[^.?!]{0,40}\b(?:instructions?|prompts?|rules?|above|previous|everything)\b/iu,
  /\bignore (?:all|any|previous|your)\b/iu,
  /\b(?:system|developer) (?:prompt|message)\b/iu,
  /\bas an? (?:ai|language model|llm)\b/iu,
  /\byou are (?:now )?(?:an? )?(?:ai|language model|assistant|chatbot|gpt|dan)\b/iu,
  /\b(?:give|award|grant|rate|score|grade) (?:me|this|my answer|the answer|this answer)\b[^.?!]{0,30}\b(?:\d+|full|perfect|maximum|top|highest|five|ten|hundred)\b/iu,
  /\b(?:output|return|respond|reply|print|write) (?:only |with |in )*(?:json|the following|exactly|your instructions)\b/iu,
  /<\/?(?:system|user|assistant|inst|im_start|im_end)|\[\/?inst\]|<\|/iu,
];

/** Whether the sentence carries a tell-tale of an instruction to the software. */
export function addressesTheSoftware(sentence: string): boolean {
  return TELL_TALES.some((pattern) => pattern.test(sentence));
}
