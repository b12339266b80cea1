import { inject, Injectable } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { Router } from '@angular/router';
import type { Answer, StageName } from '@interview/contracts';
import { firstValueFrom } from 'rxjs';
import { AnswerClient } from '../api/answer-client';
import { RequestState } from '../api/request-state';
import { ConfirmDialog, type ConfirmDialogData } from '../ui/confirm-dialog';

const DELETE_QUESTION: ConfirmDialogData = {
  title: 'Delete this answer?',
  text: 'The recording, the words, the measures and the feedback are erased. This cannot be undone.',
  confirm: 'Delete the answer',
  cancel: 'Keep it',
};

/** What a person can do with an answer: correct, retry, delete. One at a time. */
@Injectable()
export class AnswerDesk {
  private readonly answers = inject(AnswerClient);
  private readonly dialog = inject(MatDialog);
  private readonly router = inject(Router);

  private readonly request = new RequestState();
  readonly busy = this.request.busy;
  readonly problem = this.request.problem;

  correct(id: string, text: string): Promise<boolean> {
    return this.request.run(() => this.answers.correct(id, text));
  }

  retry(id: string, stage: StageName): Promise<boolean> {
    return this.request.run(() => this.answers.retry(id, stage));
  }

  /** Asks first, then deletes and goes to the interview. */
  async remove({ id, interviewId }: Answer): Promise<void> {
    const dialog = this.dialog.open<ConfirmDialog, ConfirmDialogData, boolean>(
      ConfirmDialog,
      { data: DELETE_QUESTION, maxWidth: '26rem' },
    );
    if ((await firstValueFrom(dialog.afterClosed())) !== true) return;
    if (await this.request.run(() => this.answers.remove(id)))
      await this.router.navigate(['/interviews', interviewId]);
  }
}
