import { FakeEngine } from './fake-engine';
import { describeSpeechEngine } from './speech-engine.compliance';

describeSpeechEngine('the fake', {
  create: async () => new FakeEngine({ waitMs: 20 }),
  speech: async () => new Float32Array(48_000).fill(0.5),
});
