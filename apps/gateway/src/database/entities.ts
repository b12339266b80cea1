import type {
  EmotionGroup,
  FeedbackStyle,
  Kind,
  Level,
  Mode,
  Question,
  Role,
  StageName,
  State,
} from '@interview/contracts';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

@Entity('accounts')
export class AccountRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'feedback_style', default: 'balanced' })
  feedbackStyle!: FeedbackStyle;
  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}

@Entity('interviews')
export class InterviewRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'owner_id' }) ownerId!: string;
  @Column('text') role!: Role;
  @Column('text') level!: Level;
  @Column('text', { array: true }) kinds!: Kind[];
  @Column('text') mode!: Mode;
  /** As they were asked: the bank may change, an old interview does not. */
  @Column('jsonb') questions!: Question[];
  /** The question that each follow-up was asked after, by ids of questions: known also once the answer in between is deleted. */
  @Column('jsonb', { name: 'follow_ups', default: {} })
  followUps!: Record<string, string>;
  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}

@Entity('answers')
export class AnswerRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'owner_id' }) ownerId!: string;
  @Column('uuid', { name: 'interview_id' }) interviewId!: string;
  @Column('text', { name: 'question_id' }) questionId!: string;
  @Column('text') input!: 'audio' | 'text';
  @Column('text', { name: 'audio_media_type', nullable: true })
  audioMediaType!: string | null;
  @Column('integer', { name: 'audio_bytes', nullable: true })
  audioBytes!: number | null;
  @Column('double precision', { name: 'audio_duration_sec', nullable: true })
  audioDurationSec!: number | null;
  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}

/** One run of one stage; (answer, stage, attempt) is the key of its jobs too. */
@Entity('stage_runs')
export class StageRunRow {
  @PrimaryColumn('uuid', { name: 'answer_id' }) answerId!: string;
  @PrimaryColumn('text') stage!: StageName;
  @PrimaryColumn('integer') attempt!: number;
  @Column('text') state!: State;
  @Column('text', { name: 'reason_code', nullable: true })
  reasonCode!: string | null;
  @Column('text', { name: 'reason_message', nullable: true })
  reasonMessage!: string | null;
  /** Transcript, analysis or feedback by the stage's contract; null until there is one. */
  @Column('jsonb', { nullable: true }) result!: object | null;
  /** Of a second look: what the person says was missed, and the attempt of the feedback that missed it. */
  @Column('text', { nullable: true }) note!: string | null;
  @Column('integer', { name: 'earlier_attempt', nullable: true })
  earlierAttempt!: number | null;
  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}

/**
 * What a person says that a sentence sounds like. It holds for the sentence's words, not for one reading of
 * them, so that it outlives every later analysis.
 */
@Entity('feeling_corrections')
export class FeelingCorrectionRow {
  @PrimaryColumn('uuid', { name: 'answer_id' }) answerId!: string;
  @PrimaryColumn('text') sentence!: string;
  @Column('text') feeling!: EmotionGroup;
}

export const ENTITIES = [
  AccountRow,
  InterviewRow,
  AnswerRow,
  StageRunRow,
  FeelingCorrectionRow,
];
