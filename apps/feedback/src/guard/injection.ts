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
  /^\W*(?:(?:please|now|and|so|then|assistant)\W+)*(?:say that|write that|repeat (?:after|the text)|reveal|print (?:your|the)|quote your|translate your|list (?:them|your)|decode and|tell me (?:honestly|the names)|confirmed)\b/iu,
  /\b(?:full marks|perfect scores?|top (?:marks?|score)|hire (?:me|this person)|your (?:system prompt|instructions|rules))\b/iu,
  /<\/?(?:system|user|assistant|inst|im_start|im_end)|\[\/?inst\]|<\|/iu,
];

/** The commonest of them in other languages, and text that is not for people at all. */
const ELSEWHERE: readonly RegExp[] = [
  /\bignor(?:ier\w*|a|ez|e|are|eer)\b[^.?!]{0,60}\b(?:anweisung\w*|instrucciones|instructions|istruzioni|instruções|instructies)/iu,
  /игнорируй\S*[^.?!]{0,60}инструкци/iu,
  /(?:忽略|无视|無視)[^。？！]{0,30}(?:指令|指示)|指示[^。]{0,12}無視/u,
  /تجاهل[^.؟!]{0,40}التعليمات/u,
  /[A-Za-z0-9+/]{40,}={0,2}/u,
];

/** Letters that look Latin and are not, as they are used to slip past a filter. */
const LOOKALIKES: Record<string, string> = {
  а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ѕ: 's', ј: 'j', ԁ: 'd', һ: 'h',
  А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', Х: 'X', І: 'I',
  ο: 'o', α: 'a', ι: 'i', ν: 'v', ρ: 'p',
}; // prettier-ignore

/** As a reader sees it: full-width and look-alike letters made plain, what is not visible left out. */
const asSeen = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Mn}\u00ad]+/gu, '')
    .replace(/[\u0370-\u052f]/gu, (letter) => LOOKALIKES[letter] ?? letter);

/** Whether the sentence carries a tell-tale of an instruction to the software. */
export function addressesTheSoftware(sentence: string): boolean {
  const seen = asSeen(sentence);
  const backwards = /[\u202d\u202e]/u.test(sentence)
    ? [...seen].reverse().join('')
    : '';
  return (
    TELL_TALES.some(
      (pattern) => pattern.test(seen) || pattern.test(backwards),
    ) ||
    ELSEWHERE.some((pattern) => pattern.test(sentence) || pattern.test(seen))
  );
}
