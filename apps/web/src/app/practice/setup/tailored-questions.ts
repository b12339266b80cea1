import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  type DocumentKind,
  type Level,
  LIMITS,
  type Question,
  type Role,
} from '@interview/contracts';
import { counted, fileSize, KIND_NAMES } from '../../ui/format';
import { Icon } from '../../ui/icon';
import { ProblemNote } from '../../ui/problem-note';
import { TailoringSession } from './tailoring-session';

/** What an interview takes from a document. */
export interface TailoredChoice {
  readonly tailoringId: string;
  readonly tailoredIds: string[];
}

const DOCUMENT_NAMES: Record<DocumentKind, string> = {
  'job-description': 'Job description',
  resume: 'Résumé',
};

/** Paste a document or choose a file, see the questions that its lines led to, and tick which to use. */
@Component({
  selector: 'app-tailored-questions',
  imports: [MatButton, Icon, ProblemNote],
  providers: [TailoringSession],
  templateUrl: './tailored-questions.html',
  styleUrl: './tailored-questions.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TailoredQuestions {
  readonly role = input.required<Role>();
  readonly level = input.required<Level>();
  readonly count = input.required<number>();
  /** Null while there are no questions or none is ticked. */
  readonly chosen = output<TailoredChoice | null>();

  protected readonly session = inject(TailoringSession);
  protected readonly kinds: readonly DocumentKind[] = [
    'job-description',
    'resume',
  ];
  protected readonly documentNames = DOCUMENT_NAMES;
  protected readonly kindNames = KIND_NAMES;
  protected readonly limit = LIMITS.documentChars;

  protected readonly document = signal<DocumentKind>('job-description');
  protected readonly text = signal('');
  protected readonly file = signal<File | null>(null);
  protected readonly hint = signal('');
  private readonly heading = viewChild<ElementRef<HTMLElement>>('made');
  private readonly left = signal<ReadonlySet<string>>(new Set());

  protected readonly fileLabel = computed(() => {
    const file = this.file();
    return file ? `${file.name}, ${fileSize(file.size)}` : '';
  });
  protected readonly questions = computed(
    () => this.session.made()?.questions ?? [],
  );
  protected readonly used = computed(() =>
    this.questions().filter((question) => !this.left().has(question.id)),
  );
  protected readonly summary = computed(() => {
    const all = counted(this.questions().length, 'question');
    return `${all.charAt(0).toUpperCase()}${all.slice(1)} from your document`;
  });

  constructor() {
    // The button that had the focus is gone once the questions are there.
    effect(() => this.heading()?.nativeElement.focus());
    effect(() => {
      const made = this.session.made();
      const tailoredIds = this.used().map((question) => question.id);
      this.chosen.emit(
        made && tailoredIds.length > 0
          ? { tailoringId: made.id, tailoredIds }
          : null,
      );
    });
  }

  protected lineOf(question: Question): string {
    return question.origin?.kind === 'tailored' ? question.origin.line : '';
  }

  protected isUsed(question: Question): boolean {
    return !this.left().has(question.id);
  }

  protected toggle(question: Question, on: boolean): void {
    this.left.update((left) =>
      on
        ? new Set([...left].filter((id) => id !== question.id))
        : new Set([...left, question.id]),
    );
  }

  protected choose(box: HTMLInputElement): void {
    const file = box.files?.[0] ?? null;
    // Choosing the same file again has to count as a choice.
    box.value = '';
    this.file.set(file);
    this.hint.set(
      file && file.size > LIMITS.documentBytes
        ? 'This file is larger than 2 MB. Choose a smaller one, or paste its text.'
        : '',
    );
    if (this.hint()) this.file.set(null);
  }

  protected async make(): Promise<void> {
    const document = this.file() ?? this.text();
    if (typeof document === 'string' && document.trim() === '') {
      this.hint.set('Paste a text or choose a file first.');
      return;
    }
    this.hint.set('');
    this.left.set(new Set());
    await this.session.make(
      {
        document: this.document(),
        role: this.role(),
        level: this.level(),
        count: this.count(),
      },
      document,
    );
    // The page needs it no longer either.
    if (this.session.made()) {
      this.text.set('');
      this.file.set(null);
    }
  }
}
