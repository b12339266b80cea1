import type { Kind } from '@interview/contracts';
import type { Shape } from './line-phrase';

type Wordings = readonly [string, ...string[]];

/** How a line of a job description is brought up; `{p}` is its own phrase. */
export const POSTING_LEADS: Record<Exclude<Shape, 'did' | 'list'>, Wordings> = {
  do: [
    'The job asks you to “{p}”.',
    'One task of this job is to “{p}”.',
    'In this role you would “{p}”.',
    'The posting wants somebody to “{p}”.',
    'Part of this work is to “{p}”.',
    'According to the posting, you would “{p}”.',
  ],
  want: [
    'The job asks for “{p}”.',
    'This role calls for “{p}”.',
    'The posting names “{p}” among what is needed.',
    'They are looking for “{p}”.',
    'On the list of what is wanted stands “{p}”.',
    'For this work one needs “{p}”.',
  ],
  say: [
    'The job description says: “{p}”.',
    'One line of the posting reads “{p}”.',
    'In the posting stands “{p}”.',
    'The posting puts it like this: “{p}”.',
    'Of this job it is said: “{p}”.',
    'About this role one can read “{p}”.',
  ],
};

/** What is asked about a task. */
export const POSTING_TASK: Record<Kind, Wordings> = {
  behavioural: [
    'When did you last do something close to this, and how did it end?',
    'Which piece of your past work comes nearest to it, and what was your own part?',
    'Where have you met this before, and what did you do yourself?',
    'When was work like this harder than it looked, and what did you change?',
    'Which of your experiences shows best how you go about this?',
    'What did you learn the last time that such work was yours?',
  ],
  situational: [
    'How would you spend your first month on this?',
    'Suppose this fell to you on your first day: what would you do first, and what would you leave?',
    'What would you do if half of the time for this were taken away?',
    'How would you go about it if two people whom you depend on disagreed?',
    'What would you want to know before you began, and whom would you ask?',
    'How would you notice early that this is going wrong, and what would you do then?',
  ],
  technical: [
    'How would you explain to somebody new how this is done, and where it goes wrong?',
    'Which steps does it take, and which of them needs most care?',
    'How do you check that this has been done well?',
    'Which trade-off comes up in this work, and how do you decide it?',
    'What is often missed here, and how do you guard against it?',
    'Which tools or methods do you choose for this, and why these?',
  ],
  motivational: [
    'What in this draws you, and why now?',
    'Which part of it would you look forward to, and why?',
    'How does this fit what you want to do next?',
    'Why does work of this kind matter to you?',
    'What about it would still hold your interest after a year?',
    'What would you like to learn here that you have no room for today?',
  ],
};

/** What is asked about something that is wanted. */
export const POSTING_WANTED: Record<Kind, Wordings> = {
  behavioural: [
    'When did your work depend on this, and how did it turn out?',
    'Which example from your past work shows it best?',
    'Where have you needed this most, and what did you do?',
    'In which situation did it make the difference, and how?',
    'How did you come by this, and where did you last use it?',
    'Which moment of your last years would you tell to show it?',
  ],
  situational: [
    'Suppose a colleague asked you for help with this: how would you begin?',
    'How would you show it within your first weeks?',
    'What would you do with a task that takes more of this than you have yet?',
    'Suppose that your first project leaned on it: what would you do, step by step?',
    'What would you do if the team went about this in another way than you know?',
    'How would you bring it to a team that has little of it?',
  ],
  technical: [
    'Which problem did you solve with it that you could explain to a newcomer, and how?',
    'How do you check that your work is sound here?',
    'Where does it reach its limits, and what do you do then?',
    'What does somebody understand only after a while about this, and how would you explain it?',
    'Which trade-off do you know from practice here, and how do you decide it?',
    'How would you walk somebody through this with one example?',
  ],
  motivational: [
    'What do you like about work that needs this?',
    'Why have you put time into this?',
    'How far do you want to take it in your next job?',
    'What made you choose this direction?',
    'Which work that calls for it would you be glad to do?',
    'What would you like to do more of in this area?',
  ],
};
