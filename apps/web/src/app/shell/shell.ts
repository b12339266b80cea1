import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  type ElementRef,
  inject,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { filter } from 'rxjs';
import { AppBar } from './app-bar';

/** Frame of every page but the practice room: skip link, app bar, footer. */
@Component({
  selector: 'app-shell',
  imports: [RouterOutlet, AppBar],
  template: `
    <a class="skip" href="#main" (click)="skip($event)">Skip to content</a>
    <app-bar />
    <main id="main" #main tabindex="-1"><router-outlet /></main>
    <footer>
      <span>About the answer, never the person.</span>
      <span>What cannot be measured is left blank, with the reason.</span>
    </footer>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-rows: auto 1fr auto;
      grid-template-columns: minmax(0, 1fr);
      min-height: 100vh;
    }
    main {
      width: 100%;
    }
    footer {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 24px;
      width: 100%;
      max-width: calc(var(--page) + 2 * var(--gutter));
      margin: 0 auto;
      padding: var(--s5) var(--gutter) var(--s6);
      color: var(--ink-3);
      font: var(--t-small);
    }
    @media (max-width: 760px) {
      main {
        padding-bottom: var(--s6);
      }
      footer {
        padding-bottom: 104px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Shell {
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');

  constructor() {
    const router = inject(Router);
    const destroyed = inject(DestroyRef);
    // A new page is announced by moving the focus to it; the first load keeps the browser's own focus.
    afterNextRender(() =>
      router.events
        .pipe(
          filter((event) => event instanceof NavigationEnd),
          takeUntilDestroyed(destroyed),
        )
        .subscribe(() =>
          this.main().nativeElement.focus({ preventScroll: true }),
        ),
    );
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }
}
