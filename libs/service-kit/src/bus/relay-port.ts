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

/** The port over BullMQ's Relay, which is experimental there: nothing else touches it. */
export function relayPort(relay: Relay): RelayPort {
  return {
    publish: async (topic, data) => {
      await relay.publish(topic, data);
    },
    subscribe: async (pattern, listener) => {
      const subscription = await relay.subscribe(pattern, (message) =>
        listener(message.data, message.topic),
      );
      return () => subscription.unsubscribe();
    },
  };
}
