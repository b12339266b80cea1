import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { NestExpressApplication } from '@nestjs/platform-express';
import {
  BusServer,
  ModelPulls,
  nestLogger,
  openQueueBackend,
  PairedJobs,
  relayPort,
  STAGE_QUEUES,
  TAILOR_QUEUES,
} from '@interview/service-kit';
import type { Logger } from '@interview/service-kit';
import type { Server, ServerOptions } from 'socket.io';
import { AppModule } from './app.module';
import { DiskAudioStore } from './audio-store/disk-audio-store';
import type { Config } from './config';
import { openDatabase } from './database/data-source';
import { serveApiDocs } from './http/api-docs';
import { isOwnRequest, ownRequestsOnly } from './http/same-origin';
import { serveWebPage } from './http/web-page';

/** Outcome jobs at a time: each is a few short queries. */
const OUTCOMES_AT_A_TIME = 8;
/** Connections to a PostgreSQL queue beside those that listen. */
const QUEUE_QUERIES_AT_A_TIME = 6;
/** Opens everything, serves, and returns how to stop. */
export async function startGateway(
  config: Config,
  logger: Logger,
): Promise<() => Promise<void>> {
  const database = await openDatabase(config.databaseUrl);
  const backend = await openQueueBackend(
    config.queueUrl,
    QUEUE_QUERIES_AT_A_TIME,
  );
  const relayNode = backend.createRelay();
  relayNode.on('error', (err) => logger.warn({ err }, 'relay'));
  await relayNode.waitUntilReady();
  const relay = relayPort(relayNode);
  const jobs = new PairedJobs(backend, relay, [
    ...STAGE_QUEUES,
    ...TAILOR_QUEUES,
  ]);
  const modelPulls = new ModelPulls(backend, relay);
  const audioStore = await DiskAudioStore.open(config.audioDir);

  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.with({
      config,
      logger,
      database,
      relay,
      jobs,
      modelPulls,
      audioStore,
      documentChild: new URL('./document-child.js', import.meta.url),
    }),
    {
      logger: nestLogger(logger),
      bodyParser: false,
      forceCloseConnections: true,
    },
  );
  app.disable('x-powered-by');
  app.useWebSocketAdapter(new OwnPageIoAdapter(app, config.allowedHosts));
  app.use(ownRequestsOnly(config.allowedHosts));
  serveWebPage(app, config.webDir);
  app.useBodyParser('json', { limit: '1mb' });
  serveApiDocs(app);
  app.connectMicroservice(
    {
      strategy: new BusServer({
        backend,
        relay,
        logger,
        concurrency: OUTCOMES_AT_A_TIME,
        lockMs: config.queueLockMs,
      }),
    },
    { inheritAppConfig: false },
  );
  await app.startAllMicroservices();
  await app.listen(config.port, config.host);
  logger.info(
    { port: config.port, host: config.host, queue: backend.kind },
    'ready',
  );

  return async () => {
    await app.close();
    await jobs.close();
    await modelPulls.close();
    await relayNode.close();
    await backend.close();
    await database.destroy();
  };
}

/** Socket.IO on the same port, closed to pages of other sites. */
class OwnPageIoAdapter extends IoAdapter {
  constructor(
    app: INestApplication,
    private readonly allowedHosts: readonly string[] | null,
  ) {
    super(app);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const own: Partial<ServerOptions> = {
      ...options,
      serveClient: false,
      allowRequest: ({ headers }, decide) =>
        decide(null, isOwnRequest(headers, this.allowedHosts)),
    };
    return super.createIOServer(port, own as ServerOptions);
  }
}
