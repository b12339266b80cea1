import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { StageFlows } from '@interview/service-kit';
import type { Logger } from '@interview/service-kit';
import { DataSource, In } from 'typeorm';
import type { Config } from '../config';
import { StageRunRow } from '../database/entities';
import { CONFIG, LOGGER } from '../tokens';
import { Pipeline } from './pipeline';
import { keyOf, OPEN } from './stage-runs';

/** Any fixed number of our own: one gateway reconciles at a time. */
const RECONCILE_LOCK = 4_770_002;
/** A run younger than this may be between its row and its job, in seconds. */
const YOUNG_SEC = 2;

/**
 * Closes the gaps that a queue cannot: adds the job of every open run again that the queue does not
 * know (the gateway was killed between row and job, or the queue was flushed or restored).
 */
@Injectable()
export class Reconciler implements OnApplicationBootstrap, OnModuleDestroy {
  private timer?: NodeJS.Timeout;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: DataSource,
    private readonly flows: StageFlows,
    private readonly pipeline: Pipeline,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const run = (): void => {
      this.running = this.running
        .then(async () => {
          await this.reconcile();
        })
        .catch((err) => this.logger.warn({ err }, 'reconciling failed'));
    };
    run();
    this.timer = setInterval(run, this.config.reconcileMs);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** @returns how many runs were added to the queue again. */
  async reconcile(): Promise<number> {
    return this.database.transaction(async (manager) => {
      const [{ locked }] = await manager.query(
        'SELECT pg_try_advisory_xact_lock($1) AS locked',
        [RECONCILE_LOCK],
      );
      if (!locked) return 0;
      const open = await manager
        .createQueryBuilder(StageRunRow, 'run')
        .select(['run.answerId', 'run.stage', 'run.attempt'])
        .where({ state: In([...OPEN]) })
        .andWhere(
          `run.created_at < now() - make_interval(secs => ${YOUNG_SEC})`,
        )
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
      if (added > 0)
        this.logger.info({ added, open: open.length }, 'reconciled');
      return added;
    });
  }
}
