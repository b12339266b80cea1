import {
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { Answer } from '@interview/contracts';
import { AnswerClient } from '../../api/answer-client';
import { InterviewClient } from '../../api/interview-client';
import { RequestState } from '../../api/request-state';
import type { KnownProgress } from '../../live/answer-order';
import { FeedbackStylePick } from '../../preferences/feedback-style-pick';
import { Icon } from '../../ui/icon';
import { ProblemNote } from '../../ui/problem-note';
import { EarlierFeedback } from './earlier-feedback';
import { FeedbackHero } from './feedback-hero';
import { MissedPoint } from './missed-point';
import { SecondLook } from './second-look';
import { lookBeside, shownFeedback } from './shown-feedback';

/** The feedback, a second look beside the first one, and what a person can answer to it. */
@Component({
  selector: 'app-feedback-part',
  imports: [
    MatButton,
    RouterLink,
    EarlierFeedback,
    FeedbackHero,
    FeedbackStylePick,
    Icon,
    MissedPoint,
    ProblemNote,
    SecondLook,
  ],
  templateUrl: './feedback-part.html',
  styleUrl: './feedback-part.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FeedbackPart {
  private readonly answers = inject(AnswerClient);
  private readonly interviews = inject(InterviewClient);
  private readonly router = inject(Router);

  readonly answer = input.required<Answer>();
  /** Of the feedback that is being written. */
  readonly progress = input.required<KnownProgress | undefined>();
  /** Where to answer the question again; null until it is known. */
  readonly room = input.required<string[] | null>();
  readonly busy = input.required<boolean>();
  /** Something was asked of the server: the answer is another one now. */
  readonly changed = output();
  /** The feedback is to be written again. */
  readonly rewrite = output();

  protected readonly followUp = new RequestState();
  protected readonly feedback = computed(() => shownFeedback(this.answer()));
  protected readonly look = computed(() => lookBeside(this.answer()));
  protected readonly care = computed(() => this.feedback()?.care !== undefined);
  protected readonly heard = computed(() => this.answer().audio !== null);
  protected readonly partial = computed(() => this.progress()?.partialFeedback);
  protected readonly takenBack = computed(
    () => this.progress()?.takenBack ?? false,
  );
  protected readonly underWay = computed(() =>
    ['waiting', 'running'].includes(this.answer().feedback.state),
  );
  /** Said while a second look is on its way; empty otherwise. */
  protected readonly lookingAgain = computed(() => {
    const { contest, feedback } = this.answer();
    return contest && !feedback.result && this.underWay() ? contest.note : '';
  });
  /** For those who hear the page. */
  protected readonly news = computed(() => {
    // Asked each time: what is only read at the end has not seen the beginning.
    const arrived = this.arrived();
    if (this.lookingAgain())
      return 'Looking again. The feedback you have stays until it is there.';
    return arrived ? `${arrived.title} is there.` : '';
  });
  private readonly watched = linkedSignal<boolean, boolean>({
    source: () => this.lookingAgain() !== '',
    computation: (now, before) => now || (before?.value ?? false),
  });
  /** A second look that came while the page was open: the person may be further down. */
  protected readonly arrived = computed(() =>
    this.watched() ? this.look() : undefined,
  );
  private readonly second = viewChild<SecondLook, ElementRef<HTMLElement>>(
    SecondLook,
    { read: ElementRef },
  );
  protected readonly step = computed(() => this.progress()?.step ?? '');
  private readonly attempt = computed(() => this.answer().feedback.attempt);
  /** A style was chosen that this feedback is not written in; news of the same attempt leaves that as it is. */
  protected readonly restyled = linkedSignal({
    source: this.attempt,
    computation: () => false,
  });

  protected goToLook(): void {
    this.second()?.nativeElement.querySelector('h2')?.focus();
  }

  protected async askNext(): Promise<void> {
    await this.followUp.run(async () => {
      const { interviewId, question } = await this.answers.followUp(
        this.answer().id,
      );
      const { questions } = await this.interviews.read(interviewId);
      const index = questions.findIndex(({ id }) => id === question.id);
      await this.router.navigate([
        '/interviews',
        interviewId,
        'questions',
        index + 1,
      ]);
    });
  }
}
