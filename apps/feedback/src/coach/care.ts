import type { Disclosure, Feedback } from '@interview/contracts';

/** Moves with every change of these words. */
const CARE_VERSION = 'care-1';
const LABEL = 'A fixed text, no AI model used';

const WORDS: Record<Disclosure, string> = {
  'self-harm':
    'Thank you for putting this into words. It weighs more than any interview, so nothing is rated here. You need not carry it alone: please speak today with somebody you trust or with a doctor.',
  abuse:
    'Thank you for putting this into words. It should not have happened, and it is not yours to fix alone. Nothing is rated here. If you want to, speak with somebody you trust or with people who help with exactly this.',
};
const NO_CONTACTS = 'In danger now, call the local emergency services.';

/** "Name: number; Name: number" as a list. */
export const contactsFrom = (setting: string): string[] =>
  setting
    .split(';')
    .map((one) => one.trim().replace(/[.\s]+$/u, ''))
    .filter((one) => one !== '');

/**
 * What stands in place of feedback where an answer discloses self-harm or abuse: no rating, no coaching,
 * nothing of what was said. The same words for everybody; which of the two it was is not stored.
 * @param careContacts the operator's local contacts; empty: the emergency services are named in general
 */
export function careFeedback(
  disclosure: Disclosure,
  careContacts: string,
): Feedback {
  const contacts = contactsFrom(careContacts);
  const help = contacts.length === 0 ? NO_CONTACTS : `${contacts.join('; ')}.`;
  return {
    source: {
      kind: 'builtin-coach',
      label: LABEL,
      model: null,
      promptVersion: CARE_VERSION,
      fallbackReason: null,
    },
    acknowledgement: `${WORDS[disclosure]} ${help}`,
    strengths: [],
    nextSteps: [],
    question: null,
    care: { contacts },
  };
}
