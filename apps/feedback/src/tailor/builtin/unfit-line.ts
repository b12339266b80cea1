import { disclosureIn, speaksToSoftware } from '@interview/contracts';
import { isPrivate } from '../../guard/private-matter';
import { hasPersonalData } from '../guard/personal-data';
import { tellsProtectedMatter } from '../guard/protected-matter';

/** What employers write in every posting, whatever the job: nothing to ask about. */
const BOILERPLATE: readonly RegExp[] = [
  /\bequal[- ]opportunit|\b(?:regardless|without regard|irrespective)\b|\bdiscriminat|\bprotected (?:class|characteristic|veteran)|\breasonable (?:accommodation|adjustment)s?\b|\bwe (?:celebrate|welcome|encourage) (?:applica|divers|people of all|candidates)|\bdivers(?:e|ity)\b.*\binclus|\binclus\w+\b.*\bdivers/iu,
  /\bwe pay\b|\b(?:EUR|USD|GBP|CHF)\s?\d{2,3}[.,]\d{3}|\b(?:salary|pay (?:range|band|scale)|per (?:annum|year|hour)|hourly rate|compensation|bonus(?:es)?|stock options?|equity package|pension|401\s?\(?k\)?|health (?:insurance|plan|cover)|dental (?:plan|cover|care)|medical cover|(?:health|life|medical|private|dental|travel) insurance|paid (?:time off|leave|holidays?)|pto|annual leave|days'? (?:of )?(?:holiday|vacation|leave)|vacation|parental|sick pay|gym|free (?:lunch(?:es)?|coffee|drinks|parking|fruit)|snacks|(?:staff|employee) discounts?|perks?|cycle to work|company car|season ticket|relocation|home office (?:budget|allowance)|learning budget|training budget|well-?being|flexi(?:ble)? (?:hours|working)|hybrid working|remote[- ]first|work from home|employee assistance)\b|[£$€]\s?\d{2}[\d,.]*k?\b.*(?:[-–—]|\bto\b|per|salary)/iu,
  /\b(?:apply (?:now|by|here|via|to|online|with)|to apply|your application|submit (?:your|a) (?:cv|resume|résumé)|cover(?:ing)? letter|closing date|deadline for|shortlist|recruitment process|recruiter|agency|agencies|background check|dbs check|drug test|references (?:available|upon|on)|available (?:up)?on request|job (?:id|ref|reference|code)|reports? to:|reporting to:|start date|contract type|employment type|full[- ]time|part[- ]time|permanent|fixed[- ]term|location:|hours:|closing|posted (?:on|by)|notice period|probation)\b/iu,
  /\b(?:willing(?:ness)? to (?:travel|relocate)|(?:able|ability) to travel|travel (?:up to|required)|overtime|on[- ]call|night shifts?|weekends?|shift pattern|driving licen[cs]e|valid (?:driver|licen[cs]e)|licen[cs]ure|\brn licen[cs]e|\p{L}+ registration\b|nmc pin|qualified teacher status|right to work|must be (?:over|at least) \d+|lift (?:up to )?\d+)\b/iu,
  /\b(?:bachelor|master)(?:['’]?s)?\b|\b(?:b\.?sc|m\.?sc|b\.?a|m\.?a|b\.?eng|m\.?eng|ph\.?d|mba|gcse|a-levels?|diploma|degree|university|college|graduat(?:ed|ion)|gpa|coursework|thesis|dissertation|school certificate|high school)\b/iu,
];
/** "March 2019 – today", "2016 - 2019", also beside a title and an employer. */
const PERIOD =
  /\b(?:19|20)\d{2}\s*(?:[-–—]|to|until)\s*(?:(?:\p{L}+\.? )?(?:19|20)\d{2}|present|now|today|date|current)\b|\b(?:since|from) (?:\p{L}+ )?(?:19|20)\d{2}$/iu;
const MONTHS =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.? (?:19|20)\d{2}\b/iu;
const LEAST_LETTERS = 12;
/** No word is this long: text for machines, whatever it decodes to. */
const UNREADABLE = /[A-Za-z0-9+/]{40}/;

/** Why no question may come from a line. */
export type Unfit =
  | 'addresses-software'
  | 'personal'
  | 'protected'
  | 'boilerplate'
  | 'period'
  | 'too-short';

/** A résumé leaves "I" out. */
const discloses = (line: string) => disclosureIn([line, `I ${line}`]) !== null;

/** Null for a line that may be asked about. Whether it is worth it is another matter. */
export function unfitLine(line: string): Unfit | null {
  if (speaksToSoftware(line) || UNREADABLE.test(line))
    return 'addresses-software';
  if (hasPersonalData(line)) return 'personal';
  if (tellsProtectedMatter(line) || isPrivate(line) || discloses(line))
    return 'protected';
  if (BOILERPLATE.some((pattern) => pattern.test(line))) return 'boilerplate';
  if (PERIOD.test(line) || MONTHS.test(line)) return 'period';
  return (line.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS
    ? 'too-short'
    : null;
}
