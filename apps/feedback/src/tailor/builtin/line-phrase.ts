import type { DocumentKind } from '@interview/contracts';
import type { Section } from './document-sections';
import { beginsWithTask, mayBePast, verbForm } from './verbs';

/** How a phrase fits into a sentence: "you would {do}", "asks for {want}", "you write that you {did}", "lists {list}", "says: {say}". */
export type Shape = 'do' | 'want' | 'did' | 'list' | 'say';
/** What a line tells. */
export type Use =
  'duty' | 'requirement' | 'company' | 'achievement' | 'deed' | 'skill';

export interface Phrase {
  /** Words of the line as they stand in it; only a first capital may be small. */
  text: string;
  shape: Shape;
  use: Use;
}

/** Longest phrase in a question, in UTF-16 units: with the question around it the contract's 300 are kept. */
export const PHRASE_CHARS = 110;

const TASK_LEAD =
  /^(?:in this (?:role|job|position),? )?(?:you(?:['’]ll| will| would)?|they will|the (?:successful |ideal |right )?(?:candidate|person|applicant|post ?holder) will|your (?:role|job|task|mission) (?:is|will be) to|we (?:need|want|expect) (?:you|somebody|someone) to|(?:you )?(?:have|are able|ability) to)(?: also| then| be expected to| be asked to)? /i;
const DUTY_LEAD =
  /^(?:(?:you(?:['’]ll| will) be |you are |was |were |am |i was )?(?:responsible|accountable|in charge) (?:for|of)|main duties include|duties include|tasks include) /i;
const WANTED =
  /^(?:(?:at least |minimum (?:of )?|over |more than )?(?:\d+|one|two|three|four|five|six|eight|ten|several)\+?(?:\s?[-–]\s?\d+)? (?:or more )?(?:years?|yrs)\b|(?:proven|demonstrated|strong|solid|excellent|good|great|deep|working|hands-on|prior|previous|practical|extensive|broad|basic|sound|some|first|recent|significant|advanced|clear|outstanding|exceptional) |(?:experience|knowledge|understanding|ability|familiarity|proficiency|fluency|expertise|background|track record|command|mastery|confidence|comfort|skills?|interest|passion|curiosity|awareness|competence) )/i;
const PROFILE_LEAD =
  /^(?:you (?:have|bring|offer)|we(?:['’]re| are) looking for|the (?:ideal |successful )?candidate (?:has|will have)) /i;
const ARTICLE = /^(?:an?|the) /i;
/** Says what somebody is or has, wherever it stands. */
const PROFILE =
  /^(?:you (?:have|are|know|can) |comfortable|familiar|proficient|fluent|experienced|skilled|able to |at ease)/i;
/** "Forecast of demand: Built a model …" */
const LABEL = /^[^:.]{3,40}: (?=\p{Lu})/u;
const COMPANY = /^(?:[Ww]e|[Oo]ur|At \p{Lu})/u;
const NOT_COMPANY =
  /^we(?:['’]re| are)? (?:looking|hiring|seeking|offer|need|want|expect|searching|an equal|committed)/i;
const I_LEAD = /^i(?:['’]ve| have)? /i;
const LIST_LEAD = /^(?:[\p{L}&/ ]{3,28}|[\p{L}]+ \([\p{L} ]+\)): (?=.*,)/u;

/** The phrase of a line that a question can be built around; null where the line has none. */
export function phraseOf(
  line: string,
  document: DocumentKind,
  section: Section,
): Phrase | null {
  const text = line.replace(/\s*[.;:,!…]+$/u, '').trim();
  const phrase =
    document === 'job-description'
      ? ofPosting(text, section)
      : ofResume(text, section);
  if (!phrase) return null;
  const short = shortened(phrase.text, phrase.shape);
  return short ? { ...phrase, text: short } : null;
}

function ofPosting(text: string, section: Section): Phrase | null {
  const told = text.replace(TASK_LEAD, '');
  const duty = told.replace(DUTY_LEAD, '');
  const words = duty.split(/\s+/);
  if (words.length < 3) return null;
  const use: Use =
    section === 'wanted' || PROFILE.test(text) ? 'requirement' : 'duty';
  if (
    beginsWithTask(words) ||
    (section === 'tasks' && verbForm(words[0] ?? '') === 'base') ||
    (told !== text && verbForm(words[0] ?? '') === 'base')
  )
    return { text: small(duty), shape: 'do', use };
  if (told === text && COMPANY.test(text))
    return NOT_COMPANY.test(text) || words.length < 5
      ? null
      : { text: small(text), shape: 'say', use: 'company' };
  const wanted = text.replace(PROFILE_LEAD, '');
  if (WANTED.test(wanted.replace(ARTICLE, '')) && !/[.!?] /.test(wanted))
    return { text: small(wanted), shape: 'want', use: 'requirement' };
  const form = verbForm(words[0] ?? '');
  if (duty !== told || form === 'gerund' || form === 'third')
    return { text: small(duty), shape: 'say', use };
  return ['tasks', 'wanted'].includes(section) && words.length >= 5
    ? { text, shape: 'say', use }
    : null;
}

function ofResume(text: string, section: Section): Phrase | null {
  const list = LIST_LEAD.exec(text);
  if (list || (section === 'skills' && text.split(',').length > 2)) {
    const items = list ? text.slice(list[0].length) : text;
    return items.split(',').length > 1
      ? { text: items, shape: 'list', use: 'skill' }
      : null;
  }
  const told = text.replace(LABEL, '').replace(I_LEAD, '');
  const words = told.split(/\s+/);
  const at = /^\p{L}+ly$/u.test(words[0] ?? '') ? 1 : 0;
  if (words.length - at < 3) return null;
  const use: Use = /\d/.test(text) ? 'achievement' : 'deed';
  if (mayBePast(words[at] ?? ''))
    return { text: small(told), shape: 'did', use };
  const duty = text.replace(DUTY_LEAD, '');
  const verbal =
    verbForm(words[at] ?? '') === 'gerund' || beginsWithTask(words.slice(at));
  if (duty !== text || verbal || (section === 'deeds' && words.length >= 7))
    return {
      text: duty !== text || verbal ? small(duty) : text,
      shape: 'say',
      use,
    };
  return null;
}

/** A first capital made small where the word is an ordinary one, not a name or an abbreviation. */
function small(text: string): string {
  const first = /^[\p{L}’'-]+/u.exec(text)?.[0] ?? '';
  const ordinary =
    /^\p{Lu}?[\p{Ll}’'-]+$/u.test(first) &&
    (verbForm(first) !== null ||
      WANTED.test(text) ||
      /^(?:we|our|an?|the|all|each)$/i.test(first) ||
      first.endsWith('ly'));
  return ordinary ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Where a phrase can end without being torn: before these. */
const CLAUSE =
  /(?:[,;:] |\s[-–—]\s|\s\(|,? (?:which|who|that|so that|while|including|such as|resulting|leading|by|using|for|with|and|across|within|through|from|in|to|as|on|or)\s)/giu;
const LEAST_CHARS = 18;

/** The phrase up to a place where it may end; null where there is none before the limit. */
function shortened(text: string, shape: Shape): string | null {
  const plain = text.replace(/["“”„«»]/gu, '');
  // Marks of its own would end the quotation that the phrase is put in.
  const first =
    plain === text ? text : (text.split(/["“”„«»]/u)[0] ?? '').trim();
  if (first.length < LEAST_CHARS / 2 || /[!?]/.test(first)) return null;
  if (first.length <= PHRASE_CHARS) return balanced(first);
  const ends = [...first.matchAll(shape === 'list' ? /, /g : CLAUSE)]
    .map((match) => match.index)
    .filter((at) => at >= LEAST_CHARS && at <= PHRASE_CHARS);
  const end = ends.at(-1);
  return end === undefined ? null : balanced(first.slice(0, end).trim());
}

/** Without a bracket that is opened and not closed. */
function balanced(text: string): string {
  const open = text.lastIndexOf('(');
  return open > text.lastIndexOf(')')
    ? text.slice(0, open).replace(/[\s,;:-]+$/u, '')
    : text.replace(/[\s,;:]+$/u, '');
}
