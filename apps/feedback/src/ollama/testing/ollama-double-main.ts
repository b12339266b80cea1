// Runs the double as a process of its own, for tests of the whole system:
//   node ollama-double-main.js [--port 11434] [--model gemma3:4b | --empty] [--load-ms 50] [--chunk-ms 5]
// Scripts: POST /double/scripts with a list of ChatScript, POST /double/pull-scripts with one of PullScript. POST /double/release
// lets the chats go on that a script holds.
import { OllamaDouble } from './ollama-double';

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};

const double = new OllamaDouble();
const model = option('model');
if (model !== undefined)
  double.models = [{ name: model, capabilities: ['completion'] }];
if (process.argv.includes('--empty')) double.models = [];
double.usual = {
  loadMs: Number(option('load-ms') ?? 0),
  chunkMs: Number(option('chunk-ms') ?? 0),
};
const url = await double.start(Number(option('port') ?? 0));
console.log(`Ollama double at ${url}`);
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => void double.stop().then(() => process.exit(0)));
