import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { MonitorSchema } from '@interview/contracts';
import type { FailureRow, Monitor } from '@interview/contracts';
import { ModelPulls, PairedJobs } from '@interview/service-kit';
import { DataSource } from 'typeorm';
import { Owner } from '../accounts/owner';
import { AnswerDesk } from '../answers/answer-desk';
import { StageRunRow } from '../database/entities';
import { IdParam } from '../http/uuid-param';
import { Fleet } from '../pipeline/fleet';

const MOST_FAILURES = 50;

/** For operators: how the work flows. Ids, counts and reasons only, never anybody's words. */
@ApiTags('operations')
@Controller('api/admin')
export class MonitorController {
  constructor(
    private readonly database: DataSource,
    private readonly jobs: PairedJobs,
    private readonly modelPulls: ModelPulls,
    private readonly fleet: Fleet,
    private readonly desk: AnswerDesk,
  ) {}

  @Get('monitor')
  @ApiOperation({ summary: 'Queues, workers and the last failures' })
  @ApiOkResponse({ standardSchema: MonitorSchema })
  async monitor(): Promise<Monitor> {
    const [stages, pulls, failures] = await Promise.all([
      this.jobs.depths(),
      this.modelPulls.depth(),
      this.failures(),
    ]);
    return {
      at: new Date().toISOString(),
      queues: [...stages, pulls],
      workers: this.fleet.rows(),
      failures,
    };
  }

  @Post('failures/:id/retry')
  @HttpCode(202)
  @ApiOperation({ summary: "Runs an answer's failed stage again" })
  @ApiAcceptedResponse()
  async retry(
    @Owner() ownerId: string,
    @IdParam('answer') answerId: string,
  ): Promise<void> {
    await this.desk.retry(ownerId, answerId, undefined);
  }

  /** Failed runs that no later run of the same answer has taken the place of. */
  private async failures(): Promise<FailureRow[]> {
    const rows = await this.database
      .createQueryBuilder(StageRunRow, 'run')
      .select([
        'run.answerId',
        'run.stage',
        'run.attempt',
        'run.reasonCode',
        'run.reasonMessage',
        'run.endedAt',
        'run.createdAt',
      ])
      .where(`run.state = 'failed'`)
      .andWhere(
        'NOT EXISTS (SELECT 1 FROM stage_runs later WHERE later.answer_id = run.answer_id AND later.attempt > run.attempt)',
      )
      .orderBy('run.ended_at', 'DESC')
      .limit(MOST_FAILURES)
      .getMany();
    return rows.map((run) => ({
      answerId: run.answerId,
      stage: run.stage,
      attempt: run.attempt,
      failedAt: (run.endedAt ?? run.createdAt).toISOString(),
      reason: {
        code: run.reasonCode ?? 'internal',
        message: run.reasonMessage ?? 'No reason was kept.',
      },
    }));
  }
}
