import type { Question, Reason } from '@interview/contracts';
import { findWords } from '../reading/find-words';
import type { AnswerReading } from '../reading/read-answer';
import { phrase } from './structure-cues';

/** Share of function words (the, of, I, was …); ordinary answers are above 0.4. */
const FEWEST_FUNCTION_WORDS = 0.3;
/** Share of words that are letters or bare numbers, from which a text only counts or spells. */
const MOST_COUNTING = 0.5;
/** Share of runs of three words that stand in the question, its points or its hint. */
const MOST_READ_BACK = 0.5;
/** Words to one that declines to answer, up to which a text does little else. */
const WORDS_PER_DECLINE = 15;
/** Different catchwords from which a text that tells nobody's action is a string of them. */
const MANY_CATCHWORDS = 5;
/** Different catchwords per word, from which a text is a string of them whoever it speaks of. */
const MOST_CATCHWORDS = 0.08;

const COUNTING =
  /^(?:\p{L}|\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty)$/u;
const DECLINES = phrase(
  "no comment|next question|skip|pass|move on|rather not|(?:won't|will not|can't|cannot|don't want to|do not want to) (?:answer|say|talk)|i don't know|i do not know|no idea|nothing to say|no answer|sorry|dunno",
);
const CATCHWORDS = phrase(
  'synerg(?:y|ies)|paradigms?|leverag(?:e|es|ing)|ecosystems?|mindsets?|disrupti(?:ve|on)|holistic|seamless(?:ly)?|going forward|circle back|stakeholder alignment|value proposition|best practices?|low-hanging fruit|game changer|thought leaders?(?:hip)?|proactive(?:ly)?|solution oriented|win win|core competenc(?:y|ies)|bandwidth|deep dive|move the needle|touch base|empower(?:ing|ment)?|agile|scalab(?:le|ility)|innovati(?:ve|on)|transformation|transforms?|growth|horizon|intersection|data driven|customer centric|human centred|world-class|cutting-edge|next-level|robust|dynamic|strategic|at scale|end to end|key takeaways?|unlock|verticals?|granularity|operationali[sz]e|north star|double-click|lowest hanging|runway|momentum|world class',
);
const PERSON = /^(?:i|i'm|i'd|i've|i'll|we|we'd|we've|he|she|they|my|our|you)$/;

/**
 * Why a text of enough words is still no answer; null when it may be one. Codes: counting, keywords,
 * read-back, declined. The ladder's nonsense and 252 real answers set the bounds.
 */
export function nonAnswer(
  reading: AnswerReading,
  question: Question,
): Reason | null {
  const { counted: words, quiet } = reading;
  const count = words.length;
  if (
    words.filter((w) => COUNTING.test(w.lower)).length / count >=
    MOST_COUNTING
  )
    return {
      code: 'counting',
      message:
        'This counts or spells letters; it does not read like an answer.',
    };
  const tokens = reading.tokens.filter((t) => t.isWord);
  const isFew =
    tokens.filter((t) => t.isStop).length / Math.max(1, tokens.length) <
    FEWEST_FUNCTION_WORDS;
  const tellsOfNobody = !words.some((w) => PERSON.test(w.lower));
  const lower = quiet.toLowerCase();
  const catchwords = new Set(
    Array.from(lower.matchAll(CATCHWORDS), (m) => m[0]),
  ).size;
  if (
    isFew ||
    (tellsOfNobody && catchwords >= MANY_CATCHWORDS) ||
    catchwords >= Math.max(MANY_CATCHWORDS, count * MOST_CATCHWORDS)
  )
    return {
      code: 'keywords',
      message:
        'This reads like a list of keywords. Say it in sentences, as to a person.',
    };
  if (readBack(reading, question) >= MOST_READ_BACK)
    return {
      code: 'read-back',
      message:
        "This reads the question's own points back. Say what you did or would do, in your own words.",
    };
  const declines = lower.match(DECLINES)?.length ?? 0;
  if (declines * WORDS_PER_DECLINE >= count)
    return {
      code: 'declined',
      message:
        'This says that you would rather not answer, so there is nothing to judge.',
    };
  return null;
}

/** The runs of three words of a text, a space between them. */
function triplesOf(words: readonly { lower: string }[]): string[] {
  const triples: string[] = [];
  for (let at = 2; at < words.length; at += 1)
    triples.push(
      `${words[at - 2]?.lower} ${words[at - 1]?.lower} ${words[at]?.lower}`,
    );
  return triples;
}

/** Questions come again with every answer: so many are kept as read. */
const KEPT_QUESTIONS = 500;
const kept = new Map<string, ReadonlySet<string>>();

function triplesGiven({ text, why, points }: Question): ReadonlySet<string> {
  const texts = [text, why, ...points.flatMap((p) => [p.text, ...p.aliases])];
  const key = JSON.stringify(texts);
  const known = kept.get(key);
  if (known) return known;
  const given = new Set(texts.flatMap((t) => triplesOf(findWords(t))));
  if (kept.size >= KEPT_QUESTIONS) kept.clear();
  kept.set(key, given);
  return given;
}

function readBack(
  { counted: words }: AnswerReading,
  question: Question,
): number {
  const given = triplesGiven(question);
  const said = triplesOf(words);
  return said.length === 0
    ? 0
    : said.filter((triple) => given.has(triple)).length / said.length;
}
