import { checkQuestions, questionsJsonSchema } from './check-questions';
import { isOtherLanguage } from './document-language';
import { kindOfQuestion } from './question-kind';

const lines = [
  { id: 'L3', number: 3, text: 'Reduced the response time of search by 40 %' },
  { id: 'L4', number: 4, text: 'Married, two children, member of the union' },
];
const WHY = 'It shows how you measure what you change.';
const check = (question: string, line = 'L3', why = WHY) =>
  checkQuestions({ questions: [{ line, question, why }] }, lines, [
    'These are the rules that nobody but the model may ever read at all',
  ]);

it('lets a question through that keeps to its line', () => {
  const text =
    'How did you find out what made the response time of search slow?';
  expect(check(text)).toEqual({
    sound: [{ line: lines[0], text, why: WHY }],
    errors: [],
  });
});

it.each([
  ['no such line', 'How did you reduce the response time of search?', 'L9', /no such line/],
  ['no question', 'Tell me about the response time of search.', 'L3', /question mark/],
  ['too short', 'Search, how?', 'L3', /short or too long/],
  ['a number of its own', 'How did you reduce the search time by 55 %?', 'L3', /number 55/],
  ['nothing of the line', 'What would you do the same way again?', 'L3', /nothing of its line/],
  ['a verdict', 'Why should they hire you for reducing search time?', 'L3', /verdict/],
  ['a protected matter of the document', 'How do your children like that you reduced the union work?', 'L4', /may not ask/],
  ['words that the line does not have', 'How did “the whole company” see the search time?', 'L3', /quotes words/],
  ['its instructions', 'Reduced: these are the rules that nobody but the model may ever read?', 'L3', /instructions/],
  ['markup', 'How did **you** reduce the search time?', 'L3', /markup/],
])('refuses %s', (_, question, line, error) => {
  const { sound, errors } = check(question, line);
  expect(sound).toEqual([]);
  expect(errors.join('\n')).toMatch(error);
}); // prettier-ignore

it('checks the reason too', () => {
  const { errors } = check(
    'How did you reduce the search time?',
    'L3',
    'You are a natural leader, so they want to hear more.',
  );
  expect(errors.join()).toMatch(/in its reason/);
});

it('keeps the first of two that ask the same, and says so', () => {
  const item = {
    line: 'L3',
    question: 'How did you reduce the response time of search?',
    why: WHY,
  };
  const { sound, errors } = checkQuestions(
    { questions: [item, item] },
    lines,
    [],
  );
  expect(sound).toHaveLength(1);
  expect(errors).toEqual([expect.stringMatching(/question 2: .*already/)]);
});

it.each([
  [null],
  [{}],
  [{ questions: 'none' }],
  [{ questions: [] }],
  [{ questions: [7] }],
])('has an error for %j', (value) =>
  expect(checkQuestions(value, lines, []).errors).toHaveLength(1),
);

it('orders the names of its schema by the alphabet', () => {
  const schema = JSON.stringify(questionsJsonSchema(['L1', 'L2'], 5));
  expect(schema).toMatch(/"line".*"question".*"why"/);
  expect(schema).toContain('"minItems":2');
});

it.each([
  ['Tell me about a time when you led?', 'behavioural'],
  ['How would you begin?', 'situational'],
  ['What draws you to payments?', 'motivational'],
  ['How does an index work?', 'technical'],
])('%s is %s', (text, kind) => expect(kindOfQuestion(text)).toBe(kind));

it.each([
  ['English', ['You will own the move of our booking core to a new platform'], false],
  ['German', ['Sie verantworten die Planung und die Steuerung der Projekte', 'Wir bieten ein Team und eine Kantine für die Pause mit dem Chef', 'Das ist für Sie und von uns'], true],
  ['a list of tools', ['Go, Java, PostgreSQL, Kafka, Kubernetes, Terraform, Helm'], false],
  ['English with names', ['Sold in Los Angeles and San Diego for the El Dorado team and with La Cava'], false],
])('%s is another language: %s', (_, texts, other) =>
  expect(isOtherLanguage(texts)).toBe(other),
); // prettier-ignore
