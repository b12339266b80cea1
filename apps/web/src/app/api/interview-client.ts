import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  type CreateInterview,
  type Interview,
  InterviewSchema,
  QuestionListSchema,
  type QuestionQuery,
} from '@interview/contracts';
import { firstValueFrom, map } from 'rxjs';

const CreatedSchema = InterviewSchema.pick({ id: true });

/** Questions and interviews over REST. */
@Injectable({ providedIn: 'root' })
export class InterviewClient {
  private readonly http = inject(HttpClient);

  /** Call in an injection context. */
  questions(query: () => QuestionQuery) {
    return httpResource(
      () => ({ url: '/api/questions', params: defined(query()) }),
      { parse: (raw) => QuestionListSchema.parse(raw) },
    );
  }

  /** Call in an injection context. An undefined id asks for nothing. */
  interview(id: () => string | undefined) {
    return httpResource(() => address(id()), {
      parse: (raw) => InterviewSchema.parse(raw),
    });
  }

  read(id: string): Promise<Interview> {
    return firstValueFrom(
      this.http
        .get(`/api/interviews/${encodeURIComponent(id)}`)
        .pipe(map((raw) => InterviewSchema.parse(raw))),
    );
  }

  /** Creates an interview and gives its id. */
  create(body: CreateInterview): Promise<string> {
    return firstValueFrom(
      this.http
        .post('/api/interviews', body)
        .pipe(map((raw) => CreatedSchema.parse(raw).id)),
    );
  }
}

function address(id: string | undefined): string | undefined {
  return id === undefined
    ? undefined
    : `/api/interviews/${encodeURIComponent(id)}`;
}

function defined(query: QuestionQuery): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).filter(([, value]) => value !== undefined),
  );
}
