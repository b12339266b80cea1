import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { COMPOSE_PORTS, ComposeController } from './compose/compose.controller';
import type { ComposePorts } from './compose/compose-ports';
import { ModelFetch } from './pull/model-fetch';
import { PullController } from './pull/pull.controller';
import { TailorController } from './tailor/tailor.controller';

@Module({})
export class AppModule {
  static with(ports: ComposePorts, models: ModelFetch): DynamicModule {
    return {
      module: AppModule,
      controllers: [ComposeController, PullController, TailorController],
      providers: [
        { provide: COMPOSE_PORTS, useValue: ports },
        { provide: ModelFetch, useValue: models },
      ],
    };
  }
}
