import type { Kind } from '@interview/contracts';

/** Why such a question is asked, to the person who practises; `{document}` is "the posting" or "your résumé". */
export const WHY: Record<Kind, readonly [string, ...string[]]> = {
  behavioural: [
    'What somebody has done before tells most about what they will do, so interviewers ask for a real case.',
    'A line of {document} is short; this question asks for the story behind it.',
    'Interviewers pick a line like this one and listen for what you did yourself.',
    'It lets you show in your own words what one line of {document} cannot hold.',
    'They want to hear how you work when something like this is at hand.',
    'A concrete case stays in a listener’s mind longer than the line that it belongs to.',
  ],
  situational: [
    'It shows how you think before you know everything, which the first weeks of any job ask of you.',
    'Interviewers turn a line of {document} into a case to hear how you would go about it.',
    'There is no one right answer here: they listen for the order of your steps and your reasons.',
    'It tells them what you would do first, and what you would leave for later.',
    'They want to hear how you weigh things when this work gets tight.',
    'It gives you room to say what you would ask before you act.',
  ],
  technical: [
    'It shows whether the words in {document} stand for something that you can explain.',
    'Who can explain how a thing is done can be trusted with it: that is what they listen for.',
    'Interviewers want to hear your reasons, more than the name of a tool or a method.',
    'It lets you show how deep your knowledge of this line goes, with an example of your own.',
    'They listen for how you check your work, because that is what others rely on.',
    'It tells them where you have seen the limits of this in practice.',
  ],
  motivational: [
    'They want to know what makes you choose this work, and whether it can hold you.',
    'A reason of your own, tied to a line of {document}, says more than general interest.',
    'It shows that you have read closely and know what you are looking for.',
    'Interviewers listen for what you want to do, as much as for what you can do.',
    'It lets you connect what you have done with where you want to go.',
    'What you look forward to tells them where you would put your effort.',
  ],
};
