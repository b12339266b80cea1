import { Inject } from '@nestjs/common';
import type { OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  SubscribeMessage,
  WebSocketGateway,
  WebSocketServer,
} from '@nestjs/websockets';
import {
  AnswerMessageSchema,
  LIVE,
  SubscribeSchema,
} from '@interview/contracts';
import type { ProgressEvent, SubscribeReply } from '@interview/contracts';
import { ALL_ANSWERS } from '@interview/service-kit';
import type { Logger, RelayPort } from '@interview/service-kit';
import type { Namespace, Socket } from 'socket.io';
import { LOCAL_ACCOUNT_ID } from '../accounts/local-account';
import { AnswerReader } from '../answers/answer-reader';
import { ProblemException } from '../http/problem';
import { Fleet } from '../pipeline/fleet';
import { Pipeline } from '../pipeline/pipeline';
import { LOGGER, RELAY } from '../tokens';

const room = (answerId: string): string => `answer:${answerId}`;

/**
 * Progress and news of answers to the browsers that follow them. All of it may be lost: a browser
 * reads the answer again whenever it (re)connects.
 */
@WebSocketGateway({ namespace: LIVE.namespace, transports: ['websocket'] })
export class LiveGateway implements OnModuleInit, OnModuleDestroy {
  @WebSocketServer() private readonly server!: Namespace;
  private readonly sending = new Map<string, Promise<void>>();
  private end?: () => Promise<void>;

  constructor(
    private readonly reader: AnswerReader,
    private readonly pipeline: Pipeline,
    private readonly fleet: Fleet,
    @Inject(RELAY) private readonly relay: RelayPort,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onModuleInit(): Promise<void> {
    this.end = await this.relay.subscribe(ALL_ANSWERS, (data) =>
      this.pass(data),
    );
    this.fleet.onChange(() => this.refreshAll());
  }

  async onModuleDestroy(): Promise<void> {
    await this.end?.();
  }

  @SubscribeMessage(LIVE.subscribe)
  async subscribe(
    @ConnectedSocket() socket: Socket,
    @MessageBody() body: unknown,
  ): Promise<SubscribeReply> {
    const parsed = SubscribeSchema.safeParse(body);
    if (!parsed.success)
      return {
        ok: false,
        message: 'Send { answerId } with the id of one of your answers.',
      };
    const { answerId } = parsed.data;
    try {
      // Joined first, so that nothing that happens while the answer is read is missed.
      await socket.join(room(answerId));
      return {
        ok: true,
        answer: await this.reader.read(LOCAL_ACCOUNT_ID, answerId),
      };
    } catch (error) {
      await socket.leave(room(answerId));
      const gone =
        error instanceof ProblemException && error.getStatus() === 404;
      return {
        ok: false,
        message: gone
          ? 'There is no such answer. It may have been deleted.'
          : 'The answer cannot be read right now. It is safe; try again in a moment.',
      };
    }
  }

  @SubscribeMessage(LIVE.unsubscribe)
  async unsubscribe(
    @ConnectedSocket() socket: Socket,
    @MessageBody() body: unknown,
  ): Promise<void> {
    const parsed = SubscribeSchema.safeParse(body);
    if (parsed.success) await socket.leave(room(parsed.data.answerId));
  }

  private pass(data: unknown): void {
    const message = AnswerMessageSchema.safeParse(data);
    if (!message.success) return;
    if (message.data.type === 'changed')
      void this.sendAnswer(message.data.answerId);
    else this.sendProgress(message.data.event);
  }

  private sendProgress(event: ProgressEvent): void {
    this.server.local.to(room(event.answerId)).emit(LIVE.progress, event);
    const { answerId, stage, attempt } = event;
    this.pipeline
      .markRunning({ answerId, stage, attempt })
      .catch((err) =>
        this.logger.warn({ err, answerId, stage }, 'not marked as running'),
      );
  }

  /** One read at a time and answer, so that an older state never goes out last. */
  private async sendAnswer(answerId: string): Promise<void> {
    if (!this.server.adapter.rooms.has(room(answerId))) return;
    const turn = (this.sending.get(answerId) ?? Promise.resolve()).then(() =>
      this.readAndSend(answerId),
    );
    this.sending.set(answerId, turn);
    await turn;
    if (this.sending.get(answerId) === turn) this.sending.delete(answerId);
  }

  private async readAndSend(answerId: string): Promise<void> {
    try {
      const answer = await this.reader.read(LOCAL_ACCOUNT_ID, answerId);
      this.server.local.to(room(answerId)).emit(LIVE.answer, answer);
    } catch (err) {
      this.logger.debug({ err, answerId }, 'answer not sent');
    }
  }

  /** What an answer waits for depends on the workers that are there. */
  private refreshAll(): void {
    for (const name of this.server.adapter.rooms.keys()) {
      if (name.startsWith('answer:'))
        void this.sendAnswer(name.slice('answer:'.length));
    }
  }
}
