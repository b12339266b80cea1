import type {
  DocumentKind,
  FeedbackSource,
  Kind,
  Question,
  TailorJob,
} from '@interview/contracts';
import { fill, pick } from '../../coach/pick';
import { questionFaults } from '../guard/check-question';
import { questionOf } from '../tailored-question';
import { POSTING_LEADS, POSTING_TASK, POSTING_WANTED } from './phrases-posting';
import { RESUME_DEED, RESUME_LEADS, RESUME_SKILLS } from './phrases-resume';
import { WHY } from './phrases-why';
import { chooseLines, worthwhileLines } from './worthwhile-lines';
import type { WorthwhileLine } from './worthwhile-lines';
import type { Use } from './line-phrase';

const WRITER_LABEL = 'Built-in writer, no AI model used';
/** Moves whenever the same document could give other questions. */
const WRITER_VERSION = 'writer-1';

export const writerSource = (
  fallbackReason: string | null,
): FeedbackSource => ({
  kind: 'builtin-coach',
  label: WRITER_LABEL,
  model: null,
  promptVersion: WRITER_VERSION,
  fallbackReason,
});

/** Kinds that suit what a line tells, the most fitting first. */
const KINDS: Record<Use, readonly Kind[]> = {
  duty: ['behavioural', 'situational', 'motivational'],
  requirement: ['behavioural', 'situational'],
  company: ['motivational'],
  achievement: ['behavioural', 'technical', 'situational', 'motivational'],
  deed: ['behavioural', 'situational', 'technical', 'motivational'],
  skill: ['technical', 'behavioural', 'situational'],
};
/** Of so many questions one is about reasons. */
const ONE_MOTIVATIONAL_OF = 5;

type Wordings = readonly [string, ...string[]];

function asksFor({ phrase }: WorthwhileLine, document: DocumentKind) {
  if (document === 'resume')
    return phrase.shape === 'list' ? RESUME_SKILLS : RESUME_DEED;
  return phrase.use === 'requirement' ? POSTING_WANTED : POSTING_TASK;
}

function leadsFor({ phrase }: WorthwhileLine, document: DocumentKind) {
  const all: Partial<Record<string, Wordings>> =
    document === 'resume' ? RESUME_LEADS : POSTING_LEADS;
  const leads = all[phrase.shape];
  if (!leads) throw new Error(`no words for ${phrase.shape} in a ${document}`);
  return leads;
}

/** The wordings in turn, beginning where the seed says, so that none comes twice before all have come once. */
class Turns {
  private readonly used = new Map<string, number>();

  constructor(private readonly seed: string) {}

  next(wordings: Wordings, slot: string): string {
    const turn = this.used.get(slot) ?? 0;
    this.used.set(slot, turn + 1);
    const first = wordings.indexOf(pick(wordings, this.seed, slot));
    return wordings[(first + turn) % wordings.length] ?? wordings[0];
  }
}

/**
 * Questions for the lines of a document that say most, without a model: the same for the same tailoring. Fewer
 * than were wished for, or none, where the document has no more such lines; in its order.
 */
export function writeQuestions(job: TailorJob): Question[] {
  const lines = chooseLines(worthwhileLines(job), job.count);
  const turns = new Turns(job.tailoringId);
  const kinds = kindsOf(lines, job.count);
  const written = lines
    .map((line, i) => ({ line, kind: kinds[i] ?? 'behavioural' }))
    .sort((a, b) => a.line.line.number - b.line.line.number)
    .map(({ line, kind }) => {
      const { document } = job;
      const shape = `${document}/${line.phrase.shape}`;
      const group = ['requirement', 'skill'].includes(line.phrase.use);
      const lead = turns.next(leadsFor(line, document), `lead/${shape}`);
      const ask = turns.next(
        asksFor(line, document)[kind],
        `ask/${document}/${kind}/${group}`,
      );
      const why = turns.next(WHY[kind], `why/${kind}`);
      return {
        kind,
        line: line.line,
        text: `${fill(lead, { p: line.phrase.text })} ${ask}`,
        why: fill(why, {
          document: document === 'resume' ? 'your résumé' : 'the posting',
        }),
      };
    })
    // What the writer makes holds to the same rules as what a model writes.
    .filter((draft) => questionFaults(draft, draft.line).length === 0);
  return written.map((draft, i) => questionOf(draft, job, i, WRITER_LABEL));
}

/** A kind for each line: the one that suits it and has come least so far. */
function kindsOf(lines: readonly WorthwhileLine[], count: number): Kind[] {
  const times = new Map<Kind, number>();
  const most = lines.some((line) => line.phrase.use === 'company')
    ? 0
    : Math.max(1, Math.floor(count / ONE_MOTIVATIONAL_OF));
  return lines.map((line) => {
    const suited = [
      ...(line.technical && line.phrase.use !== 'company'
        ? (['technical'] as const)
        : []),
      ...KINDS[line.phrase.use],
    ].filter(
      (kind) =>
        kind !== 'motivational' ||
        line.phrase.use === 'company' ||
        (times.get(kind) ?? 0) < most,
    );
    const [first = 'behavioural', ...others] = suited;
    const kind = others.reduce<Kind>(
      (best, other) =>
        (times.get(other) ?? 0) < (times.get(best) ?? 0) ? other : best,
      first,
    );
    times.set(kind, (times.get(kind) ?? 0) + 1);
    return kind;
  });
}
