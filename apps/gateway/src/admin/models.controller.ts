import {
  Body,
  Controller,
  Delete,
  HttpCode,
  Param,
  Post,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { MODEL_SERVER, PullModelJobSchema } from '@interview/contracts';
import type { PullModelJob } from '@interview/contracts';
import { ModelPulls } from '@interview/service-kit';
import { ProblemException } from '../http/problem';
import { Fleet } from '../pipeline/fleet';

/** A path that is no model's name names nothing that is being fetched: 404 below. */
const ModelName = PullModelJobSchema.shape.model.catch('');

/** For operators: having the model server fetch a language model. */
@ApiTags('operations')
@Controller('api/admin/models')
export class ModelsController {
  constructor(
    private readonly pulls: ModelPulls,
    private readonly fleet: Fleet,
  ) {}

  @Post()
  @HttpCode(202)
  @ApiOperation({
    summary: 'Has the model server fetch a model from the model library',
    description:
      'How far it is: GET /api/admin/monitor, engine.pull of the feedback worker that does it.',
  })
  @ApiAcceptedResponse()
  async fetch(
    @Body({ schema: PullModelJobSchema }) { model }: PullModelJob,
  ): Promise<void> {
    this.assertServer();
    await orQueueDown(async () => {
      if (await this.pulls.isLive(model))
        throw new ProblemException(
          409,
          'already-fetching',
          `${model} is being fetched already. Wait for it, or stop it first.`,
        );
      await this.pulls.add(model);
    });
  }

  @Delete(':model/pull')
  @HttpCode(202)
  @ApiParam({ name: 'model', schema: { type: 'string' } })
  @ApiOperation({
    summary: 'Stops fetching a model; what is there already is kept',
  })
  @ApiAcceptedResponse()
  async stop(
    @Param('model', { schema: ModelName }) model: string,
  ): Promise<void> {
    await orQueueDown(async () => {
      if (!(await this.pulls.isLive(model)))
        throw new ProblemException(
          404,
          'not-fetching',
          'No such model is being fetched now. It may have ended just before.',
        );
      await this.pulls.cancel(model);
    });
  }

  private assertServer(): void {
    const answers = this.fleet.can('feedback', MODEL_SERVER);
    if (answers === null)
      throw new ProblemException(
        503,
        'no-worker',
        'No feedback service is running, and it is the one that asks the model server. Start it, then fetch again.',
      );
    if (!answers)
      throw new ProblemException(
        409,
        'no-model-server',
        'No model server answers. Start Ollama, or check OLLAMA_URL; it is noticed within half a minute. Then fetch again.',
      );
  }
}

async function orQueueDown(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof ProblemException) throw error;
    throw new ProblemException(
      503,
      'queue-down',
      'The queue does not answer, so nothing was begun or stopped. Try again in a moment.',
    );
  }
}
