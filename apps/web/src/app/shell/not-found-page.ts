import { ChangeDetectionStrategy, Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';

@Component({
  selector: 'app-not-found-page',
  imports: [RouterLink, MatButton],
  template: `
    <h1>There is no page at this address</h1>
    <p class="sub">
      The link may be old, or an answer was deleted. Your other answers are
      under Progress.
    </p>
    <p class="acts">
      <a matButton="filled" routerLink="/">Set up a practice</a>
      <a matButton="text" routerLink="/answers">Past answers</a>
    </p>
  `,
  styles: `
    h1 {
      margin-top: var(--s6);
    }
    .sub {
      margin: 8px 0 var(--s5);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotFoundPage {}
