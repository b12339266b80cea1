import * as z from 'zod';
import { ReasonSchema } from '../domain/stage';

export const WorkerRoleSchema = z.enum([
  'gateway',
  'transcriber',
  'analyzer',
  'feedback',
]);
export type WorkerRole = z.infer<typeof WorkerRoleSchema>;

/** A language model on its way from its maker to the model server. */
export const ModelPullSchema = z.object({
  model: z.string(),
  state: z.enum(['running', 'done', 'failed']),
  /** The server's own word for the step, for example "pulling manifest". */
  step: z.string().max(120),
  /** Bytes of what is being fetched; null while unknown. */
  completedBytes: z.int().min(0).nullable(),
  totalBytes: z.int().min(0).nullable(),
  reason: ReasonSchema.optional(),
});
export type ModelPull = z.infer<typeof ModelPullSchema>;

/** Among the capabilities of a feedback worker whose model server answers. */
export const MODEL_SERVER = 'model-server';

/** The engine a worker works with, and why that one. */
export const EngineStatusSchema = z.object({
  /** ready: takes jobs. preparing: for example downloading weights. none: takes no jobs; `reason` says what to do. */
  state: z.enum(['ready', 'preparing', 'none']),
  /** whisper, pocketsphinx, wink-nlp, ollama, builtin-coach …; null with state none. */
  name: z.string().nullable(),
  model: z.string().nullable(),
  /** Why this engine, in one sentence. */
  why: z.string(),
  /** 0..1 while preparing, null otherwise or when unknown. */
  progress: z.number().min(0).max(1).nullable(),
  reason: ReasonSchema.nullable(),
  /** What this worker has besides, for example `ffmpeg`: the gateway refuses what nobody can do. */
  capabilities: z.array(z.string()).optional(),
  /** The last model that this worker was asked to fetch. */
  pull: ModelPullSchema.optional(),
});
export type EngineStatus = z.infer<typeof EngineStatusSchema>;

/** Relay message on `workers.<name>`, sent at start, at every change and every 5 seconds. */
export const WorkerStatusSchema = z.object({
  /** Unique for a process: host, process id and a random part. */
  name: z.string(),
  role: WorkerRoleSchema,
  version: z.string(),
  startedAt: z.iso.datetime(),
  sentAt: z.iso.datetime(),
  engine: EngineStatusSchema,
  /** Last message before an orderly stop. */
  stopping: z.boolean(),
});
export type WorkerStatus = z.infer<typeof WorkerStatusSchema>;
