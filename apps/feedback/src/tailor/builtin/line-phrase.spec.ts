import type { DocumentKind } from '@interview/contracts';
import { phraseOf, PHRASE_CHARS } from './line-phrase';
import type { Shape, Use } from './line-phrase';
import type { Section } from './document-sections';

type Row = [string, DocumentKind, Section, Shape, Use, string];
const rows: Row[] = [
  ['Own the move of our booking core.', 'job-description', 'tasks', 'do', 'duty', 'own the move of our booking core'],
  ['You will lead a team of five', 'job-description', 'unknown', 'do', 'duty', 'lead a team of five'],
  ['You answer forty tickets a day', 'job-description', 'unknown', 'do', 'duty', 'answer forty tickets a day'],
  ['Support two trainee teachers', 'job-description', 'tasks', 'do', 'duty', 'support two trainee teachers'],
  ['SQL skills of some depth and care', 'job-description', 'wanted', 'say', 'requirement', 'SQL skills of some depth and care'],
  ['Responsible for the rota of a ward', 'job-description', 'unknown', 'say', 'duty', 'the rota of a ward'],
  ['Managing the rota of a ward', 'job-description', 'unknown', 'say', 'duty', 'managing the rota of a ward'],
  ['Strong SQL skills', 'job-description', 'wanted', 'want', 'requirement', 'strong SQL skills'],
  ['At least four years of experience with Go', 'job-description', 'wanted', 'want', 'requirement', 'at least four years of experience with Go'],
  ['5+ years of experience with Go', 'job-description', 'wanted', 'want', 'requirement', '5+ years of experience with Go'],
  ['We run payments for 300 hotels', 'job-description', 'company', 'say', 'company', 'we run payments for 300 hotels'],
  ['Led a team of five', 'resume', 'deeds', 'did', 'deed', 'led a team of five'],
  ['Cut falls by 35 percent with rounds', 'resume', 'deeds', 'did', 'achievement', 'cut falls by 35 percent with rounds'],
  ['I launched a club with 400 members', 'resume', 'unknown', 'did', 'achievement', 'launched a club with 400 members'],
  ['Successfully negotiated the lease', 'resume', 'unknown', 'did', 'deed', 'successfully negotiated the lease'],
  ['Forecast: Built a model in Python', 'resume', 'deeds', 'did', 'deed', 'built a model in Python'],
  ['Skills: SQL, Python, Tableau', 'resume', 'unknown', 'list', 'skill', 'SQL, Python, Tableau'],
  ['Figma, Axure, Dovetail, HTML', 'resume', 'skills', 'list', 'skill', 'Figma, Axure, Dovetail, HTML'],
]; // prettier-ignore

describe('phraseOf', () => {
  it.each(rows)('%s', (line, document, section, shape, use, text) =>
    expect(phraseOf(line, document, section)).toEqual({ text, shape, use }),
  );

  it.each<[string, DocumentKind]>([
    ['Design systems', 'job-description'],
    ['Lead Engineer', 'resume'],
    ['Advanced Excel', 'resume'],
    ['Senior Nurse, Mercy General', 'resume'],
    ['We are looking for a baker', 'job-description'],
  ])('has nothing to say to %s', (line, document) =>
    expect(phraseOf(line, document, 'unknown')).toBeNull(),
  );

  it('ends a long line where it may end, with words that stand in it', () => {
    const line =
      'Built a stock system in Java and PostgreSQL for eleven shops, trained their managers and kept it running over Christmas when half of the team was away';
    const text = phraseOf(line, 'resume', 'deeds')?.text ?? '';
    expect(text.length).toBeLessThanOrEqual(PHRASE_CHARS);
    expect(line.toLowerCase()).toContain(text.toLowerCase());
    expect(text).toMatch(/shops, trained their managers$|shops$/);
  });
});
