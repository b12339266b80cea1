import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { WorkerStatusSchema } from '@interview/contracts';
import type {
  EngineStatus,
  WorkerRole,
  WorkerStatus,
} from '@interview/contracts';
import type { RelayPort } from '../bus/relay-port';

const HEARTBEAT_MS = 5_000;
/** Topic on which a gateway asks every worker to show itself. */
const ASK_TOPIC = 'workers-ask';

export interface PresenceOptions {
  relay: RelayPort;
  role: WorkerRole;
  version: string;
  engine: () => EngineStatus;
}

/** Tells the gateways that this process lives and what it works with. */
export class Presence {
  // One part of a topic: a dot in the host's name would make it several.
  private readonly id = `${hostname().replaceAll('.', '-')}-${process.pid}-${randomUUID().slice(0, 8)}`;
  private readonly startedAt = new Date().toISOString();
  private timer?: NodeJS.Timeout;
  private endAsk?: () => Promise<void>;

  constructor(private readonly options: PresenceOptions) {}

  async start(): Promise<void> {
    this.timer = setInterval(() => void this.send(), HEARTBEAT_MS);
    this.endAsk = await this.options.relay.subscribe(
      ASK_TOPIC,
      () => void this.send(),
    );
    await this.send();
  }

  /** Sends the status now; a lost message is made good by the next. */
  async send(stopping = false): Promise<void> {
    await this.options.relay
      .publish(`workers.${this.id}`, this.status(stopping))
      .catch(() => undefined);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.endAsk?.();
    await this.send(true);
  }

  status(stopping = false): WorkerStatus {
    const { role, version, engine } = this.options;
    return {
      name: this.id,
      role,
      version,
      startedAt: this.startedAt,
      sentAt: new Date().toISOString(),
      engine: engine(),
      stopping,
    };
  }
}

/** Follows the presence of all workers and asks those that run already to show themselves. */
export async function watchPresence(
  relay: RelayPort,
  listener: (status: WorkerStatus) => void,
): Promise<() => Promise<void>> {
  const end = await relay.subscribe('workers.*', (data) => {
    const parsed = WorkerStatusSchema.safeParse(data);
    if (parsed.success) listener(parsed.data);
  });
  await relay.publish(ASK_TOPIC, {});
  return end;
}
