import type { EngineStatus, Reason, Tailoring } from '@interview/contracts';
import type { TailoringRow } from '../database/entities';
import { OPEN } from '../pipeline/stage-runs';

const NO_WORKER: Reason = {
  code: 'no-worker',
  message:
    'Nothing that writes questions is running right now. Your document is kept until it is back.',
};

/**
 * A tailoring as the API shows it.
 * @param engine of the workers that write questions; null while none is there
 */
export function tailoringView(
  row: TailoringRow,
  engine: EngineStatus | null,
): Tailoring {
  const stored =
    row.reasonCode && row.reasonMessage
      ? { code: row.reasonCode, message: row.reasonMessage }
      : undefined;
  const reason =
    stored ?? (OPEN.includes(row.state) && !engine ? NO_WORKER : undefined);
  return {
    id: row.id,
    createdAt: row.createdAt.toISOString(),
    document: row.document,
    role: row.role,
    level: row.level,
    state: row.state,
    ...(reason && { reason }),
    ...(row.source && { source: row.source }),
    questions: row.questions,
  };
}
