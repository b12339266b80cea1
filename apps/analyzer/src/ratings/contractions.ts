const PRONOUN =
  /^(?:it|that|this|he|she|there|here|what|who|where|how|when|everything|everybody|everyone|nobody|nothing)$/;
const NEGATIVE = new Map([
  ['wo', 'will'],
  ['ca', 'can'],
  ['sha', 'shall'],
  ['ai', 'is'],
]);

/** What "'d" and "'s" stand for depends on what follows: "I'd asked", "I'd ask"; "it's been", "it's late". */
const PARTICIPLE =
  /^(?:.*[^e]ed|agreed|been|had|done|gone|got|gotten|made|said|told|taken|given|written|spoken|seen|left|lost|built|bought|brought|sent|kept|held|found|thought|heard|known|shown|begun|broken|chosen|driven|forgotten|spent|met|sold|paid|led|felt|meant|won|learnt|caught|taught|grown|drawn|fallen|become|understood|stood)$/;
const HAS = /^(?:been|got|gotten|had|become)$/;
const ADVERB = /^(?:never|always|already|just|only|also|really|not|ever)$/;

/**
 * The words of a contraction, lower case: "didn't" is "did not". Other words, possessives too, stay as they are.
 *
 * @param following the words after it, of which one or two decide what "'d" and "'s" stand for
 */
export function inFull(lower: string, following: readonly string[]): string[] {
  const at = lower.indexOf("'");
  if (at < 0) return [lower];
  const [head, tail] = [lower.slice(0, at), lower.slice(at + 1)];
  if (tail === 't' && head.endsWith('n')) {
    const verb = head.slice(0, -1);
    return [NEGATIVE.get(verb) ?? verb, 'not'];
  }
  const next = following.find((word) => !ADVERB.test(word)) ?? '';
  if (tail === 'm') return [head, 'am'];
  if (tail === 're') return [head, 'are'];
  if (tail === 've') return [head, 'have'];
  if (tail === 'll') return [head, 'will'];
  if (tail === 'd') return [head, PARTICIPLE.test(next) ? 'had' : 'would'];
  if (tail === 's' && head === 'let') return ['let', 'us'];
  if (tail === 's' && PRONOUN.test(head))
    return [head, HAS.test(next) ? 'has' : 'is'];
  return [lower];
}
