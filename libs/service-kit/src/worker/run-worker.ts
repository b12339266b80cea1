import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { DynamicModule, Type } from '@nestjs/common';
import type { WorkerRole } from '@interview/contracts';
import { BusServer } from '../bus/bus-server';
import { openQueueBackend } from '../bus/queue-backend';
import { relayPort } from '../bus/relay-port';
import type { WorkerEnv } from '../config/parse-env';
import { startHealthServer } from '../health/health-server';
import { createLogger, nestLogger } from '../logging/logger';
import type { EngineGate } from './engine-gate';
import { Presence } from './presence';
import { onStop } from './on-stop';
import { VERSION } from './version';

export interface RunWorkerOptions {
  role: WorkerRole;
  env: WorkerEnv;
  module: Type | DynamicModule;
  engine: EngineGate;
  /** Queues that the module's handlers take jobs from; 1 where it is left out. */
  queues?: number;
  /** Ends what the worker itself started, once no job runs any more. */
  close?: () => Promise<void>;
}

/**
 * Runs a worker until it is asked to stop: queue, presence, GET /health, then draining on SIGTERM,
 * SIGINT or when the process that started it is gone.
 */
export async function runWorker(options: RunWorkerOptions): Promise<void> {
  const { role, env, engine } = options;
  const logger = createLogger(role, env.LOG_LEVEL);
  const queues = options.queues ?? 1;
  const backend = await openQueueBackend(
    env.QUEUE_URL,
    env.WORKER_CONCURRENCY,
    queues,
  );
  const relayNode = backend.createRelay();
  relayNode.on('error', (err) => logger.warn({ err }, 'relay'));
  await relayNode.waitUntilReady();
  const relay = relayPort(relayNode);

  const app = await NestFactory.createMicroservice(options.module, {
    logger: nestLogger(logger),
    strategy: new BusServer({
      backend,
      relay,
      logger,
      gate: engine,
      concurrency: env.WORKER_CONCURRENCY,
      lockMs: env.QUEUE_LOCK_MS,
    }),
  });
  await app.listen();

  const presence = new Presence({
    relay,
    role,
    version: VERSION,
    engine: () => engine.status,
  });
  await presence.start();
  engine.onChange(() => void presence.send());
  const health = await startHealthServer(env.HEALTH_HOST, env.HEALTH_PORT, () =>
    presence.status(),
  );
  logger.info(
    { health: health.address(), queue: backend.kind, engine: engine.status },
    'ready',
  );

  onStop(logger, async () => {
    await presence.stop();
    await app.close();
    await options.close?.();
    health.close();
    await relayNode.close();
    await backend.close();
  });
}
