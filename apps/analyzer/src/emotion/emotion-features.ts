import { feelingWord, isPerson } from './feeling-word';

/** A word or a pair of words of a sentence, and where it stands. */
export interface EmotionFeature {
  /** In the form of `feelingWord`; a pair is joined by a space. */
  readonly name: string;
  readonly startChar: number;
  readonly endChar: number;
}

const DRAWN_OUT = /(.)\1\1/;
const DRAWN_OUTS = /(.)\1{2,}/g;
const TOKEN = /[a-z]+(?:'[a-z]+)*|[!?]|[^\sa-z'!?]+/g;

/**
 * The words and pairs of words of a text, as training and prediction both see it. Letters drawn out beyond
 * two count as two ("sooo" is "soo"). Digits and other signs are no words and part the pairs around them.
 *
 * @param isLeftOut words that are not seen, as said and in their form.
 * @param mayOpenPair only pairs that begin with such a word are given.
 */
export function emotionFeatures(
  text: string,
  isLeftOut: (word: string, form: string) => boolean = () => false,
  mayOpenPair: (word: string) => boolean = () => true,
): EmotionFeature[] {
  const features: EmotionFeature[] = [];
  let previous: EmotionFeature | null = null;
  for (const match of lowered(text).replace(/’/g, "'").matchAll(TOKEN)) {
    const said = match[0];
    const word = DRAWN_OUT.test(said) ? said.replace(DRAWN_OUTS, '$1$1') : said;
    const name = feelingWord(word);
    if (!/^[a-z!?]/.test(word) || isLeftOut(word, name)) {
      if (!/^[,"“”:;()-]+$/.test(word)) previous = null;
      continue;
    }
    const startChar = match.index;
    const endChar = startChar + said.length;
    const feature = { name, startChar, endChar };
    if (!isPerson(name)) features.push(feature);
    if (previous && mayOpenPair(previous.name))
      features.push({
        name: `${previous.name} ${name}`,
        startChar: previous.startChar,
        endChar,
      });
    previous = feature;
  }
  return features;
}

/** Lower case without moving a character: "İ" would become two, so it stays. */
const lowered = (text: string) =>
  text.replace(/[^İ]+/gu, (run) => run.toLowerCase());
