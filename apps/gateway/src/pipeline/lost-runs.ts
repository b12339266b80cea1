import { Inject, Injectable } from '@nestjs/common';
import { StageFlows } from '@interview/service-kit';
import type { Logger } from '@interview/service-kit';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { StageRunRow } from '../database/entities';
import { LOGGER } from '../tokens';
import { Pipeline } from './pipeline';
import { keyOf, OPEN } from './stage-runs';

/** Open runs of stages whose job the queue does not know. */
@Injectable()
export class LostRuns {
  constructor(
    private readonly flows: StageFlows,
    private readonly pipeline: Pipeline,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * Adds their jobs again.
   * @param olderThanSec a younger run may be between its row and its job
   * @returns how many
   */
  async addAgain(
    manager: EntityManager,
    olderThanSec: number,
  ): Promise<number> {
    const open = await manager
      .createQueryBuilder(StageRunRow, 'run')
      .select(['run.answerId', 'run.stage', 'run.attempt'])
      .where({ state: In([...OPEN]) })
      .andWhere(`run.created_at < now() - make_interval(secs => :sec)`, {
        sec: olderThanSec,
      })
      .getMany();
    let added = 0;
    for (const run of open) {
      const key = keyOf(run);
      try {
        if (await this.flows.isLive(key)) continue;
        await this.pipeline.enqueue(key);
        added += 1;
      } catch (err) {
        this.logger.warn({ err, ...key }, 'not reconciled');
      }
    }
    return added;
  }
}
