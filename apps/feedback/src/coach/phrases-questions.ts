import type { Variants } from './phrases-opening';

export type QuestionKind =
  | 'after-result'
  | 'no-result'
  | 'shared'
  | 'choice'
  | 'situational'
  | 'technical'
  | 'motivational'
  | 'first-moment';

/** One open question to go further; none of them can be answered with yes or no. */
export const QUESTIONS: Record<QuestionKind, Variants> = {
  'after-result': [
    'What changed for the people around you after that?',
    'Who noticed the difference first, and how?',
    'What did that result make possible afterwards?',
    'What would have happened if nobody had done this?',
    'What did you do differently the next time?',
    'How did you find out that it had worked?',
  ],
  'no-result': [
    'What happened in the end?',
    'How did you know that it was over?',
    'What was different a month later?',
    'What did the others say about it afterwards?',
    'What came of it that you could see or count?',
    'What do you do differently since then?',
  ],
  shared: [
    'Which part of this was yours?',
    'What did you do in the first hour of it?',
    'Who did what, and what fell to you?',
    'What would the team have missed without you?',
    'Which decision in this was your own?',
    'What did you do that nobody had asked for?',
  ],
  choice: [
    'What else did you consider before you chose this?',
    'What made you choose this step first?',
    'What spoke against doing it this way?',
    'What did you know at that moment, and what not?',
    'What was the hardest decision in it?',
    'What would you do the same way again?',
  ],
  situational: [
    'What would you do if the first step did not work?',
    'Whom would you tell first, and what would you say?',
    'What would you want to know before you act?',
    'How would you notice that it is working?',
    'When have you been close to such a situation?',
    'What would make you change the plan?',
  ],
  technical: [
    'When would this be the wrong approach?',
    'How would you check that it works?',
    'What would you measure first?',
    'What breaks first when there is much more of it?',
    'How would you explain it to somebody new to the field?',
    'Where have you used this yourself?',
  ],
  motivational: [
    'Which day at work showed you that?',
    'What would you miss most if it were gone?',
    'When did you first notice this?',
    'What have you already done in that direction?',
    'What would you like to be doing a year from now?',
    'What made you choose this over something else?',
  ],
  'first-moment': [
    'Which one moment comes to mind first?',
    'Which place or person comes to mind with this question?',
    'What is the first thing you would tell a friend about it?',
    'When did something like it last happen, even in a small way?',
    'Which small example from the last year would fit?',
    'What would somebody who was there remember?',
  ],
};
