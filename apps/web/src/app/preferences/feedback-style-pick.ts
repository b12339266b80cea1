import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { type FeedbackStyle, FeedbackStyleSchema } from '@interview/contracts';
import { PreferencesClient } from '../api/preferences-client';
import { RequestState } from '../api/request-state';
import { ProblemNote } from '../ui/problem-note';

const STYLES: Readonly<
  Record<FeedbackStyle, { readonly name: string; readonly says: string }>
> = {
  gentle: { name: 'Gentle', says: 'One step, offered.' },
  balanced: { name: 'Balanced', says: 'What worked, and what to try next.' },
  'to-the-point': {
    name: 'To the point',
    says: 'What to do, and nothing around it.',
  },
};

/** How feedback is told to this person: kept as soon as it is chosen. Not there where it cannot be read. */
@Component({
  selector: 'app-feedback-style',
  imports: [ProblemNote],
  template: `
    @if (chosen(); as chosen) {
      <label class="field" [class.compact]="compact()">
        <span>Feedback style</span>
        <select
          #box
          class="input"
          aria-describedby="style-says"
          data-testid="feedback-style"
          [disabled]="request.busy()"
          (change)="choose(box.value)"
        >
          @for (style of styles; track style) {
            <option [value]="style" [selected]="style === chosen">
              {{ names[style].name }}
            </option>
          }
        </select>
      </label>
      <p id="style-says" [class]="compact() ? 'vh' : 'small'">{{ says() }}</p>
      @if (request.problem()) {
        <app-problem-note [text]="request.problem()" />
      }
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .compact {
      display: flex;
      align-items: center;
      gap: 10px;
      color: var(--ink-2);
    }
    .compact > span {
      margin: 0;
      font: var(--t-small);
    }
    .compact .input {
      width: auto;
      min-height: 40px;
      padding-block: 7px;
      background-position:
        right 23px top 17px,
        right 17px top 17px;
      font: var(--t-body-s);
    }
    .small {
      margin-top: 6px;
    }
    app-problem-note {
      margin-top: 10px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FeedbackStylePick {
  private readonly client = inject(PreferencesClient);
  private readonly loaded = this.client.preferences();

  /** One line, beside other things. */
  readonly compact = input(false);
  /** The new style, once it is kept. */
  readonly kept = output<FeedbackStyle>();

  protected readonly request = new RequestState();
  protected readonly styles = FeedbackStyleSchema.options;
  protected readonly names = STYLES;
  protected readonly chosen = linkedSignal(() =>
    this.loaded.hasValue() ? this.loaded.value().feedbackStyle : undefined,
  );
  protected readonly says = computed(() => {
    const chosen = this.chosen();
    return chosen ? STYLES[chosen].says : '';
  });

  protected async choose(value: string): Promise<void> {
    const before = this.chosen();
    const feedbackStyle = FeedbackStyleSchema.parse(value);
    this.chosen.set(feedbackStyle);
    const kept = await this.request.run(() =>
      this.client.save({ feedbackStyle }),
    );
    if (kept) this.kept.emit(feedbackStyle);
    else this.chosen.set(before);
  }
}
