import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { TranscribeController } from './transcribe/transcribe.controller';
import { Transcriber } from './transcribe/transcriber';

@Module({})
export class AppModule {
  static with(transcriber: Transcriber): DynamicModule {
    return {
      module: AppModule,
      controllers: [TranscribeController],
      providers: [{ provide: Transcriber, useValue: transcriber }],
    };
  }
}
