import type { Reason, StageName } from '@interview/contracts';
import { STAGE_JOBS } from '@interview/contracts';
import type { JobOutcome } from '@interview/service-kit';

const DRAFT: Reason = {
  code: 'draft-transcript',
  message:
    'The offline draft recogniser wrote this. It often mishears, so nothing is read until you have checked it.',
};

/** Faults of the moment between gateway and worker: the run stays open and is tried again with a new address. */
const PASSING = ['audio-fetch-failed', 'audio-refused'];

/** Whether a run that ended badly is only to be tried again later. */
export const isPassing = (outcome: JobOutcome): boolean =>
  outcome.ended === 'badly' && PASSING.includes(outcome.reason.code);

interface Verdict {
  state: 'done' | 'needs-review' | 'not-possible' | 'failed';
  result: unknown;
  reasonCode: string | null;
  reasonMessage: string | null;
}

/** What an outcome means for its run. A result that does not fit its contract is a failure, never stored. */
export function judge(stage: StageName, outcome: JobOutcome): Verdict {
  const because = (
    state: Verdict['state'],
    reason: Reason,
    result: unknown = null,
  ): Verdict => ({
    state,
    result,
    reasonCode: reason.code,
    reasonMessage: reason.message,
  });
  if (outcome.ended === 'badly') return because('failed', outcome.reason);
  const parsed = STAGE_JOBS[stage].result.safeParse(outcome.value);
  if (!parsed.success) {
    return because('failed', {
      code: 'bad-result',
      message:
        'The worker sent a result that does not fit: gateway and worker are of different versions.',
    });
  }
  if (parsed.data.status === 'not-possible')
    return because('not-possible', parsed.data.reason);
  const { result } = parsed.data;
  if ('engine' in result && result.engine?.draft)
    return because('needs-review', DRAFT, result);
  return { state: 'done', result, reasonCode: null, reasonMessage: null };
}
