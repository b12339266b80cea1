import { InjectionToken } from '@angular/core';
import { LIVE } from '@interview/contracts';

/** What the page uses of a Socket.IO socket. */
export interface LiveSocket {
  on(event: string, listener: (payload?: unknown) => void): void;
  emit(event: string, payload: unknown, reply?: (raw: unknown) => void): void;
  disconnect(): void;
}

/** Opens a connection to the live namespace; the library is loaded with the first one. */
export type OpenLiveSocket = () => Promise<LiveSocket>;

export const OPEN_LIVE_SOCKET = new InjectionToken<OpenLiveSocket>(
  'opens the live connection',
  {
    providedIn: 'root',
    factory: () => async () => {
      const { io } = await import('socket.io-client');
      // WebSocket only: no sticky sessions are needed between replicas.
      return io(LIVE.namespace, { transports: ['websocket'] });
    },
  },
);
