import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { StageKey } from '@interview/contracts';
import type { Config } from '../config';
import { CONFIG } from '../tokens';

/** Addresses under which a worker may fetch the recording of the run that it has, and nothing else. */
@Injectable()
export class AudioUrls {
  constructor(
    @Inject(CONFIG)
    private readonly config: Pick<Config, 'signingSecret' | 'internalUrl'>,
  ) {}

  sign(key: StageKey): string {
    const url = new URL(
      `/internal/audio/${key.answerId}`,
      this.config.internalUrl,
    );
    url.searchParams.set('stage', key.stage);
    url.searchParams.set('attempt', String(key.attempt));
    url.searchParams.set('signature', this.signature(key));
    return url.href;
  }

  isValid(key: StageKey, signature: string): boolean {
    const expected = Buffer.from(this.signature(key));
    const given = Buffer.from(signature);
    return expected.length === given.length && timingSafeEqual(expected, given);
  }

  private signature(key: StageKey): string {
    return createHmac('sha256', this.config.signingSecret)
      .update(`${key.answerId}\n${key.stage}\n${key.attempt}`)
      .digest('base64url');
  }
}
