import * as z from 'zod';

/** The part of an entry of GET /api/tags that matters here. */
export const InstalledModelSchema = z.object({
  name: z.string().min(1),
  /** Names the exact weights: a model of the same name may change with a pull. */
  digest: z.string().optional(),
  /** Set for models that run on somebody else's machine. */
  remote_host: z.string().optional(),
  remote_model: z.string().optional(),
  capabilities: z.array(z.string()).optional(),
  details: z
    .object({
      family: z.string().nullish(),
      families: z.array(z.string()).nullish(),
    })
    .partial()
    .optional(),
});
export type InstalledModel = z.infer<typeof InstalledModelSchema>;

/**
 * Families that hold to a schema well on a plain processor, best first: speed and validity in published
 * comparisons of small models. Models that think before they write come last.
 */
const PREFERENCE = [
  'qwen2.5:7b',
  'llama3.1:8b',
  'gemma3:4b',
  'llama3.2:3b',
  'phi4-mini',
  'qwen2.5',
  'llama3.1',
  'gemma3',
  'llama3.2',
  'mistral',
  'gemma2',
  'phi4',
  'llama3',
] as const;

/** Models that are known not to answer in JSON unless they may think first. */
const THINKERS =
  /^(?:gpt-oss|deepseek-r1|qwq|qwen3(?:[.:]|$)|magistral|phi4(?:-mini)?-reasoning)/i;

export type ModelChoice =
  | {
      ok: true;
      model: string;
      digest?: string;
      /** Whether it runs on a remote service. */
      remote?: boolean;
    }
  /** `why` for the operator. */
  | { ok: false; why: string };

/** Whether a name or an entry means a model on a remote service. */
export function isCloudModel(
  model: Pick<InstalledModel, 'name' | 'remote_host' | 'remote_model'>,
): boolean {
  return (
    /(?::|-)cloud$/i.test(model.name) ||
    Boolean(model.remote_host) ||
    Boolean(model.remote_model)
  );
}

const canChat = (model: InstalledModel) =>
  model.capabilities
    ? model.capabilities.includes('completion')
    : !/bert|embed/i.test(`${model.name} ${model.details?.family ?? ''}`);

const fullName = (name: string) =>
  name.includes(':') ? name : `${name}:latest`;

/** Whether a name is of a family, and of a size where one is named; "qwen2.5vl" is none of "qwen2.5". */
const isOf = (name: string, preferred: string) => {
  const [family, tag = ''] = name.split(':');
  const [wantedFamily, size] = preferred.split(':');
  return (
    family === wantedFamily &&
    (size === undefined || tag === size || tag.startsWith(`${size}-`))
  );
};

/**
 * Which installed model to use.
 * @param wanted name from the settings; empty: the first of a list of preferences, else any that can chat
 * @param allowCloud whether a model on a remote service may be used when it is asked for by name; it is
 *   never chosen on its own
 */
export function chooseModel(
  installed: readonly InstalledModel[],
  wanted: string,
  allowCloud = false,
): ModelChoice {
  if (wanted !== '') {
    const found = installed.find((m) => fullName(m.name) === fullName(wanted));
    if (!allowCloud && isCloudModel(found ?? { name: wanted }))
      return {
        ok: false,
        why: `OLLAMA_MODEL is ${wanted}, which runs on a remote service; answers stay on this server. Choose a local model, or allow remote ones with OLLAMA_ALLOW_CLOUD=1.`,
      };
    return found
      ? {
          ok: true,
          model: found.name,
          digest: found.digest,
          ...(isCloudModel(found) ? { remote: true } : {}),
        }
      : {
          ok: false,
          why: `The model ${wanted} is not installed. Fetch it on the Monitoring page, or run "ollama pull ${wanted}".`,
        };
  }
  const usable = installed.filter((m) => !isCloudModel(m) && canChat(m));
  const direct = usable.filter((m) => !THINKERS.test(m.name));
  const preferred = PREFERENCE.flatMap((wish) =>
    direct.filter((m) => isOf(m.name, wish)),
  );
  const chosen = preferred[0] ?? direct[0] ?? usable[0];
  return chosen
    ? { ok: true, model: chosen.name, digest: chosen.digest }
    : {
        ok: false,
        why: 'Ollama answers but has no local model that can chat. Fetch one on the Monitoring page, or run "ollama pull gemma3:4b".',
      };
}
