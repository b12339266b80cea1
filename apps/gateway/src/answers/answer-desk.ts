import { Inject, Injectable } from '@nestjs/common';
import type { StageName, Transcript } from '@interview/contracts';
import { STAGES } from '@interview/contracts';
import { DataSource, In } from 'typeorm';
import { AnswerRow, StageRunRow } from '../database/entities';
import { ProblemException } from '../http/problem';
import { notFound } from '../http/uuid-param';
import { SPOKEN_LANGUAGE } from '../pipeline/job-payloads';
import { Pipeline } from '../pipeline/pipeline';
import { keyOf, OPEN } from '../pipeline/stage-runs';
import { AUDIO_STORE } from '../tokens';
import type { AudioStore } from '../audio-store/audio-store';
import { correctTranscript } from './corrected-transcript';
import { shownRuns } from './shown-runs';
import { currentRuns } from './stage-states';
import { readRuns } from './stored-results';
import type { ReadRuns } from './stored-results';
import { mustHaveText, typedTranscript } from './typed-transcript';

/** Changes and deletes answers. */
@Injectable()
export class AnswerDesk {
  constructor(
    private readonly database: DataSource,
    private readonly pipeline: Pipeline,
    @Inject(AUDIO_STORE) private readonly store: AudioStore,
  ) {}

  /** Puts the person's text in the place of the transcript and reads the answer again. */
  async correct(ownerId: string, id: string, text: string): Promise<void> {
    await this.find(ownerId, id);
    const tidy = mustHaveText(text);
    const { transcript } = await this.runsOf(id);
    await this.pipeline.replaceTranscript(
      id,
      withText(transcript?.result, tidy),
    );
  }

  /** Runs a stage again, by default the first that failed. */
  async retry(
    ownerId: string,
    id: string,
    wished: StageName | undefined,
  ): Promise<void> {
    const answer = await this.find(ownerId, id);
    const runs = await this.runsOf(id);
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
    const open = await this.database
      .getRepository(StageRunRow)
      .findBy({ answerId: id, state: In([...OPEN]) });
    await this.database.getRepository(AnswerRow).delete({ id, ownerId });
    await this.pipeline.cancel(open.map(keyOf));
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

  private async runsOf(answerId: string): Promise<ReadRuns> {
    const rows = await shownRuns(this.database.manager, answerId);
    return readRuns(currentRuns(rows)).runs;
  }
}

/** A recording that nobody could read yet may be given words by hand. */
function withText(
  known: Transcript | null | undefined,
  text: string,
): Transcript {
  return known
    ? correctTranscript(known, text)
    : typedTranscript(text, SPOKEN_LANGUAGE);
}
