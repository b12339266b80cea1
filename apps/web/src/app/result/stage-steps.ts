import type { Answer, StageName, State } from '@interview/contracts';
import { progressNow, type StageProgressMap } from '../live/answer-order';
import { clock, fileSize } from '../ui/format';

/** One step of the strip. */
export interface StageStep {
  readonly id: 'saved' | StageName;
  readonly state: State;
  readonly title: string;
  readonly detail: string;
  /** 0..1 while running, where it is known. */
  readonly progress: number | null;
}

const TITLES: Record<StageName, Record<State, string>> = {
  transcript: {
    waiting: 'Words are waiting',
    running: 'Writing down your words',
    'needs-review': 'Words to check',
    done: 'Words ready',
    failed: 'Words couldn’t be written down',
    'not-possible': 'No words could be read',
  },
  analysis: {
    waiting: 'To be measured',
    running: 'Measuring',
    'needs-review': 'Measures to check',
    done: 'Measured',
    failed: 'Couldn’t be measured',
    'not-possible': 'Not measured',
  },
  feedback: {
    waiting: 'Feedback to come',
    running: 'Writing your feedback',
    'needs-review': 'Feedback to check',
    done: 'Feedback written',
    failed: 'Feedback couldn’t be written',
    'not-possible': 'No feedback',
  },
};

/** Saved, words, measured, feedback: how far each is, with what is known about it. */
export function stageSteps(
  answer: Answer,
  progress: StageProgressMap,
): StageStep[] {
  const stages: StageName[] = ['transcript', 'analysis', 'feedback'];
  return [
    {
      id: 'saved',
      state: 'done',
      title: 'Saved',
      detail: savedDetail(answer),
      progress: null,
    },
    ...stages.map((id) => {
      const { state, attempt } = answer[id];
      const current = progressNow(answer, progress, id);
      // Progress may overtake the fact that the stage has begun.
      const shown: State =
        state === 'waiting' && current && attempt > 0 ? 'running' : state;
      return {
        id,
        state: shown,
        title: TITLES[id][shown],
        detail: current?.step ?? detailOf(answer, id),
        progress: shown === 'running' ? (current?.progress ?? null) : null,
      };
    }),
  ];
}

function savedDetail({ input, audio, transcript }: Answer): string {
  if (input === 'text' || audio === null) return 'Typed by you';
  const seconds = audio.durationSec ?? transcript.result?.durationSec ?? null;
  const size = fileSize(audio.bytes);
  return seconds === null
    ? `Sound, ${size}`
    : `${clock(seconds)} of sound, ${size}`;
}

function detailOf(answer: Answer, id: StageName): string {
  const { state, reason } = answer[id];
  if (state === 'failed') return 'Everything before it is safe';
  if (state === 'done') {
    if (id === 'transcript') return wordsOf(answer);
    if (id === 'analysis')
      return answer.analysis.result?.notAssessable
        ? 'Not measured'
        : 'Pace, story, points, tone';
    return answer.feedback.result?.source.kind === 'builtin-coach'
      ? 'By the built-in coach'
      : 'By the language model here';
  }
  if (state === 'needs-review') return 'Please look at them below';
  if (state === 'running') return 'Under way';
  if (reason) return 'See below why';
  return answer[id].attempt === 0 ? 'After that' : 'In line';
}

function wordsOf({ transcript, analysis }: Answer): string {
  const count =
    analysis.result?.wordCount ??
    transcript.result?.text.split(/\s+/).filter(Boolean).length ??
    0;
  const source = transcript.result?.source;
  const by =
    source === 'typed'
      ? ''
      : source === 'corrected'
        ? ', checked by you'
        : ', heard in your recording';
  return `${count} words${by}`;
}
