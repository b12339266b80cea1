import { ReasonSchema } from '@interview/contracts';
import { meaningOf, pullFault } from './pull-fault';

describe('faults of a pull', () => {
  it.each([
    ['pull model manifest: file does not exist', 'unknown-model', false],
    ['write /root/.ollama/models/blobs/sha256-aa-partial: no space left on device', 'disk-full', false],
    ['pull model manifest: 412: The model you are attempting to pull requires a newer version of Ollama.', 'old-server', false],
    ['pull model manifest: Get "https://registry.ollama.ai/v2/": dial tcp: lookup registry.ollama.ai: no such host', 'library-unreachable', true],
    ['max retries exceeded: unexpected EOF', 'library-unreachable', true],
    ['net/http: TLS handshake timeout', 'library-unreachable', true],
    ['digest mismatch, file must be downloaded again: want sha256:aa, got sha256:bb', 'damaged', true],
    ['something nobody has seen', 'server-error', true],
  ] as const)('%s: %s', (text, code, retryable) => {
    expect(meaningOf(text)).toBe(code);
    const fault = pullFault(code, 'gemma3:4b');
    expect(fault).toMatchObject({ code, retryable });
    expect(ReasonSchema.parse({ code, message: fault.message })).toBeTruthy();
    expect(fault.message).not.toContain(text);
  }); // prettier-ignore
});
