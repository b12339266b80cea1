/** Words that soften and change no claim: the sentence says the same without them. */
const SOFTENERS =
  'sort of|kind of|a little bit|more or less(?! *[\\d$€£])|or something(?! (?:else|like))';
/** Words that say how sure somebody is. Without them the sentence claims more than was said. */
const DOUBTS = 'probably|maybe|perhaps|hopefully|i guess|i think|i suppose';

const DOUBT = new RegExp(`\\b(?:${DOUBTS})\\b`, 'iu');
const HEDGE = new RegExp(`\\b(?:${SOFTENERS}|${DOUBTS})\\b`, 'iu');
const SOFTENER = new RegExp(`,?\\s*\\b(?:${SOFTENERS})\\b,?`, 'giu');

/** Whether a sentence is softened, or says that somebody is not sure. */
export const isHedged = (text: string): boolean => HEDGE.test(text);

/** The sentence without what only softens; null where it says that somebody is not sure, which stays theirs. */
export const withoutSofteners = (text: string): string | null =>
  DOUBT.test(text) ? null : text.replace(SOFTENER, '');
