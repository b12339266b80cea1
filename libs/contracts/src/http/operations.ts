import * as z from 'zod';
import { ReasonSchema, StageNameSchema } from '../domain/stage';
import { EngineStatusSchema, WorkerRoleSchema } from '../events/worker-status';

/** GET /api/health: what runs, with which engines, and what is missing and why. */
export const HealthSchema = z.object({
  status: z.enum(['ok', 'degraded']),
  version: z.string(),
  queue: z.enum(['postgres', 'redis']),
  queueState: z.enum(['up', 'down']),
  database: z.enum(['up', 'down']),
  speech: EngineStatusSchema,
  analysis: EngineStatusSchema,
  language: EngineStatusSchema,
  missing: z.array(ReasonSchema),
});
export type Health = z.infer<typeof HealthSchema>;

export const QueueDepthSchema = z.object({
  name: z.string(),
  waiting: z.int(),
  running: z.int(),
  delayed: z.int(),
  failed: z.int(),
});
export type QueueDepth = z.infer<typeof QueueDepthSchema>;

export const WorkerRowSchema = z.object({
  name: z.string(),
  role: WorkerRoleSchema,
  version: z.string(),
  startedAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  engine: EngineStatusSchema,
});
export type WorkerRow = z.infer<typeof WorkerRowSchema>;

/** A failed stage: ids and reason, never anybody's words. */
export const FailureRowSchema = z.object({
  answerId: z.uuid(),
  stage: StageNameSchema,
  attempt: z.int(),
  failedAt: z.iso.datetime(),
  reason: ReasonSchema,
});
export type FailureRow = z.infer<typeof FailureRowSchema>;

/** GET /api/admin/monitor. */
export const MonitorSchema = z.object({
  at: z.iso.datetime(),
  queues: z.array(QueueDepthSchema),
  workers: z.array(WorkerRowSchema),
  failures: z.array(FailureRowSchema),
});
export type Monitor = z.infer<typeof MonitorSchema>;
