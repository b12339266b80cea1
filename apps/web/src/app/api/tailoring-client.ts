import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  type CreateTailoring,
  SubmittedSchema,
  type Tailoring,
  TailoringSchema,
} from '@interview/contracts';
import { firstValueFrom, map } from 'rxjs';

const ADDRESS = '/api/tailorings';

/** Questions for a job description or a résumé, over REST. */
@Injectable({ providedIn: 'root' })
export class TailoringClient {
  private readonly http = inject(HttpClient);

  /** Sends a text or a file; gives the id under which its questions appear. */
  create(wish: CreateTailoring, document: string | File): Promise<string> {
    return firstValueFrom(
      this.http
        .post(
          ADDRESS,
          typeof document === 'string'
            ? { ...wish, text: document }
            : formOf(wish, document),
        )
        .pipe(map((raw) => SubmittedSchema.parse(raw).id)),
    );
  }

  read(id: string): Promise<Tailoring> {
    return firstValueFrom(
      this.http
        .get(`${ADDRESS}/${encodeURIComponent(id)}`)
        .pipe(map((raw) => TailoringSchema.parse(raw))),
    );
  }

  async delete(id: string): Promise<void> {
    await firstValueFrom(
      this.http.delete(`${ADDRESS}/${encodeURIComponent(id)}`),
    );
  }
}

function formOf(wish: CreateTailoring, file: File): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(wish))
    form.set(name, String(value));
  form.set('file', file);
  return form;
}
