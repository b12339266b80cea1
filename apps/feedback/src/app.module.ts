import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { COMPOSE_PORTS, ComposeController } from './compose/compose.controller';
import type { ComposePorts } from './compose/compose-ports';

@Module({})
export class AppModule {
  static with(ports: ComposePorts): DynamicModule {
    return {
      module: AppModule,
      controllers: [ComposeController],
      providers: [{ provide: COMPOSE_PORTS, useValue: ports }],
    };
  }
}
