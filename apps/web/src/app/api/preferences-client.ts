import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { type Preferences, PreferencesSchema } from '@interview/contracts';
import { firstValueFrom } from 'rxjs';

const ADDRESS = '/api/account/preferences';

/** What this person chose for themselves, kept by the server. */
@Injectable({ providedIn: 'root' })
export class PreferencesClient {
  private readonly http = inject(HttpClient);

  /** Call in an injection context. */
  preferences() {
    return httpResource(() => ADDRESS, {
      parse: (raw) => PreferencesSchema.parse(raw),
    });
  }

  async save(preferences: Preferences): Promise<void> {
    await firstValueFrom(this.http.put(ADDRESS, preferences));
  }
}
