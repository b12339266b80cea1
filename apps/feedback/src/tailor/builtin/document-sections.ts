/** What the lines under a heading are about. */
export type Section =
  'tasks' | 'wanted' | 'company' | 'deeds' | 'skills' | 'skip' | 'unknown';

const HEADINGS: readonly [RegExp, Section][] = [
  [/\b(?:benefits?|perks|what we offer|we offer|what you(?:['’]ll| will)? get|compensation|salary|pay|rewards?|equal|diversity|inclusion|inclusive|how to apply|apply|application|next steps?|hiring process|contact|references?|interests?|hobbies|personal (?:details|information|data)|private|small print|health|about this form|languages?|education|academic|degrees?|certifi\w+|licen[cs]es?|training|awards?|honou?rs|publications?|legal|disclaimer|privacy|location|working hours|hours|working conditions)\b/i, 'skip'],
  [/\b(?:responsibilit\w+|what you(?:['’]ll| will)(?: be)? do\w*|you will|duties|day[- ]to[- ]day|tasks|accountabilit\w+|the role|your role|the job|your work|your impact|what the job is|scope)\b/i, 'tasks'],
  [/\b(?:requirements?|qualifications?|who you are|what you(?:['’]ll| will)? bring|what you need|looking for|must[- ]haves?|nice[- ]to[- ]haves?|essential|desirable|about you|background|profile|you have|preferred|person specification|bonus points|it helps if)\b/i, 'wanted'],
  [/\b(?:about us|about the (?:company|team|hospital|school|trust|charity)|who we are|our (?:company|mission|story|team|values|product)|the (?:company|team)|why us|why join)\b/i, 'company'],
  [/\b(?:skills?|technolog\w+|tools?|stack|competenc\w+|expertise)\b/i, 'skills'],
  [/\b(?:experience|roles|positions|employment|career|work history|projects?|achievements?|accomplishments?|highlights|volunteering|volunteer work|selected work)\b/i, 'deeds'],
]; // prettier-ignore

/** "Strong SQL skills" is wanted; it is no heading. */
const PRAISE =
  /^(?:strong|solid|excellent|good|great|basic|proven|deep|first|advanced|some) /i;
const MOST_WORDS = 6;
const MOST_CHARS = 48;

/** The section that a line opens; null where it is no heading. */
export function sectionOf(line: string): Section | null {
  const text = line.trim();
  const words = text.split(/\s+/);
  if (words.length > MOST_WORDS || text.length > MOST_CHARS) return null;
  const marked = /:$/.test(text);
  const shouted = /\p{Lu}/u.test(text) && text === text.toUpperCase();
  if (!marked && (/[.;!,]$/.test(text) || /\d/.test(text) || PRAISE.test(text)))
    return null;
  const known = HEADINGS.find(([pattern]) => pattern.test(text))?.[1];
  // "Project management" is a skill, "Projects" a heading.
  const titled =
    (words.length <= 4 && /^\p{Lu}/u.test(text)) ||
    words.length <= 2 ||
    /^(?:what|who|why|how|it helps) /i.test(text);
  if (known && (marked || shouted || titled)) return known;
  return marked || (shouted && words.length <= 4 && /\p{Lu}{4}/u.test(text))
    ? 'unknown'
    : null;
}
