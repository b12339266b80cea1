import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Answer, MeasureId, StageName } from '@interview/contracts';
import { AnswerClient } from '../api/answer-client';
import { InterviewClient } from '../api/interview-client';
import { isGone, problemText } from '../api/problem';
import { progressNow } from '../live/answer-order';
import { LiveAnswer } from '../live/live-answer';
import { OPEN_LIVE_SOCKET } from '../live/live-socket';
import { Icon } from '../ui/icon';
import { ProblemNote } from '../ui/problem-note';
import { Skeleton } from '../ui/skeleton';
import { AnswerDesk } from './answer-desk';
import { AnswerPlayer } from './answer-player';
import { FeedbackPart } from './feedback/feedback-part';
import { pinsOf } from './feedback/feedback-pins';
import { shownFeedback } from './feedback/shown-feedback';
import { FeelingsPanel } from './feelings/feelings-panel';
import { statedFeelings } from './feelings/stated-feelings';
import { heldAnalysis, type HeldAnalysis } from './held-analysis';
import { MeasuresPanel } from './measures/measures-panel';
import { PointsPanel } from './points-panel';
import { QuestionHead } from './question-head';
import { questionPlace } from './question-place';
import { RatingsPanel } from './ratings/ratings-panel';
import { Readings } from './readings/readings';
import { StageNoteList } from './stage-note-list';
import { stageNotes } from './stage-notes';
import { StageStrip } from './stage-strip';
import { stageSteps } from './stage-steps';
import { TranscriptEditor } from './transcript/transcript-editor';
import { TranscriptPanel } from './transcript/transcript-panel';
import { WordLight } from './word-light';

/** One answer and what was read in it; fills in while it is being read. */
@Component({
  selector: 'app-result-page',
  imports: [
    MatButton,
    RouterLink,
    Icon,
    ProblemNote,
    Skeleton,
    FeedbackPart,
    FeelingsPanel,
    MeasuresPanel,
    PointsPanel,
    QuestionHead,
    RatingsPanel,
    Readings,
    StageNoteList,
    StageStrip,
    TranscriptEditor,
    TranscriptPanel,
  ],
  providers: [AnswerDesk, AnswerPlayer, WordLight],
  templateUrl: './result-page.html',
  styleUrl: './result-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResultPage {
  private readonly answers = inject(AnswerClient);
  private readonly open = inject(OPEN_LIVE_SOCKET);
  protected readonly player = inject(AnswerPlayer);
  protected readonly desk = inject(AnswerDesk);
  private readonly light = inject(WordLight);

  readonly id = input.required<string>();

  private readonly live = computed(
    () =>
      new LiveAnswer(this.id(), {
        open: this.open,
        read: (id) => this.answers.read(id),
      }),
  );
  protected readonly answer = computed(() => this.live().answer());
  protected readonly gone = computed(() => isGone(this.live().problem()));
  protected readonly problem = computed(() => {
    const problem = this.live().problem();
    return problem === undefined ? '' : problemText(problem);
  });
  protected readonly offline = computed(
    () => this.live().connection() === 'down',
  );

  /** By itself, so that not every event of the answer asks for the interview again. */
  private readonly interviewId = computed(() => this.answer()?.interviewId);
  private readonly loaded = inject(InterviewClient).interview(() =>
    this.interviewId(),
  );
  protected readonly interview = computed(() =>
    this.loaded.hasValue() ? this.loaded.value() : undefined,
  );
  protected readonly place = computed(() =>
    questionPlace(this.answer(), this.interview()),
  );

  protected readonly steps = computed(() => {
    const answer = this.answer();
    return answer ? stageSteps(answer, this.live().progress()) : [];
  });
  protected readonly notes = computed(() => {
    const answer = this.answer();
    return answer ? stageNotes(answer) : [];
  });
  protected readonly transcript = computed(
    () => this.answer()?.transcript.result,
  );
  private readonly text = computed(() => this.transcript()?.text);
  protected readonly feedback = computed(() => {
    const answer = this.answer();
    return answer && shownFeedback(answer);
  });
  /** No measure stands beside words of care. */
  protected readonly analysis = computed(() =>
    this.feedback()?.care ? undefined : this.held()?.analysis,
  );
  private readonly held = linkedSignal<
    Answer | undefined,
    HeldAnalysis | undefined
  >({
    source: () => this.answer(),
    computation: (answer, before) => heldAnalysis(answer, before?.value),
  });
  protected readonly readingAgain = computed(
    () => !this.answer()?.analysis.result,
  );
  protected readonly readingsOpen = signal(false);
  protected readonly feelings = computed(() => {
    const analysis = this.analysis();
    return analysis?.emotions
      ? statedFeelings(
          analysis.emotions,
          analysis.sentences,
          this.transcript()?.text ?? '',
        )
      : [];
  });
  protected readonly pins = computed(() => pinsOf(this.feedback()));
  protected readonly toReview = computed(
    () => this.answer()?.transcript.state === 'needs-review',
  );
  /** The hero keeps its place while feedback can still come. */
  protected readonly heroShown = computed(() => {
    const answer = this.answer();
    if (!answer || this.toReview()) return false;
    if (this.feedback()) return true;
    return (
      this.notes().length === 0 &&
      ['waiting', 'running'].includes(answer.feedback.state)
    );
  });
  protected readonly feedbackProgress = computed(() => {
    const answer = this.answer();
    return answer && progressNow(answer, this.live().progress(), 'feedback');
  });
  protected readonly hearing = computed(() =>
    this.answer()?.transcript.state === 'running'
      ? (this.live().progress().transcript?.partialText ?? '')
      : '',
  );
  protected readonly hasAudio = computed(() => this.answer()?.audio != null);

  protected readonly editing = linkedSignal({
    source: this.id,
    computation: () => false,
  });
  protected readonly shown = signal<MeasureId | null>(null);
  protected readonly lit = computed(() => [
    ...(this.analysis()?.measures.find(({ id }) => id === this.shown())
      ?.evidence ?? []),
    ...this.light.spans(),
  ]);
  private readonly words = viewChild(TranscriptPanel, { read: ElementRef });

  constructor() {
    effect((onCleanup) => {
      const live = this.live();
      untracked(() => {
        this.player.open(live.id);
        void live.start();
      });
      onCleanup(() => live.close());
    });
    // What is lit belongs to one text: other words put it out.
    effect(() => {
      this.text();
      untracked(() => this.light.clear());
    });
    // Words that were asked for come into view.
    effect(() => {
      if (this.light.key() === null) return;
      const words = untracked(this.words)?.nativeElement as
        HTMLElement | undefined;
      words?.scrollIntoView({ block: 'nearest' });
    });
    inject(DestroyRef).onDestroy(() => this.player.close());
  }

  protected refresh(): void {
    void this.live().refresh();
  }

  protected async correct(text: string): Promise<void> {
    if (await this.desk.correct(this.id(), text)) {
      this.editing.set(false);
      this.refresh();
    }
  }

  protected async retry(stage: StageName): Promise<void> {
    if (await this.desk.retry(this.id(), stage)) this.refresh();
  }
}
