import {
  HttpClient,
  type HttpEvent,
  HttpEventType,
  httpResource,
} from '@angular/common/http';
import { inject, Injectable, resource } from '@angular/core';
import {
  AnalysisRunListSchema,
  type Answer,
  type AnswerList,
  AnswerListSchema,
  AnswerSchema,
  type AnswerSummary,
  type EmotionGroup,
  type FollowUp,
  FollowUpSchema,
  LIMITS,
  type StageName,
  SubmittedSchema,
} from '@interview/contracts';
import { firstValueFrom, lastValueFrom, map, tap } from 'rxjs';

/** A recording on its way to the gateway. */
export interface AudioSubmission {
  readonly interviewId: string;
  readonly questionId: string;
  readonly audio: Blob;
  readonly fileName: string;
}

/** Answers over REST. */
@Injectable({ providedIn: 'root' })
export class AnswerClient {
  private readonly http = inject(HttpClient);

  /** Every answer, newest first. Call in an injection context. */
  list() {
    return resource({ loader: () => this.everyAnswer() });
  }

  read(id: string): Promise<Answer> {
    return firstValueFrom(
      this.http.get(answerUrl(id)).pipe(map((raw) => AnswerSchema.parse(raw))),
    );
  }

  /** Gives the new answer's id. */
  submitText(
    interviewId: string,
    questionId: string,
    text: string,
  ): Promise<string> {
    return firstValueFrom(
      this.http
        .post(answersUrl(interviewId), { questionId, text })
        .pipe(map((raw) => SubmittedSchema.parse(raw).id)),
    );
  }

  /**
   * Sends a recording and gives the new answer's id.
   * @param progress hears the share that has been sent, 0..1.
   */
  submitAudio(
    submission: AudioSubmission,
    progress: (share: number) => void,
  ): Promise<string> {
    const form = new FormData();
    // The gateway streams the file as it comes in, so it must know the question by then.
    form.append('questionId', submission.questionId);
    form.append('audio', submission.audio, submission.fileName);
    return lastValueFrom(
      this.http
        .post<unknown>(answersUrl(submission.interviewId), form, {
          observe: 'events',
          reportProgress: true,
        })
        .pipe(
          tap((event) => tellProgress(event, progress)),
          map((event) =>
            event.type === HttpEventType.Response
              ? SubmittedSchema.parse(event.body).id
              : '',
          ),
        ),
    );
  }

  /** Replaces the transcript's text, or confirms it where the text is the same. */
  async correct(id: string, text: string): Promise<void> {
    await firstValueFrom(
      this.http.put(`${answerUrl(id)}/transcript`, { text }),
    );
  }

  async retry(id: string, stage?: StageName): Promise<void> {
    await firstValueFrom(
      this.http.post(`${answerUrl(id)}/retry`, stage ? { stage } : {}),
    );
  }

  /**
   * Every reading of the answer's present text. Call in an injection context. An undefined id asks for
   * nothing; what else `id` reads asks again when it changes.
   */
  analyses(id: () => string | undefined) {
    return httpResource(
      () => {
        const of = id();
        return of === undefined
          ? undefined
          : { url: `${answerUrl(of)}/analyses` };
      },
      { parse: (raw) => AnalysisRunListSchema.parse(raw) },
    );
  }

  /** Keeps what the person says a sentence sounds like; null takes it back. */
  async correctFeeling(
    id: string,
    sentenceId: string,
    group: EmotionGroup | null,
  ): Promise<void> {
    const url = `${answerUrl(id)}/feelings/${encodeURIComponent(sentenceId)}`;
    await firstValueFrom(
      group === null ? this.http.delete(url) : this.http.put(url, { group }),
    );
  }

  /** "This missed my point": asks for a second look with the person's line. */
  async contest(id: string, note: string): Promise<void> {
    await firstValueFrom(this.http.post(`${answerUrl(id)}/contest`, { note }));
  }

  /** Adds the feedback's question to the interview. */
  followUp(id: string): Promise<FollowUp> {
    return firstValueFrom(
      this.http
        .post(`${answerUrl(id)}/follow-up`, {})
        .pipe(map((raw) => FollowUpSchema.parse(raw))),
    );
  }

  async remove(id: string): Promise<void> {
    await firstValueFrom(this.http.delete(answerUrl(id)));
  }

  audio(id: string): Promise<Blob> {
    return firstValueFrom(
      this.http.get(`${answerUrl(id)}/audio`, { responseType: 'blob' }),
    );
  }

  /** The server gives the list in pages; a page that is not full is the last. */
  private async everyAnswer(): Promise<AnswerList> {
    const answers: AnswerSummary[] = [];
    for (;;) {
      const before = answers.at(-1)?.id;
      const page = await firstValueFrom(
        this.http
          .get('/api/answers', { params: before ? { before } : {} })
          .pipe(map((raw) => AnswerListSchema.parse(raw).answers)),
      );
      answers.push(...page);
      if (page.length < LIMITS.listedAnswers) return { answers };
    }
  }
}

const answerUrl = (id: string) => `/api/answers/${encodeURIComponent(id)}`;
const answersUrl = (interviewId: string) =>
  `/api/interviews/${encodeURIComponent(interviewId)}/answers`;

function tellProgress(
  event: HttpEvent<unknown>,
  progress: (share: number) => void,
): void {
  if (event.type === HttpEventType.UploadProgress && event.total)
    progress(event.loaded / event.total);
}
