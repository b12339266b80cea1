import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { AnalyzeController } from './analyze/analyze.controller';
import { AnswerAnalyzer } from './analyze/answer-analyzer';

@Module({})
export class AppModule {
  static with(analyzer: AnswerAnalyzer): DynamicModule {
    return {
      module: AppModule,
      controllers: [AnalyzeController],
      providers: [{ provide: AnswerAnalyzer, useValue: analyzer }],
    };
  }
}
