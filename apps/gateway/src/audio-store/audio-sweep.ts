import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from '@interview/service-kit';
import { DataSource, In } from 'typeorm';
import { AnswerRow } from '../database/entities';
import { AUDIO_STORE, LOGGER } from '../tokens';
import type { AudioStore } from './audio-store';

/** Uploads take less than this, so what is older belongs to nobody, in ms. */
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

/** At start, deletes recordings that a crash has left without an answer. */
@Injectable()
export class AudioSweep implements OnApplicationBootstrap {
  constructor(
    private readonly database: DataSource,
    @Inject(AUDIO_STORE) private readonly store: AudioStore,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.sweep().catch((err) => this.logger.warn({ err }, 'audio not swept'));
  }

  private async sweep(): Promise<void> {
    const { spared, ...counts } = await this.store.sweep(
      (ids) => this.existing(ids),
      ABANDONED_AFTER_MS,
    );
    if (spared) {
      this.logger.error(
        counts,
        'most recordings belong to no answer of this database, so none was deleted: check that DATABASE_URL and DATA_DIR belong together; if they do, move the recordings away by hand',
      );
    } else {
      this.logger.info(counts, 'audio swept');
    }
  }

  private async existing(ids: string[]): Promise<Set<string>> {
    const rows = await this.database
      .getRepository(AnswerRow)
      .find({ select: { id: true }, where: { id: In(ids) } });
    return new Set(rows.map((row) => row.id));
  }
}
