import fs from 'node:fs';
import path from 'node:path';

/** Our own answers, composed of parts: every third lacks one of them, as answers do. */
const SETTINGS = [
  'In my last job our shop page was slow in the evenings.',
  'Two years ago a customer threatened to leave us.',
  'When I joined, the night shift had no handover at all.',
  'Our release was late because two teams waited for each other.',
  'I was nervous because it was my first week on call.',
];
const ACTIONS = [
  'I measured each step and found that images took most of the time, so I moved them to a cache.',
  'I called them, listened for half an hour and wrote down 3 things that went wrong.',
  'We sat together and we drew a list of everything that the next person has to know.',
  'I asked both leads into one room and proposed a date that each could keep.',
  'Um, so I kind of, you know, read the logs first, and then I asked a colleague to check what I had found.',
];
const RESULTS = [
  'As a result pages loaded in 2 seconds instead of 9.',
  'In the end they stayed, and they told another customer about us.',
  'Complaints fell by 40 % within a month.',
  'We shipped on Friday and I was proud of the team.',
  'I learned to ask earlier.',
];
const QUESTION = {
  id: 'eval-own',
  text: 'Tell me about a problem at work that you solved.',
  kind: 'behavioural',
};

function ownAnswers() {
  const answers = [];
  for (const [i, setting] of SETTINGS.entries())
    for (const [j, action] of ACTIONS.entries())
      for (const [k, result] of RESULTS.entries()) {
        const left = (i + 2 * j + 3 * k) % 9;
        const parts = [
          left === 1 ? '' : setting,
          left === 4 ? '' : action,
          left === 7 ? '' : result,
        ].filter(Boolean);
        answers.push({
          person: `own-${i}`,
          question: QUESTION,
          text: `${parts.join(' ')} It took me some days, and I talked to the people who were affected before and after.`,
        });
      }
  return answers;
}

/** By the words of a question; the bank says it of its own, these are not in it. */
function kindOf(question) {
  if (
    /\b(?:time|example|experience|describe a|tell (?:me|us) about)\b/i.test(
      question,
    )
  )
    return 'behavioural';
  if (/\b(?:would you|if you|imagine)\b/i.test(question)) return 'situational';
  return /\bwhy\b/i.test(question) ? 'motivational' : 'behavioural';
}

function realAnswers(dataDir) {
  const file = path.join(dataDir, 'answers', 'interview_answers.tsv');
  if (!fs.existsSync(file)) return [];
  return fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t'))
    .map(([person, number, question, text]) => ({
      person,
      question: {
        id: `eval-${number}`,
        text: question,
        kind: kindOf(question),
      },
      text,
    }));
}

const POINTS = [
  {
    id: 'own-part',
    text: 'What you did yourself',
    aliases: ['my part', 'I did'],
  },
  {
    id: 'outcome',
    text: 'What came of it',
    aliases: ['in the end', 'as a result'],
  },
];

/** Own answers, and the real ones where the data folder has them; persons in order. */
export function answersFor(dataDir) {
  const real = dataDir ? realAnswers(dataDir) : [];
  return { real: real.length, answers: [...real, ...ownAnswers()] };
}

/** A typed answer as the gateway hands it on. */
export function jobOf(analyze, { text, question }, number) {
  const whole = {
    roles: ['software-engineer'],
    levels: ['mid'],
    why: 'It shows how you work.',
    points: POINTS,
    target: { minSec: 60, maxSec: 120 },
    ...question,
  };
  const transcript = {
    source: 'typed',
    text,
    language: 'en',
    segments: [],
    durationSec: null,
    speechSec: null,
    engine: null,
  };
  return {
    answerId: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    attempt: 1,
    question: whole,
    transcript,
    analysis: analyze(transcript, whole),
  };
}
