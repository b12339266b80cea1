import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { HealthSchema } from '@interview/contracts';
import type { EngineStatus, Health, Reason } from '@interview/contracts';
import { PairedJobs, VERSION } from '@interview/service-kit';
import { DataSource } from 'typeorm';
import type { Config } from '../config';
import { Fleet } from '../pipeline/fleet';
import { CONFIG } from '../tokens';

@ApiTags('operations')
@Controller('api/health')
export class HealthController {
  constructor(
    private readonly fleet: Fleet,
    private readonly database: DataSource,
    private readonly jobs: PairedJobs,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Engines in use, versions, what is missing and why',
  })
  @ApiOkResponse({ standardSchema: HealthSchema })
  async health(): Promise<Health> {
    const engines = this.fleet.engines();
    const database = await this.database.query('SELECT 1').then(
      () => 'up' as const,
      () => 'down' as const,
    );
    const queueState = await this.jobs.depths().then(
      () => 'up' as const,
      () => 'down' as const,
    );
    const status = {
      speech: engines.transcript ?? missing('transcriber'),
      analysis: engines.analysis ?? missing('analyzer'),
      language: engines.feedback ?? missing('feedback'),
    };
    const lacking = Object.values(status).flatMap((e): Reason[] =>
      e.reason ? [e.reason] : [],
    );
    return {
      status:
        [database, queueState].includes('down') || lacking.length > 0
          ? 'degraded'
          : 'ok',
      version: VERSION,
      queue: this.config.queueUrl.startsWith('redis') ? 'redis' : 'postgres',
      queueState,
      database,
      ...status,
      missing: lacking,
    };
  }
}

function missing(role: string): EngineStatus {
  const message = `No ${role} is running. Answers are kept and wait for one.`;
  return {
    state: 'none',
    name: null,
    model: null,
    why: message,
    progress: null,
    reason: { code: 'no-worker', message },
  };
}
