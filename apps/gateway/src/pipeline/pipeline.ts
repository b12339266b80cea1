import { Inject, Injectable } from '@nestjs/common';
import type { StageKey, StageName, Transcript } from '@interview/contracts';
import { answerTopic, AppError, StageFlows } from '@interview/service-kit';
import type { Logger, RelayPort, JobOutcome } from '@interview/service-kit';
import { DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { StageRunRow } from '../database/entities';
import { LOGGER, RELAY } from '../tokens';
import { JobPayloads } from './job-payloads';
import { isPassing } from './judge';
import {
  beginFeedbackAnew,
  closeRun,
  lookAgain,
  replaceTranscript,
  runAgain,
} from './rounds';
import { keyOf, lockAnswer, OPEN } from './stage-runs';
import type { SecondLook } from './stage-runs';

/**
 * The story of an answer: which stage runs when. Rows first, jobs after: whatever is lost between the
 * two, the reconciler adds again from the rows under the same key.
 */
@Injectable()
export class Pipeline {
  constructor(
    private readonly database: DataSource,
    private readonly flows: StageFlows,
    private readonly payloads: JobPayloads,
    @Inject(RELAY) private readonly relay: RelayPort,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Puts a transcript that the person has mended or confirmed in the place of the old one. */
  async replaceTranscript(
    answerId: string,
    transcript: Transcript,
  ): Promise<void> {
    await this.change(answerId, (manager) =>
      replaceTranscript(manager, answerId, transcript),
    );
  }

  /**
   * Runs a stage, and with it all that depends on it, again.
   * @returns false when it is waiting or running already.
   */
  async rerun(answerId: string, stage: StageName): Promise<boolean> {
    return this.change(answerId, (manager) =>
      runAgain(manager, answerId, stage),
    );
  }

  /**
   * Has feedback written again with the person's line about it.
   * @returns false when that feedback is no longer the one that the answer shows.
   */
  async lookAgain(answerId: string, look: SecondLook): Promise<boolean> {
    return this.change(answerId, (manager) =>
      lookAgain(manager, answerId, look),
    );
  }

  /**
   * Keeps a change of what the person says about the answer. Feedback that waits or is being written is begun
   * anew with it; feedback that is there stays as it is.
   * @param change under the answer's lock; false when nothing has changed
   * @returns false when the answer is gone.
   */
  async restate(
    answerId: string,
    change: (manager: EntityManager) => Promise<boolean>,
  ): Promise<boolean> {
    return this.change(answerId, async (manager) =>
      (await change(manager)) ? beginFeedbackAnew(manager, answerId) : [],
    );
  }

  /** Stores what came of a stage's run and opens the next. Running twice, or too late, changes nothing. */
  async settle(key: StageKey, outcome: JobOutcome): Promise<void> {
    const known = await this.database.transaction(async (manager) => {
      if (!(await lockAnswer(manager, key.answerId))) return false;
      const run = await manager.findOneBy(StageRunRow, { ...key });
      if (!run) return false;
      if (!OPEN.includes(run.state)) return true;
      if (!isPassing(outcome)) {
        await closeRun(manager, run, outcome);
        return true;
      }
      // Left open without a job: the reconciler adds it again.
      await manager.update(StageRunRow, { ...key }, { state: 'waiting' });
      return false;
    });
    await this.flows.forgetEvents(key.stage).catch(() => undefined);
    if (!known) return;
    await this.announce(key.answerId);
    await this.enqueueOpen(key.answerId);
  }

  /**
   * Adds the jobs of all open runs of an answer; those that are in the queue already stay as they are. What
   * cannot be added now (the queue is away) is stored all the same, and the reconciler adds it.
   */
  async enqueueOpen(answerId: string): Promise<void> {
    const open = await this.database
      .getRepository(StageRunRow)
      .findBy({ answerId, state: In([...OPEN]) });
    for (const run of open) {
      await this.enqueue(keyOf(run)).catch((err) =>
        this.logger.warn({ err, ...keyOf(run) }, 'not queued now'),
      );
    }
  }

  /** @throws when the queue cannot be reached. */
  async enqueue(key: StageKey): Promise<void> {
    try {
      const payload = await this.payloads.build(key);
      if (payload) await this.flows.add(key, payload);
    } catch (error) {
      if (!(error instanceof AppError) || error.retryable) throw error;
      const reason = { code: error.code, message: error.message };
      await this.settle(key, { ended: 'badly', reason });
    }
  }

  /** Notes that a worker has the run; the first progress says so. */
  async markRunning(key: StageKey): Promise<void> {
    const { affected } = await this.database
      .getRepository(StageRunRow)
      .update({ ...key, state: 'waiting' }, { state: 'running' });
    if (affected) await this.announce(key.answerId);
  }

  /** Stops whatever still runs for an answer that is being deleted. */
  async cancel(keys: readonly StageKey[]): Promise<void> {
    for (const key of keys) {
      await this.flows
        .cancel(key)
        .catch((err) => this.logger.warn({ err, ...key }, 'not cancelled'));
    }
  }

  /** Tells every gateway that the stored answer has changed. May be lost: browsers read again when they reconnect. */
  async announce(answerId: string): Promise<void> {
    await this.relay
      .publish(answerTopic(answerId), { type: 'changed', answerId })
      .catch(() => undefined);
  }

  /** Changes an answer's rows under its lock, then its jobs. False when `change` found nothing to do, or the answer is gone. */
  private async change(
    answerId: string,
    change: (manager: EntityManager) => Promise<StageKey[] | null>,
  ): Promise<boolean> {
    const dropped = await this.database.transaction(async (manager) =>
      (await lockAnswer(manager, answerId)) ? change(manager) : null,
    );
    if (!dropped) return false;
    await this.cancel(dropped);
    await this.announce(answerId);
    await this.enqueueOpen(answerId);
    return true;
  }
}
