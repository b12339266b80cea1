import { hasPersonalData } from './personal-data';
import { asksProtectedMatter, tellsProtectedMatter } from './protected-matter';

describe('asksProtectedMatter', () => {
  it.each([
    'How old were you when you led the team?',
    'Are you married?',
    'Do you plan to have children soon?',
    'How do your children cope with night shifts?',
    'How many days were you sick last year?',
    'Do you have a disability that we should know of?',
    'Which church do you go to?',
    'Would you work during Ramadan?',
    'Where are you originally from?',
    'What is your nationality?',
    'Do you need a visa?',
    'Is English your native language?',
    'Are you a member of a trade union?',
    'Which political party do you support?',
    'What is your sexual orientation?',
    'Have you ever been arrested?',
    'What year did you graduate?',
    'How is your health?',
    'Is your husband fine with the travel?',
  ])('%s', (question) => expect(asksProtectedMatter(question)).toBe(true));

  it.each([
    'You write that you “cut falls by 35 percent”. How did you go about it?',
    'How do you talk with families about a discharge?',
    'When did you last care for people who have dementia?',
    'How would you manage the health records of a ward?',
    'How did you keep children safe in the science club?',
    'How do you race-proof a test that fails from time to time under race conditions?',
    'Where do most tickets come from?',
    'How would you make a form accessible to people with disabilities?',
    'What is the condition of the data when you get it?',
  ])('leaves work alone: %s', (question) =>
    expect(asksProtectedMatter(question)).toBe(false),
  );
});

describe('tellsProtectedMatter', () => {
  it.each([
    'Date of birth: 14.03.1989, married, two children',
    'Nationality: Nigerian',
    'Must be over 21 and a US citizen',
    'Member of the nurses’ trade union since 2011',
    'I took a career break to care for my mother',
    'Excellent German, native speaker level',
    'Gender: female',
    'In good health, non-smoker',
    '34 years old',
  ])('%s', (line) => expect(tellsProtectedMatter(line)).toBe(true));

  it.each([
    'Map the journey of a citizen from letter to decision',
    'Support disabled people in their homes',
    'Accept Visa payments and refunds',
    'Teach classes of thirty children aged seven to nine',
    'Own the health of the build',
  ])('leaves work alone: %s', (line) =>
    expect(tellsProtectedMatter(line)).toBe(false),
  );
});

describe('hasPersonalData', () => {
  it.each([
    'dana.whitlock@example.org',
    '+44 7700 900123',
    'Phone 555-210-4477',
    'github.com/danaw',
    'see www.iverson.example for more',
    '12 Harbour Street, Falmouth',
    'Falmouth TR11 3AB',
    'born 14.03.1989',
    'Passport no. X1234567',
  ])('%s', (text) => expect(hasPersonalData(text)).toBe(true));

  it.each([
    'Settled a claim of 400,000 euros without going to court',
    'Cut the time from 5.2 to 1.6 seconds in 2021',
    'Moved 1,200,000 rows in 3 hours',
    'Served 12 large hotels on Main Road',
    'Wrote for Node.js and ASP.NET',
  ])('leaves figures alone: %s', (text) =>
    expect(hasPersonalData(text)).toBe(false),
  );
});
