import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import type { Logger } from '@interview/service-kit';
import { DataSource } from 'typeorm';
import type { Config } from '../config';
import { Tailorings } from '../tailoring/tailorings';
import { CONFIG, LOGGER } from '../tokens';
import { LostRuns } from './lost-runs';

/** Any fixed number of our own: one gateway reconciles at a time. */
const RECONCILE_LOCK = 4_770_002;
/** What is younger than this may be between its row and its job, in seconds. */
const YOUNG_SEC = 2;

/**
 * Closes the gaps that a queue cannot: adds the job of every open row again that the queue does not
 * know (the gateway was killed between row and job, or the queue was flushed or restored).
 */
@Injectable()
export class Reconciler implements OnApplicationBootstrap, OnModuleDestroy {
  private timer?: NodeJS.Timeout;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: DataSource,
    private readonly runs: LostRuns,
    private readonly tailorings: Tailorings,
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

  /** @returns how many jobs were added to the queue again. */
  async reconcile(): Promise<number> {
    return this.database.transaction(async (manager) => {
      const [{ locked }] = await manager.query(
        'SELECT pg_try_advisory_xact_lock($1) AS locked',
        [RECONCILE_LOCK],
      );
      if (!locked) return 0;
      const runs = await this.runs.addAgain(manager, YOUNG_SEC);
      const tailorings = await this.tailorings.addAgain(manager, YOUNG_SEC);
      if (runs + tailorings > 0)
        this.logger.info({ runs, tailorings }, 'reconciled');
      return runs + tailorings;
    });
  }
}
