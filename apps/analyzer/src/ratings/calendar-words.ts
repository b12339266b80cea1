// Parts of patterns, in plain English: names of days and seasons. "May" is left out of the months: it is a verb as well.

export const MONTH =
  '(?:january|february|march|april|june|july|august|september|october|november|december)';
export const WEEKDAY =
  '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
export const SEASON = '(?:spring|summer|autumn|fall|winter)';
