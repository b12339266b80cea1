import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { HealthSchema, MonitorSchema } from '@interview/contracts';
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

  async retry(answerId: string): Promise<void> {
    await firstValueFrom(
      this.http.post(
        `/api/admin/failures/${encodeURIComponent(answerId)}/retry`,
        {},
      ),
    );
  }
}
