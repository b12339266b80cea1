import type { Relay } from 'bullmq';

/**
 * Messages to whoever listens now: progress, presence, cancellation. They may be lost, so nothing
 * may depend on one. Topics are dot-separated; `*` in a pattern stands for one part.
 */
export interface RelayPort {
  publish(topic: string, data: unknown): Promise<void>;
  /** @returns a function that ends the subscription. */
  subscribe(
    pattern: string,
    listener: (data: unknown, topic: string) => void,
  ): Promise<() => Promise<void>>;
}

/** A message that takes longer is lost: nobody may wait for a courtesy, in ms. */
const PUBLISH_MS = 2_000;

/** The port over BullMQ's Relay, which is experimental there: nothing else touches it. */
export function relayPort(relay: Relay): RelayPort {
  return {
    publish: async (topic, data) => {
      await within(PUBLISH_MS, relay.publish(topic, data));
    },
    subscribe: async (pattern, listener) => {
      const subscription = await relay.subscribe(pattern, (message) =>
        listener(message.data, message.topic),
      );
      return () => subscription.unsubscribe();
    },
  };
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The relay is away')), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
