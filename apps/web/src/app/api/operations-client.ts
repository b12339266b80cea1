import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { HealthSchema, MonitorSchema } from '@interview/contracts';
import type { PullModelJob } from '@interview/contracts';
import { firstValueFrom } from 'rxjs';

/** What runs, and what went wrong: never anybody's words. */
@Injectable({ providedIn: 'root' })
export class OperationsClient {
  private readonly http = inject(HttpClient);

  /** Call in an injection context. */
  health() {
    return httpResource(() => '/api/health', {
      parse: (raw) => HealthSchema.parse(raw),
    });
  }

  /** Call in an injection context. */
  monitor() {
    return httpResource(() => '/api/admin/monitor', {
      parse: (raw) => MonitorSchema.parse(raw),
    });
  }

  /** Has the model server fetch a model. */
  async fetchModel(job: PullModelJob): Promise<void> {
    await firstValueFrom(this.http.post('/api/admin/models', job));
  }

  async stopFetching(model: string): Promise<void> {
    await firstValueFrom(
      this.http.delete(`/api/admin/models/${encodeURIComponent(model)}/pull`),
    );
  }

  async retry(answerId: string): Promise<void> {
    await firstValueFrom(
      this.http.post(
        `/api/admin/failures/${encodeURIComponent(answerId)}/retry`,
        {},
      ),
    );
  }
}
