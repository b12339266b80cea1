import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import {
  type Kind,
  KindSchema,
  type Level,
  LevelSchema,
  type Mode,
  type Role,
  RoleSchema,
} from '@interview/contracts';
import { InterviewClient } from '../../api/interview-client';
import { OperationsClient } from '../../api/operations-client';
import { problemText } from '../../api/problem';
import { FeedbackStylePick } from '../../preferences/feedback-style-pick';
import { counted, KIND_NAMES, LEVEL_NAMES, ROLE_NAMES } from '../../ui/format';
import { Icon } from '../../ui/icon';
import { ProblemNote } from '../../ui/problem-note';
import { ChoiceMemory } from './choice-memory';
import { RecentAnswers } from './recent-answers';
import { planSession } from './session-plan';
import { TailoredQuestions } from './tailored-questions';
import type { TailoredChoice } from './tailored-questions';
import { UnsentTakes } from './unsent-takes';

/** Choose role, level, kinds, number of questions and mode; leads to the first question. */
@Component({
  selector: 'app-setup-page',
  imports: [
    MatButton,
    FeedbackStylePick,
    Icon,
    ProblemNote,
    RecentAnswers,
    TailoredQuestions,
    UnsentTakes,
  ],
  templateUrl: './setup-page.html',
  styleUrl: './setup-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SetupPage {
  private readonly interviews = inject(InterviewClient);
  private readonly router = inject(Router);
  private readonly memory = inject(ChoiceMemory);
  private readonly last = this.memory.recall();

  protected readonly roles = RoleSchema.options;
  protected readonly levels = LevelSchema.options;
  protected readonly allKinds = KindSchema.options;
  protected readonly counts = [1, 3, 5, 7, 10];
  protected readonly roleNames = ROLE_NAMES;
  protected readonly levelNames = LEVEL_NAMES;
  protected readonly kindNames = KIND_NAMES;

  protected readonly role = signal<Role>(this.last.role);
  protected readonly level = signal<Level>(this.last.level);
  protected readonly kinds = signal<ReadonlySet<Kind>>(
    new Set(this.last.kinds),
  );
  protected readonly count = signal(this.last.count);
  protected readonly mode = signal<Mode>(this.last.mode);
  /** Whether a document is to give questions; not remembered, like the document itself. */
  protected readonly fromDocument = signal(false);
  protected readonly tailored = signal<TailoredChoice | null>(null);
  protected readonly starting = signal(false);
  protected readonly problem = signal('');

  private readonly bank = this.interviews.questions(() => ({
    role: this.role(),
    level: this.level(),
  }));
  private readonly health = inject(OperationsClient).health();

  protected readonly plan = computed(() =>
    this.bank.hasValue()
      ? planSession(this.bank.value().questions, this.kinds(), this.count())
      : undefined,
  );
  /** Questions that will be asked: a ticked one is never left out for the sake of a number. */
  private readonly asked = computed(() =>
    Math.max(this.count(), this.tailored()?.tailoredIds.length ?? 0),
  );
  protected readonly title = computed(
    () => `Your ${counted(this.asked(), 'question')}`,
  );
  /** Questions that the bank gives. */
  protected readonly fromBank = computed(
    () => this.asked() - (this.tailored()?.tailoredIds.length ?? 0),
  );
  /** "3 from your document, 2 from the bank"; empty without a document. */
  protected readonly mixture = computed(() => {
    const rest = this.fromBank();
    const own = this.asked() - rest;
    if (own === 0) return '';
    return `${own} from your document${rest > 0 ? `, ${rest} from the bank` : ''}`;
  });
  protected readonly bankProblem = computed(() =>
    this.bank.status() === 'error' ? problemText(this.bank.error()) : '',
  );
  /** Why spoken answers cannot be written down just now; empty where they can. */
  protected readonly speechNote = computed(() => {
    const speech = this.health.hasValue() ? this.health.value().speech : null;
    return speech?.state === 'none'
      ? (speech.reason?.message ?? speech.why)
      : '';
  });

  protected chooseRole(value: string): void {
    this.role.set(RoleSchema.parse(value));
  }

  protected chooseLevel(value: string): void {
    this.level.set(LevelSchema.parse(value));
  }

  protected useDocument(on: boolean): void {
    this.fromDocument.set(on);
    if (!on) this.tailored.set(null);
  }

  protected toggle(kind: Kind, on: boolean): void {
    this.kinds.update((kinds) =>
      on
        ? new Set([...kinds, kind])
        : new Set([...kinds].filter((other) => other !== kind)),
    );
  }

  protected async start(event: Event): Promise<void> {
    event.preventDefault();
    if (this.kinds().size === 0) {
      this.problem.set('Choose at least one kind of question.');
      return;
    }
    const tailored = this.tailored();
    if (this.fromDocument() && !tailored) {
      this.problem.set(
        'Make questions from your document and tick at least one, or choose the bank.',
      );
      return;
    }
    this.starting.set(true);
    this.problem.set('');
    const choice = {
      role: this.role(),
      level: this.level(),
      kinds: this.allKinds.filter((kind) => this.kinds().has(kind)),
      count: this.count(),
      mode: this.mode(),
    };
    try {
      const id = await this.interviews.create({
        ...choice,
        count: this.asked(),
        ...tailored,
      });
      this.memory.keep(choice);
      await this.router.navigate(['/interviews', id, 'questions', 1]);
    } catch (error) {
      this.problem.set(problemText(error));
    } finally {
      this.starting.set(false);
    }
  }
}
