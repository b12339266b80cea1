import type { Kind } from '@interview/contracts';
import type { Shape } from './line-phrase';

type Wordings = readonly [string, ...string[]];

/** How a line of a résumé is brought up; `{p}` is its own phrase. */
export const RESUME_LEADS: Record<Exclude<Shape, 'do' | 'want'>, Wordings> = {
  did: [
    'You write that you “{p}”.',
    'Your résumé says that you “{p}”.',
    'According to your résumé, you “{p}”.',
    'In one line of your résumé you “{p}”.',
    'Your résumé tells that you “{p}”.',
    'On your résumé stands that you “{p}”.',
  ],
  say: [
    'Your résumé mentions “{p}”.',
    'One line of your résumé reads “{p}”.',
    'In your résumé stands “{p}”.',
    'Your résumé names “{p}”.',
    'On your résumé one can read “{p}”.',
    'Among your experience your résumé has “{p}”.',
  ],
  list: [
    'Your résumé lists “{p}”.',
    'Among your skills you name “{p}”.',
    'One line of your résumé lists “{p}”.',
    'Your résumé names “{p}”.',
    'You list “{p}” on your résumé.',
    'In your résumé stand “{p}”.',
  ],
};

/** What is asked about something that was done. */
export const RESUME_DEED: Record<Kind, Wordings> = {
  behavioural: [
    'How did you go about it, from the first step to the end?',
    'What was the situation before, and what did you do yourself?',
    'Which decision of yours mattered most in it?',
    'What was hardest about it, and how did you get past that?',
    'Who worked on it with you, and what was your own part?',
    'What would you do in another way today, and why?',
  ],
  situational: [
    'How would you do it if you had half of the time?',
    'Suppose you had to do the same in a team that is new to you: where would you start?',
    'If the same were asked of you in your next job, what would you keep and what would you change?',
    'What would you do if the person who counts on it changed their mind halfway?',
    'How would you hand work like this over to a successor within a week?',
    'What would you do if it went wrong the next time?',
  ],
  technical: [
    'How did you know that it worked?',
    'Which method or tool carried it, and why that one?',
    'How would you explain it to somebody outside of your field?',
    'Which other ways did you weigh, and why did you leave them?',
    'What could have gone wrong, and how did you guard against it?',
    'How was the result measured, and how far would you trust that measure?',
  ],
  motivational: [
    'What about this work made you want more of it?',
    'Why did you take it on?',
    'Which part of it would you like to find in your next job?',
    'What did it show you about the work that you want to do next?',
    'What made it worth the effort for you?',
    'How does it lead to the job that you want now?',
  ],
};

/** What is asked about a list of skills. */
export const RESUME_SKILLS: Record<Kind, Wordings> = {
  behavioural: [
    'When did one of these make the difference in your work?',
    'Which of them have you leaned on most, and for what?',
    'Where did you have to learn one of them quickly, and how did you do it?',
    'Which piece of work shows best what you do with one of them?',
    'When did you help somebody else with one of these, and how?',
    'Which of them did you last use under pressure, and what came of it?',
  ],
  situational: [
    'If a task could be done with several of these, how would you choose?',
    'Suppose that your next team uses none of them: what would you do?',
    'How would you teach one of them to a newcomer in a week?',
    'What would you do if the one that you know best were taken away?',
    'Suppose a colleague doubts your choice of one of these: how would you answer?',
    'Which would you reach for first in a new project, and why?',
  ],
  technical: [
    'Which of these would you explain to a new colleague first, and how?',
    'Where does one of them reach its limits, and what do you do then?',
    'Which problem did you solve with one of them, and how?',
    'How do you check your work when you use one of these?',
    'What do people get wrong with one of them, and how do you avoid it?',
    'How do two of them work together in what you do?',
  ],
  motivational: [
    'Which of these do you want to use more in your next job, and why?',
    'Which of them did you choose to learn by yourself, and why?',
    'What do you enjoy in working with them?',
    'Where do you want to go deeper, and why?',
    'Which of these would you like to pass on to others, and why?',
    'Which of them led you to the work that you want now?',
  ],
};
