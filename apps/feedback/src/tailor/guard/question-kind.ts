import type { Kind } from '@interview/contracts';

const PAST =
  /\b(?:tell (?:me|us) about a|describe a (?:time|situation|moment|case)|give (?:me |us )?an example|(?:when|where|how) (?:did|have|were) you|have you (?:ever )?|what did you|which .{3,60} did you|what was your (?:part|role)|a time when)\b/i;
const WOULD =
  /\b(?:would you|suppose|imagine|if you (?:were|had)|how might you|what if)\b/i;
const REASONS =
  /\b(?:why (?:do|did|would) you (?:want|choose|apply|like)|what (?:draws|attracts|interests|motivates|excites) you|what made you (?:want|choose)|looking? forward to)\b/i;

/** The kind of a question, by its words; what fits none asks for knowledge. */
export function kindOfQuestion(text: string): Kind {
  if (REASONS.test(text)) return 'motivational';
  if (PAST.test(text)) return 'behavioural';
  return WOULD.test(text) ? 'situational' : 'technical';
}
