import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Transcript } from '@interview/contracts';
import { DataSource } from 'typeorm';
import type { ProbedAudio } from '../audio-store/audio-probe';
import type { AudioStore, StagedAudio } from '../audio-store/audio-store';
import { AnswerRow } from '../database/entities';
import { ProblemException } from '../http/problem';
import { InterviewStore } from '../interviews/interview-store';
import { SPOKEN_LANGUAGE } from '../pipeline/job-payloads';
import { Pipeline } from '../pipeline/pipeline';
import { openFirst } from '../pipeline/rounds';
import { AUDIO_STORE } from '../tokens';
import { mustHaveText, typedTranscript } from './typed-transcript';

/** Takes answers in. */
@Injectable()
export class AnswerIntake {
  constructor(
    private readonly database: DataSource,
    private readonly interviews: InterviewStore,
    private readonly pipeline: Pipeline,
    @Inject(AUDIO_STORE) private readonly store: AudioStore,
  ) {}

  /** @throws ProblemException 404 when the interview does not ask this question of this owner. */
  async assertAsked(
    ownerId: string,
    interviewId: string,
    questionId: string,
  ): Promise<void> {
    const interview = await this.interviews.find(ownerId, interviewId);
    if (!interview.questions.some((q) => q.id === questionId)) {
      throw new ProblemException(
        404,
        'not-asked',
        'This interview does not ask that question. Send the questionId of one of its questions.',
      );
    }
  }

  /** Stores a typed answer and starts its analysis. @returns the answer's id. */
  async submitText(
    ownerId: string,
    interviewId: string,
    questionId: string,
    text: string,
  ): Promise<string> {
    await this.assertAsked(ownerId, interviewId, questionId);
    const typed = typedTranscript(mustHaveText(text), SPOKEN_LANGUAGE);
    const id = await this.insert(
      { ownerId, interviewId, questionId, input: 'text' },
      typed,
    );
    await this.pipeline.enqueueOpen(id);
    return id;
  }

  /** Keeps a staged recording as an answer and starts its transcription. @returns the answer's id. */
  async submitAudio(
    ownerId: string,
    interviewId: string,
    questionId: string,
    audio: { staged: StagedAudio; probed: ProbedAudio },
  ): Promise<string> {
    const { staged, probed } = audio;
    const id = randomUUID();
    await this.store.commit(staged, id);
    const row = {
      id,
      ownerId,
      interviewId,
      questionId,
      input: 'audio' as const,
      audioMediaType: probed.mediaType,
      audioBytes: staged.bytes,
      audioDurationSec: probed.durationSec,
    };
    try {
      await this.insert(row, null);
    } catch (error) {
      await this.store.delete(id);
      throw error;
    }
    await this.pipeline.enqueueOpen(id);
    return id;
  }

  /** Row and first stage in one transaction; its job comes after. */
  private async insert(
    row: Partial<AnswerRow>,
    typed: Transcript | null,
  ): Promise<string> {
    const id = row.id ?? randomUUID();
    await this.database.transaction(async (manager) => {
      await manager.insert(AnswerRow, { ...row, id });
      await openFirst(manager, id, typed);
    });
    return id;
  }
}
