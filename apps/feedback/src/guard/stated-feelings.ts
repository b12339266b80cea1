/** A feeling that somebody named in their own words; nothing is ever inferred. */
export interface StatedFeeling {
  /** As it can be told back: "were nervous", "felt proud". */
  verb: 'were' | 'are' | 'felt' | 'feel' | 'got';
  word: string;
  valence: 'hard' | 'good';
  startChar: number;
  endChar: number;
}

const HARD = [
  'nervous', 'anxious', 'worried', 'scared', 'afraid', 'frightened',
  'terrified', 'frustrated', 'overwhelmed', 'stressed', 'disappointed',
  'embarrassed', 'upset', 'angry', 'annoyed', 'sad', 'lonely', 'lost',
  'unsure', 'uncertain', 'exhausted', 'burned out', 'burnt out', 'guilty',
  'ashamed', 'devastated', 'discouraged', 'shocked', 'uncomfortable',
]; // prettier-ignore
const GOOD = [
  'proud', 'excited', 'happy', 'glad', 'relieved', 'grateful', 'thankful',
  'thrilled', 'pleased', 'hopeful', 'delighted', 'satisfied',
]; // prettier-ignore
const FEELING = [...HARD, ...GOOD].join('|');
const ADVERB =
  '(?:really|very|so|quite|pretty|a bit|a little|extremely|incredibly|just|also|honestly|initially|definitely|kind of|sort of|rather|super|too)';

const STATED = new RegExp(
  `\\bI(?:\\s+|['’])(was|am|m|felt|feel|got|remember feeling|remember being)\\s+(?:${ADVERB}\\s+){0,3}(${FEELING})\\b`,
  'giu',
);
/** "If I was nervous", "I would be …", "they thought I was …": not said of oneself as a fact. */
const NOT_OWN =
  /\b(?:if|whether|unless|would|might|could|thinks?|thought|assumed?|said|says|told me|asked|when(?:ever)? people)\s+(?:that\s+)?(?:\w+\s+)?$/iu;
/** "When I am nervous" tells of a habit; "when I was nervous" of something that happened. */
const HABIT = /\b(?:when|whenever|once|until|unless|in case)\s+$/iu;
const VERBS: Record<string, StatedFeeling['verb']> = {
  was: 'were',
  am: 'are',
  m: 'are',
  felt: 'felt',
  feel: 'feel',
  got: 'got',
  'remember feeling': 'felt',
  'remember being': 'were',
};

/** Feelings that the text states of the speaker in the first person, in order. English. */
export function statedFeelings(text: string): StatedFeeling[] {
  const found: StatedFeeling[] = [];
  for (const match of text.matchAll(STATED)) {
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    if (NOT_OWN.test(before)) continue;
    const verb = VERBS[(match[1] ?? '').toLowerCase().replace(/\s+/g, ' ')];
    const word = (match[2] ?? '').toLowerCase();
    if (!verb) continue;
    if (['are', 'feel'].includes(verb) && HABIT.test(before)) continue;
    found.push({
      verb,
      word,
      valence: HARD.includes(word) ? 'hard' : 'good',
      startChar: match.index,
      endChar: match.index + match[0].length,
    });
  }
  return found;
}

/** "Confident" judges a person (guard/tone.ts), so it is never told back, only refused. */
const ASCRIBABLE = `${FEELING}|confident|ambivalent|calm`;
const ASCRIBED = new RegExp(
  `\\byou(?:\\s+|['’])(?:were|was|are|re|felt|feel|got|must\\s+(?:have\\s+)?(?:been|felt|be|feel)|may\\s+(?:have\\s+)?(?:been|felt|be|feel))\\s+(?:${ADVERB}\\s+){0,3}(${ASCRIBABLE})\\b`,
  'giu',
);

/** Feelings that `text` ascribes to "you" and that `answer` does not state. */
export function ascribedFeelings(text: string, answer: string): string[] {
  const stated = new Set(statedFeelings(answer).map((f) => f.word));
  return [...text.matchAll(ASCRIBED)]
    .map((match) => (match[1] ?? '').toLowerCase())
    .filter((word) => !stated.has(word));
}
