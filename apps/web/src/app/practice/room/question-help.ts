import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Question } from '@interview/contracts';
import { Icon } from '../../ui/icon';
import { QUESTION_READER } from './question-reader';

interface ShapePart {
  readonly part: string;
  readonly name: string;
  readonly text: string;
}

const STORY: readonly ShapePart[] = [
  { part: 'situation', name: 'Situation', text: 'Where it was' },
  { part: 'task', name: 'Task', text: 'Your part' },
  {
    part: 'action',
    name: 'Action',
    text: 'What you saw, what you decided, who you told. Most of the time goes here.',
  },
  { part: 'result', name: 'Result', text: 'What changed' },
];

/** Help before speaking: hear the question; in guided mode also why, a shape, and hints on request. */
@Component({
  selector: 'app-question-help',
  imports: [MatButton, Icon],
  templateUrl: './question-help.html',
  styleUrl: './question-help.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QuestionHelp {
  private readonly reader = inject(QUESTION_READER);

  readonly question = input.required<Question>();
  readonly guided = input.required<boolean>();

  protected readonly readsAloud = this.reader !== null;
  protected readonly whyOpen = signal(false);
  protected readonly hintsShown = signal(0);
  /** A follow-up asks for one thing more, not for the whole story again. */
  protected readonly shape = computed(() => {
    const { kind, origin } = this.question();
    return kind === 'behavioural' && origin?.kind !== 'follow-up' ? STORY : [];
  });
  protected readonly length = computed(() => {
    const { minSec, maxSec } = this.question().target;
    return `${minSec} to ${maxSec} seconds, if you like`;
  });
  protected readonly hints = computed(() =>
    this.question().points.slice(0, this.hintsShown()),
  );
  protected readonly hintsLeft = computed(
    () => this.question().points.length - this.hintsShown(),
  );

  protected hear(): void {
    this.reader?.say(this.question().text);
  }
}
