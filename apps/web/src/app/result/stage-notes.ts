import { type Answer, STAGES, type StageName } from '@interview/contracts';

/** Something about a stage that the person should read. */
export interface StageNote {
  readonly stage: StageName;
  readonly tone: 'wait' | 'fault';
  readonly title: string;
  readonly text: string;
  /** What can be done about it here. */
  readonly acts: readonly ('retry' | 'type' | 'again')[];
}

const FAILED: Record<StageName, string> = {
  transcript: 'Your words couldn’t be written down.',
  analysis: 'Your words couldn’t be measured.',
  feedback: 'Feedback couldn’t be written.',
};
const WAITING: Record<StageName, string> = {
  transcript: 'Waiting for speech recognition.',
  analysis: 'Waiting to be measured.',
  feedback: 'Waiting for feedback.',
};
const SAFE: Record<StageName, string> = {
  transcript: 'Your recording is kept.',
  analysis: 'Your words are complete.',
  feedback: 'Your words and measures are complete.',
};

/**
 * What holds the answer up, first things first: a failure of ours, an input that gives nothing, a stage
 * that waits for something with a name, or too few words to judge.
 */
export function stageNotes(answer: Answer): StageNote[] {
  const notes: StageNote[] = [];
  for (const stage of STAGES) {
    const { state, reason } = answer[stage];
    const again = stage === 'feedback' && answer.contest !== undefined;
    const safe = again ? 'The feedback you had is still here.' : SAFE[stage];
    if (state === 'failed')
      notes.push({
        stage,
        tone: 'fault',
        title: again ? 'The second look couldn’t be written.' : FAILED[stage],
        text: `${reason?.message ?? 'The server does not say why.'} ${safe}`,
        acts: stage === 'transcript' ? ['retry', 'type'] : ['retry'],
      });
    else if (state === 'not-possible')
      notes.push({
        stage,
        tone: 'wait',
        title:
          stage === 'transcript'
            ? 'No words could be read from this recording.'
            : 'This answer can’t be read further.',
        text: reason?.message ?? 'Record the answer again, or type it.',
        acts: ['again', 'type'],
      });
    else if (state === 'waiting' && reason)
      notes.push({
        stage,
        tone: 'wait',
        title: WAITING[stage],
        text: `${reason.message} ${safe}`,
        acts: stage === 'transcript' ? ['type'] : [],
      });
    // What follows a held stage is held by it: one note says enough.
    if (notes.length > 0) return notes;
  }
  // The feedback on too few words opens with exactly that.
  if (answer.feedback.result) return [];
  const few = answer.analysis.result?.notAssessable;
  // What was told there is answered with care by the feedback, not with a word about measuring.
  return few && few.code !== 'care'
    ? [
        {
          stage: 'analysis',
          tone: 'wait',
          title: 'Too little to read, this time.',
          text: `${few.message} This take has no points and no story parts, and nothing counts against you.`,
          acts: ['again'],
        },
      ]
    : [];
}
