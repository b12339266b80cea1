import { Module } from '@nestjs/common';
import type {
  DynamicModule,
  FactoryProvider,
  ValueProvider,
} from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import {
  ModelPulls,
  PairedJobs,
  StageFlows,
  TailorFlows,
} from '@interview/service-kit';
import type { Logger, RelayPort } from '@interview/service-kit';
import { DataSource } from 'typeorm';
import { PreferencesController } from './accounts/preferences.controller';
import { HealthController } from './admin/health.controller';
import { ModelsController } from './admin/models.controller';
import { MonitorController } from './admin/monitor.controller';
import { AnswerDesk } from './answers/answer-desk';
import { AnswerIntake } from './answers/answer-intake';
import { AnswerList } from './answers/answer-list';
import { AnswerReader } from './answers/answer-reader';
import { AnswersController } from './answers/answers.controller';
import { AudioUpload } from './answers/audio-upload';
import { FeelingDesk } from './answers/feeling-desk';
import { FeelingsController } from './answers/feelings.controller';
import { SecondLookDesk } from './answers/second-look-desk';
import { SecondLookController } from './answers/second-look.controller';
import { SubmissionsController } from './answers/submissions.controller';
import type { AudioStore } from './audio-store/audio-store';
import { AudioSweep } from './audio-store/audio-sweep';
import { AudioUrls } from './audio-store/audio-urls';
import { InternalAudioController } from './audio-store/internal-audio.controller';
import type { Config } from './config';
import { contractPipe } from './http/contract-pipe';
import { ProblemFilter } from './http/problem-filter';
import { FollowUps } from './interviews/follow-ups';
import { FollowUpsController } from './interviews/follow-ups.controller';
import { InterviewStore } from './interviews/interview-store';
import { InterviewsController } from './interviews/interviews.controller';
import { LiveGateway } from './live/live.gateway';
import { Fleet } from './pipeline/fleet';
import { JobPayloads } from './pipeline/job-payloads';
import { LostRuns } from './pipeline/lost-runs';
import { OutcomeController } from './pipeline/outcome.controller';
import { Pipeline } from './pipeline/pipeline';
import { Reconciler } from './pipeline/reconciler';
import { QuestionsController } from './questions/questions.controller';
import { DocumentUpload } from './tailoring/document-upload';
import { DocumentReader } from './tailoring/documents/document-reader';
import { TailorOutcomeController } from './tailoring/tailor-outcome.controller';
import { TailoringDesk } from './tailoring/tailoring-desk';
import { Tailorings } from './tailoring/tailorings';
import { TailoringsController } from './tailoring/tailorings.controller';
import { AUDIO_STORE, CONFIG, LOGGER, RELAY } from './tokens';

/** Far above what an ordinary document takes, and little enough for a small machine. */
const DOCUMENT_LIMITS = { deadlineMs: 10_000, atATime: 2, mostWaiting: 20 };

/** What main.ts has opened before Nest starts, and closes after it has ended. */
export interface Resources {
  config: Config;
  logger: Logger;
  database: DataSource;
  relay: RelayPort;
  jobs: PairedJobs;
  modelPulls: ModelPulls;
  audioStore: AudioStore;
  /** Built entry of the process that reads documents. */
  documentChild: URL;
}

@Module({})
export class AppModule {
  static with(resources: Resources): DynamicModule {
    const value = (
      provide: ValueProvider['provide'],
      useValue: unknown,
    ): ValueProvider => ({ provide, useValue });
    const filter: FactoryProvider = {
      provide: APP_FILTER,
      useFactory: () => new ProblemFilter(resources.logger),
    };
    return {
      module: AppModule,
      controllers: [
        QuestionsController,
        InterviewsController,
        FollowUpsController,
        SubmissionsController,
        AnswersController,
        FeelingsController,
        SecondLookController,
        PreferencesController,
        InternalAudioController,
        HealthController,
        MonitorController,
        ModelsController,
        OutcomeController,
        TailoringsController,
        TailorOutcomeController,
      ],
      providers: [
        value(CONFIG, resources.config),
        value(LOGGER, resources.logger),
        value(RELAY, resources.relay),
        value(AUDIO_STORE, resources.audioStore),
        value(DataSource, resources.database),
        value(PairedJobs, resources.jobs),
        value(StageFlows, new StageFlows(resources.jobs)),
        value(TailorFlows, new TailorFlows(resources.jobs)),
        value(
          DocumentReader,
          new DocumentReader({
            entry: resources.documentChild,
            ...DOCUMENT_LIMITS,
            report: (fault) =>
              resources.logger.warn(fault, 'a document was not read'),
          }),
        ),
        value(ModelPulls, resources.modelPulls),
        value(APP_PIPE, contractPipe),
        filter,
        Fleet,
        Pipeline,
        JobPayloads,
        LostRuns,
        Tailorings,
        TailoringDesk,
        DocumentUpload,
        Reconciler,
        AudioUrls,
        AudioSweep,
        AudioUpload,
        AnswerReader,
        AnswerList,
        AnswerIntake,
        AnswerDesk,
        FeelingDesk,
        SecondLookDesk,
        InterviewStore,
        FollowUps,
        LiveGateway,
      ],
    };
  }
}
