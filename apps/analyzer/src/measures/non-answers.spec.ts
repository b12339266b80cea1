import { analyze } from '../analyze/analyze-answer';
import { QUESTION, STORY, typed } from '../testing/sample-answers';

const points = QUESTION.points.map((p) => `${p.text}.`).join(' ');

it.each([
  [
    'counting',
    'One two three four five six seven eight nine ten. '.repeat(2) +
      'A B C D E F G H I J K L M N O P Q R S T U V W X Y Z and so on then.',
  ],
  [
    'keywords',
    'Performance system latency throughput cache index query profiler database cloud monitoring scaling pipeline server memory processor network storage benchmark optimization architecture container queue broker cluster shard replica partition load balancer gateway proxy thread process kernel driver compiler runtime library framework module package release.',
  ],
  [
    'keywords',
    'We leverage a holistic paradigm and the synergy of the ecosystem empowers the mindset. Going forward we circle back to the disruptive horizon of growth, and the innovative transformation is seamless, robust and dynamic for the value proposition of the whole.',
  ],
  [
    'read-back',
    `${points} ${points.toLowerCase()} ${QUESTION.why} ${QUESTION.text} I would say that this is what it is about.`,
  ],
  [
    'declined',
    "I don't know what to say about that. Sorry, I would rather not. No comment on this one from me today. Can we move on to the next question please? I really have no idea. Let us skip it. I don't know, sorry about that.",
  ],
])('is no answer: %s', (code, text) => {
  const analysis = analyze(typed(text), QUESTION);
  expect(analysis.notAssessable?.code).toBe(code);
  expect(analysis.ratings?.overall).toBeNull();
  expect(
    analysis.ratings?.criteria.every((r) => r.notAssessed?.code === code),
  ).toBe(true);
});

it.each([
  ['a story', STORY],
  [
    'a story without full stops that says sorry once and lets something pass',
    `${STORY.toLowerCase().replace(/[.,;:]/g, '')} the customer was angry so i said sorry and we let it pass`,
  ],
])('is one: %s', (_name, text) => {
  expect(analyze(typed(text), QUESTION).notAssessable).toBeNull();
});
