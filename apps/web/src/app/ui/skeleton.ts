import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Keeps the place of a page that is being read. */
@Component({
  selector: 'app-skeleton',
  template: `
    <div role="status" aria-busy="true" [attr.aria-label]="label()">
      @for (width of widths; track $index) {
        <span class="skeleton" [style.width.%]="width"></span>
      }
    </div>
  `,
  styles: `
    div {
      display: grid;
      gap: 14px;
      align-content: start;
      /* What comes below a page keeps out of sight until the page is there. */
      min-height: 80vh;
      padding: var(--s3) 0;
    }
    .skeleton {
      height: 15px;
    }
    .skeleton:first-child {
      height: 30px;
      margin-bottom: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Skeleton {
  readonly label = input('Loading');
  protected readonly widths = [62, 94, 88, 70];
}
