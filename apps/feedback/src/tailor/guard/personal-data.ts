/** What names or finds a person: never in a question, and no question comes from such a line. */
const PERSONAL: readonly RegExp[] = [
  /[\p{L}\p{N}._%+-]+\s?@\s?[\p{L}\p{N}.-]+\.\p{L}{2,}/u,
  /\b(?:https?:\/\/|www\.)\S+|\b(?:linkedin|github|gitlab|xing|twitter|facebook|instagram)\.com\b|\b[\p{L}\p{N}-]+\.(?:com|org|net|io|dev|me|de|uk)\/\S+/iu,
  // Nine digits or more with the marks that stand in a telephone number.
  /(?:\+|\(0?|\b0)\d(?:[\s()./-]{0,2}\d){7,}|\b\d{3}[\s.-]\d{3}[\s.-]\d{4}\b/u,
  /\b(?:phone|mobile|tel|telephone|fax|e-?mail|address|linkedin|github|website|portfolio|dob|d\.o\.b)\s*[.:]/iu,
  /\b\d{1,5}[a-z]?,? (?:\p{Lu}[\p{L}'’.-]+ ){1,4}(?:Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Lane|Ln\.?|Drive|Dr\.?|Way|Court|Square|Close|Boulevard|Blvd\.?|Terrace)(?!\p{L})/u,
  /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b|\b\p{Lu}\p{L}+, [A-Z]{2},? \d{5}\b/u,
  /\b(?:passport|national insurance|social security|ssn|ni number|tax id|driver'?s licen[cs]e)\b(?: (?:no|number|#))?\s*[.:#]?\s*[A-Z\d]/iu,
  /\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2}\b|\b(?:19[4-9]\d|200\d)-\d{2}-\d{2}\b/u,
];

/** Whether a text holds an address of any kind, a number of a document or a full date. */
export const hasPersonalData = (text: string): boolean =>
  PERSONAL.some((pattern) => pattern.test(text));
