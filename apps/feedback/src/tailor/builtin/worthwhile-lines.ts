import type { DocumentKind, TailorJob } from '@interview/contracts';
import { sectionOf } from './document-sections';
import type { Section } from './document-sections';
import { phraseOf } from './line-phrase';
import type { Phrase, Use } from './line-phrase';
import { unfitLine } from './unfit-line';

type Line = TailorJob['lines'][number];

/** A line that a question can be made of. */
export interface WorthwhileLine {
  line: Line;
  phrase: Phrase;
  /** Content words, for telling lines apart. */
  words: ReadonlySet<string>;
  /** Names a tool, a method or a figure of its own trade. */
  technical: boolean;
  /** How much it says, without a unit: for ranking only. */
  score: number;
}

const STOP = new Set(
  'a an and are as at be been by can do for from has have how if in into is it its more of on or our other that the their them they this through to up us using via was we were what when which while who will with within would you your across new own also all any each such'.split(
    ' ',
  ),
);

/** What any posting for any job may say. */
const COMMONPLACE =
  /\b(?:team[- ]?player|communication skills|communicator|interpersonal|self[- ](?:starter|motivated|driven)|fast[- ]paced|attention to detail|detail[- ]oriented|multi-?task\w*|hard[- ]?working|passion(?:ate)?|enthusias\w+|positive attitude|can-do|work ethic|think outside|other duties|as (?:required|needed|assigned)|dynamic|results[- ](?:driven|oriented)|go-getter|rock ?star|wear many hats|microsoft office|ms office)\b/i;
/** An abbreviation, a name written in one word with two capitals, a name with digits or marks. */
const TERM =
  /\b(?:\p{Lu}{2,}\d*s?|\p{Lu}\p{Ll}+\p{Lu}\p{L}*|\p{L}+\d+|[A-Za-z]+\.js|C\+\+|C#)(?![\p{L}\p{N}])/u;
/** A capital inside of a line, after a small word: a tool, a product or a place. */
const NAME_INSIDE = /\p{Ll},? (?!I\b)\p{Lu}\p{Ll}{2,}/u;

const WEIGHT: Record<Use, number> = {
  achievement: 1.6,
  duty: 1.1,
  deed: 1,
  requirement: 0.8,
  skill: 0.6,
  company: 0.2,
};
const ENOUGH_WORDS = 11;
/** Below this a line says what any other may say too. */
const LEAST_SCORE = 0.5;

const contentWords = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}+#'’-]*/gu) ?? []).filter(
      (word) => word.length > 1 && !STOP.has(word),
    ),
  );

function worth(line: Line, document: DocumentKind, phrase: Phrase) {
  const words = contentWords(line.text);
  const technical = TERM.test(line.text) || NAME_INSIDE.test(line.text);
  const score =
    (Math.min(words.size, ENOUGH_WORDS) / ENOUGH_WORDS) * 2 +
    WEIGHT[phrase.use] +
    (technical ? 0.6 : 0) +
    (/\d/.test(phrase.text) ? (document === 'resume' ? 0.8 : 0.2) : 0) -
    (COMMONPLACE.test(line.text) ? 1.6 : 0) -
    (phrase.shape === 'say' ? 0.5 : 0);
  return { line, phrase, words, technical, score };
}

/** Lines whose section, words or private matter forbid a question are left out; the others come with their phrase. */
export function worthwhileLines(
  job: Pick<TailorJob, 'document' | 'lines'>,
): WorthwhileLine[] {
  return askableLines(job).flatMap(({ line, section }) => {
    const phrase = phraseOf(line.text, job.document, section);
    const found = phrase && worth(line, job.document, phrase);
    return found && found.score > LEAST_SCORE ? [found] : [];
  });
}

/** Every line that may be asked about, with the section that it stands in. */
export function askableLines(
  job: Pick<TailorJob, 'document' | 'lines'>,
): { line: Line; section: Section }[] {
  let section: Section = 'unknown';
  return job.lines.flatMap((line) => {
    const opened = sectionOf(line.text);
    if (opened) {
      section = opened;
      return [];
    }
    const unfit = unfitLine(line.text);
    // The years of a job end whatever stood before it in a résumé.
    if (unfit === 'period' && job.document === 'resume') section = 'deeds';
    return section === 'skip' || unfit !== null ? [] : [{ line, section }];
  });
}

/** Share of the smaller line's words that the other has too, 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, Math.min(a.size, b.size));
}

/** Lines more alike than this ask the same. */
const SAME = 0.7;
/** What a line loses for likeness to one that is chosen, and for each chosen one of its use. */
const LIKENESS_COSTS = 2;
const USE_COSTS = 0.3;

/** At most `count` lines, the ones that say most first, each unlike the others. */
export function chooseLines(
  lines: readonly WorthwhileLine[],
  count: number,
): WorthwhileLine[] {
  const chosen: WorthwhileLine[] = [];
  let rest = [...lines];
  while (chosen.length < count) {
    const valued = rest.map((candidate) => {
      const closest = Math.max(
        0,
        ...chosen.map((other) => likeness(candidate.words, other.words)),
      );
      const ofUse = chosen.filter(
        (other) => other.phrase.use === candidate.phrase.use,
      ).length;
      return {
        candidate,
        closest,
        value: candidate.score - LIKENESS_COSTS * closest - USE_COSTS * ofUse,
      };
    });
    const open = valued.filter(
      ({ candidate, closest }) =>
        closest < SAME &&
        // One question on the employer is enough.
        (candidate.phrase.use !== 'company' ||
          chosen.every((other) => other.phrase.use !== 'company')),
    );
    const best = open.reduce<(typeof open)[number] | null>(
      (a, b) => (a && a.value >= b.value ? a : b),
      null,
    );
    if (!best) break;
    chosen.push(best.candidate);
    rest = open
      .map(({ candidate }) => candidate)
      .filter((c) => c !== best.candidate);
  }
  return chosen;
}
