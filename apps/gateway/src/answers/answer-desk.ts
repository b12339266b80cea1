import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { StageName, Transcript } from '@interview/contracts';
import { STAGES, TranscriptSchema } from '@interview/contracts';
import { DataSource } from 'typeorm';
import { AnswerRow, StageRunRow } from '../database/entities';
import { ProblemException } from '../http/problem';
import { notFound } from '../http/uuid-param';
import { InterviewStore } from '../interviews/interview-store';
import { SPOKEN_LANGUAGE } from '../pipeline/job-payloads';
import { Pipeline } from '../pipeline/pipeline';
import { keyOf, OPEN } from '../pipeline/stage-runs';
import { AUDIO_STORE } from '../tokens';
import type { AudioStore, StagedAudio } from '../audio-store/audio-store';
import type { ProbedAudio } from '../audio-store/audio-probe';
import { currentRuns } from './answer-view';
import { correctTranscript } from './corrected-transcript';
import { tidyText, typedTranscript } from './typed-transcript';

/** Takes answers in, changes and deletes them. */
@Injectable()
export class AnswerDesk {
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

  /** Puts the person's text in the place of the transcript and reads the answer again. */
  async correct(ownerId: string, id: string, text: string): Promise<void> {
    await this.find(ownerId, id);
    const tidy = mustHaveText(text);
    const runs = currentRuns(
      await this.database.getRepository(StageRunRow).findBy({ answerId: id }),
    );
    await this.pipeline.replaceTranscript(
      id,
      withText(runs.transcript?.result, tidy),
    );
  }

  /** Runs a stage again, by default the first that failed. */
  async retry(
    ownerId: string,
    id: string,
    wished: StageName | undefined,
  ): Promise<void> {
    const answer = await this.find(ownerId, id);
    const runs = currentRuns(
      await this.database.getRepository(StageRunRow).findBy({ answerId: id }),
    );
    const stage =
      wished ??
      STAGES.find((s) =>
        ['failed', 'not-possible'].includes(runs[s]?.state ?? ''),
      );
    if (!stage)
      throw new ProblemException(
        409,
        'nothing-failed',
        'Nothing has failed here. Name a stage to run it again all the same.',
      );
    if (stage === 'transcript' && answer.input === 'text') {
      throw new ProblemException(
        409,
        'typed-answer',
        'A typed answer has no recording to transcribe. Correct its text instead.',
      );
    }
    if (!runs[stage])
      throw new ProblemException(
        409,
        'not-reached',
        'This stage has not run yet: it starts by itself once the one before it is done.',
      );
    if (await this.pipeline.rerun(id, stage)) return;
    throw new ProblemException(
      409,
      'still-open',
      'This stage is waiting or running already.',
    );
  }

  /** Deletes rows first, so that a late result finds nothing, then jobs and recording. */
  async delete(ownerId: string, id: string): Promise<void> {
    await this.find(ownerId, id);
    const runs = await this.database
      .getRepository(StageRunRow)
      .findBy({ answerId: id });
    await this.database.getRepository(AnswerRow).delete({ id, ownerId });
    await this.pipeline.cancel(
      runs.filter((run) => OPEN.includes(run.state)).map(keyOf),
    );
    await this.store.delete(id);
  }

  /** @throws ProblemException 404 when the owner has no such answer. */
  async find(ownerId: string, id: string): Promise<AnswerRow> {
    const row = await this.database
      .getRepository(AnswerRow)
      .findOneBy({ id, ownerId });
    if (!row) throw notFound('answer');
    return row;
  }

  /** Row and first stage in one transaction; its job comes after. */
  private async insert(
    row: Partial<AnswerRow>,
    typed: Transcript | null,
  ): Promise<string> {
    const id = row.id ?? randomUUID();
    await this.database.transaction(async (manager) => {
      await manager.insert(AnswerRow, { ...row, id });
      await this.pipeline.open(manager, id, typed);
    });
    return id;
  }
}

function mustHaveText(text: string): string {
  const tidy = tidyText(text);
  if (tidy) return tidy;
  throw new ProblemException(
    400,
    'empty-text',
    'Write your answer first: there is no text in it.',
  );
}

/** A recording that nobody could read yet may be given words by hand. */
function withText(stored: unknown, text: string): Transcript {
  const known = TranscriptSchema.safeParse(stored);
  return known.success
    ? correctTranscript(known.data, text)
    : typedTranscript(text, SPOKEN_LANGUAGE);
}
