import { Inject, Injectable } from '@nestjs/common';
import type { TailorKey } from '@interview/contracts';
import { TailorFlows } from '@interview/service-kit';
import type { JobOutcome, Logger } from '@interview/service-kit';
import { DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { TailoringRow } from '../database/entities';
import { OPEN } from '../pipeline/stage-runs';
import { LOGGER } from '../tokens';
import { endOf } from './tailoring-outcome';

const keyOf = (row: TailoringRow): TailorKey => ({
  tailoringId: row.id,
  attempt: row.attempt,
});

/** Rows and jobs of tailored questions: rows first, and what has no job gets it again. */
@Injectable()
export class Tailorings {
  constructor(
    private readonly database: DataSource,
    private readonly flows: TailorFlows,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Adds the job of an open row. What cannot be added now is stored all the same, and the reconciler adds it. */
  async enqueue(row: TailoringRow): Promise<void> {
    await this.add(row).catch((err) =>
      this.logger.warn({ err, ...keyOf(row) }, 'not queued now'),
    );
  }

  /**
   * Stores what came of it, and drops the document. Running twice, or too late, changes nothing; a result for
   * a deleted row finds none.
   */
  async settle(key: TailorKey, outcome: JobOutcome): Promise<void> {
    await this.database.transaction(async (manager) => {
      const row = await manager.findOne(TailoringRow, {
        where: { id: key.tailoringId, attempt: key.attempt },
        lock: { mode: 'pessimistic_write' },
      });
      if (!row?.lines || !OPEN.includes(row.state)) return;
      await manager.update(
        TailoringRow,
        { id: row.id },
        { ...endOf(outcome, row.lines), lines: null, endedAt: new Date() },
      );
    });
    await this.flows.forgetEvents().catch(() => undefined);
  }

  /** Takes the job of a row that was deleted out of the queue. */
  async cancel(row: TailoringRow): Promise<void> {
    await this.flows
      .cancel(keyOf(row))
      .catch((err) =>
        this.logger.warn({ err, ...keyOf(row) }, 'not cancelled'),
      );
  }

  /**
   * Adds the jobs of open rows that the queue does not know.
   * @param olderThanSec a younger row may be between itself and its job
   * @returns how many
   */
  async addAgain(
    manager: EntityManager,
    olderThanSec: number,
  ): Promise<number> {
    const open = await manager
      .createQueryBuilder(TailoringRow, 'tailoring')
      .where({ state: In([...OPEN]) })
      .andWhere(`tailoring.created_at < now() - make_interval(secs => :sec)`, {
        sec: olderThanSec,
      })
      .getMany();
    let added = 0;
    for (const row of open) {
      try {
        if (await this.flows.isLive(keyOf(row))) continue;
        await this.add(row);
        added += 1;
      } catch (err) {
        this.logger.warn({ err, ...keyOf(row) }, 'not reconciled');
      }
    }
    return added;
  }

  private async add(row: TailoringRow): Promise<void> {
    const { document, role, level, count, lines } = row;
    if (!lines) return;
    await this.flows.add({
      ...keyOf(row),
      document,
      role,
      level,
      count,
      lines,
    });
  }
}
