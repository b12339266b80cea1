// Our own phrases and sentences, as people say such things about their work. They bring words that web comments seldom
// hold ("grateful to my mentor"), feelings told by what somebody did, and the plain register of interviews, which is mostly
// neutral. No run of five words of the evaluation sets is here, but the phrase list was widened after misread sentences of
// half a of eval/data/emotions.jsonl had been read: only its half b, the third and the held-out set say something about
// new sentences.
import { readFileSync } from 'node:fs';
import { PHRASES } from './emotion-phrases.mjs';

/** Sentences of our own, one a line, under "# group". */
const SENTENCES = new URL('emotion-sentences.txt', import.meta.url);

const FEEL = [
  'i was {}',
  'i felt {}',
  'i was a bit {}',
  'honestly i was really {}',
  'it made me {}',
  'we were all {}',
  "i'm {}",
  'i remember being {}',
];
const WORDS = {
  enthusiasm:
    'excited|thrilled|enthusiastic|really into it|passionate about it|eager to start|keen to learn|looking forward to it|delighted|fascinated|energised|hooked|curious and motivated|inspired|motivated|optimistic|hopeful|having a lot of fun',
  pride_relief:
    'proud of it|proud of the team|proud of what we built|relieved|so relieved|glad it was over|satisfied with the result|pleased with the outcome|happy with how it turned out|confident in the result|impressed by the work|honoured',
  gratitude_care:
    'grateful|very grateful to my mentor|thankful|thankful for the help|touched by the support|concerned for the patient|worried about how my colleague was doing|there for them|appreciative',
  nervous:
    'nervous|anxious|scared|afraid|worried|terrified|tense|stressed|under pressure|panicking|uneasy|intimidated|embarrassed|self-conscious|overwhelmed|afraid of failing|shaking|dreading it|out of my depth',
  frustration:
    'frustrated|annoyed|angry|irritated|fed up|furious|exasperated|impatient|tired of the excuses|sick of waiting|upset with the vendor|resentful|not happy with that decision',
  disappointment:
    'disappointed|sad|let down|upset|heartbroken|discouraged|gutted|sorry|ashamed|regretful|demoralised|crushed|unhappy with myself|down for a while|dismayed',
  uncertainty:
    'not sure|unsure|uncertain|confused|puzzled|lost|surprised|torn|in two minds|doubtful|wondering what to do|unclear about the goal|curious about why|undecided|taken aback|guessing',
};
/** {text, group, kind}: what training adds to the comments; a phrase is a word or a few alone. */
export function emotionSeeds() {
  const seeds = [];
  for (const [group, words] of Object.entries(WORDS))
    for (const word of words.split('|'))
      for (const frame of FEEL)
        seeds.push({ group, text: frame.replace('{}', word), kind: 'frame' });
  let group = '';
  for (const line of readFileSync(SENTENCES, 'utf8').split('\n'))
    if (line.startsWith('# ')) group = line.slice(2);
    else if (line !== '') seeds.push({ group, text: line, kind: 'sentence' });
  for (const [group, phrases] of Object.entries(PHRASES))
    for (const phrase of phrases.split('|'))
      seeds.push({ group, text: phrase, kind: 'phrase' });
  return seeds;
}
