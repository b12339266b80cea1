import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  linkedSignal,
  numberAttribute,
  signal,
  untracked,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { InterviewClient } from '../../api/interview-client';
import { isGone, problemText } from '../../api/problem';
import { Icon } from '../../ui/icon';
import { ProblemNote } from '../../ui/problem-note';
import { QuestionOrigin } from '../../ui/question-origin';
import { Skeleton } from '../../ui/skeleton';
import { FAULT_TEXTS } from '../recording/microphone';
import { RecordingSession } from '../recording/recording-session';
import { AfterStop } from './after-stop';
import { AnswerSender } from './answer-sender';
import { LeftBehind } from './left-behind';
import { ListenerPanel } from './listener-panel';
import { QUESTION_READER } from './question-reader';
import { QuestionHelp } from './question-help';
import { RoomBar } from './room-bar';
import { actionOf } from './room-keys';
import { TakePlayer } from './take-player';
import { TypedAnswer } from './typed-answer';
import { TypedDraft } from './typed-draft';
import { uploadFault } from './upload-check';

/** One question and the person who answers it. */
@Component({
  selector: 'app-room-page',
  imports: [
    MatButton,
    RouterLink,
    Icon,
    ProblemNote,
    Skeleton,
    AfterStop,
    LeftBehind,
    ListenerPanel,
    QuestionHelp,
    QuestionOrigin,
    RoomBar,
    TypedAnswer,
  ],
  providers: [RecordingSession, AnswerSender, TakePlayer, TypedDraft],
  templateUrl: './room-page.html',
  styleUrl: './room-page.scss',
  host: { '(document:keydown)': 'press($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RoomPage {
  protected readonly session = inject(RecordingSession);
  protected readonly sender = inject(AnswerSender);
  protected readonly player = inject(TakePlayer);
  protected readonly draft = inject(TypedDraft);
  private readonly reader = inject(QUESTION_READER);

  readonly id = input.required<string>();
  /** Position of the question, from 1. */
  readonly n = input.required({ transform: numberAttribute });
  /** `?type=1` opens the room with the keyboard. */
  readonly type = input<string>();

  private readonly loaded = inject(InterviewClient).interview(() => this.id());
  protected readonly interview = computed(() =>
    this.loaded.hasValue() ? this.loaded.value() : undefined,
  );
  protected readonly guided = computed(
    () => this.interview()?.mode !== 'realistic',
  );
  protected readonly question = computed(
    () => this.interview()?.questions[this.n() - 1],
  );
  protected readonly place = computed(() => {
    const question = this.question();
    return (
      question && {
        interviewId: this.id(),
        questionId: question.id,
        questionText: question.text,
        questionNumber: this.n(),
      }
    );
  });
  protected readonly loadProblem = computed(() =>
    this.loaded.status() === 'error' ? problemText(this.loaded.error()) : '',
  );
  protected readonly missing = computed(
    () =>
      isGone(this.loaded.error()) ||
      (this.interview() !== undefined && this.question() === undefined),
  );
  protected readonly typing = linkedSignal(() => this.type() === '1');
  protected readonly fromFile = computed(() => {
    const take = this.session.take();
    return take !== null && take.storedId === null;
  });
  protected readonly fileProblem = signal('');
  protected readonly faultText = computed(() => {
    const fault = this.session.fault();
    return fault && FAULT_TEXTS[fault];
  });
  protected readonly canRetryMicrophone = computed(
    () => this.session.fault() !== 'unsupported',
  );

  constructor() {
    effect(() => {
      const place = this.place();
      if (!place) return;
      untracked(() => {
        this.draft.open(place);
        this.sender.knows(this.interview()?.answers.map(({ id }) => id) ?? []);
        if (!this.typing()) void this.session.checkIfAllowed();
      });
    });
    inject(DestroyRef).onDestroy(() => {
      this.reader?.hush();
      this.session.close();
      this.player.stop();
    });
  }

  protected skip(event: Event): void {
    event.preventDefault();
    document.getElementById('question')?.focus();
  }

  protected async start(): Promise<void> {
    const place = this.place();
    this.reader?.hush();
    this.fileProblem.set('');
    if (place) await this.session.start(place);
  }

  protected async typeInstead(): Promise<void> {
    // A take that is running is not thrown away: it waits on this device.
    await this.session.stop();
    this.session.rest();
    this.player.stop();
    this.typing.set(true);
  }

  protected chooseFile(list: FileList | null): void {
    const file = list?.item(0);
    if (!file) return;
    this.fileProblem.set(uploadFault(file));
    if (this.fileProblem()) return;
    this.typing.set(false);
    this.session.show({
      audio: file,
      fileName: file.name,
      durationSec: null,
      storedId: null,
    });
  }

  protected async again(): Promise<void> {
    this.player.stop();
    this.sender.forget();
    await this.session.discard();
    await this.session.checkIfAllowed();
  }

  protected async submit(): Promise<void> {
    const place = this.place();
    if (!place) return;
    this.player.stop();
    const take = this.session.take();
    if (take) await this.sender.sendTake(place, take);
  }

  protected async submitText(): Promise<void> {
    const place = this.place();
    if (!place) return;
    const sent = await this.sender.sendText(place, this.draft.text());
    if (sent) this.draft.clear();
  }

  protected listen(): void {
    const take = this.session.take();
    if (take) this.player.toggle(take.audio);
  }

  protected press(event: KeyboardEvent): void {
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (this.typing() || !this.question()) return;
    const action = actionOf(
      {
        key: event.key,
        tag: target?.tagName ?? 'BODY',
        editable: target?.isContentEditable ?? false,
        modified:
          event.ctrlKey || event.metaKey || event.altKey || event.repeat,
      },
      this.session.state(),
    );
    if (action === null) return;
    event.preventDefault();
    const doIt = {
      start: () => this.start(),
      pause: () => this.session.pause(),
      resume: () => this.session.resume(),
      stop: () => this.session.stop(),
      submit: () => this.submit(),
      type: () => this.typeInstead(),
    };
    void doIt[action]();
  }
}
