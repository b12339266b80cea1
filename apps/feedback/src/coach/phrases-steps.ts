export type StepKind =
  | 'missing-result'
  | 'own-part'
  | 'off-question'
  | 'missing-point'
  | 'no-specifics'
  | 'result-late'
  | 'too-short'
  | 'too-long'
  | 'too-fast'
  | 'too-slow'
  | 'fillers'
  | 'hedges'
  | 'rehearse';

export interface StepWords {
  move: string;
  why: string;
}

type StepVariants = readonly [StepWords, ...StepWords[]];
const step = (move: string, why: string): StepWords => ({ move, why });

/**
 * One move and its reason. {point}: of the question; {words}: words before the result;
 * {min}, {max}: ends of the target length with their unit.
 */
// prettier-ignore
export const STEPS: Record<StepKind, StepVariants> = {
  'missing-result': [
    step('After this, add one sentence: what changed, and for whom.', 'Listeners remember the end; now they have to guess it.'),
    step('Finish with one sentence on how it turned out.', 'Without an outcome, the work has no visible effect.'),
    step('Add what was different a month later, even if it was small.', 'The outcome is the part that listeners take away.'),
    step('Say how it ended, with a number if there is one.', 'An open end makes the listener ask for it.'),
    step('Put one closing sentence here: what came of it.', 'It shows what the effort was for.'),
    step('Close with what others could do afterwards that they could not before.', 'A result can be pictured; a list of steps is harder.'),
  ],
  'own-part': [
    step('Say one thing that was yours here: the word I, then a verb.', 'The listener asks about your part, and a plain we hides it.'),
    step('Name the step you took yourself, in one short sentence.', 'So far the listener has to guess who did it.'),
    step('Keep the we for the team, and add one sentence with I.', 'Both are true, and only one answers the question.'),
    step('Add who decided and who did: one sentence about your own step.', 'It makes your part visible without taking any from the team.'),
    step('Answer this in one sentence: what would have been missing without you?', 'That sentence is the part that was asked for.'),
    step('Start one sentence with the words: my part was.', 'It settles the question of who did what.'),
  ],
  'off-question': [
    step('Open with one sentence that answers the question head-on.', 'Then the listener knows where the rest belongs.'),
    step("Take the question's own words into the first sentence.", 'It ties everything after it to what was asked.'),
    step('Say first what the question asks for, then tell this.', 'So far the link to the question is left to the listener.'),
    step('Read the question once more and answer it in one breath first.', 'A short direct answer carries the longer one.'),
    step('Add one sentence on how this belongs to the question.', 'The words of the answer and of the question hardly meet.'),
    step('Choose an example that contains what the question names.', 'Then each sentence works for you.'),
  ],
  'missing-point': [
    step('Add one sentence on this: {point}.', 'The question looks for it, and it was not heard.'),
    step('Make room for one more point: {point}.', 'It belongs to a whole answer here.'),
    step('One point is still open: {point}. One sentence is enough.', 'It was not found in the words of the answer.'),
    step('Say something on this as well: {point}.', 'Listeners wait for it with this question.'),
    step('Try the answer again with this in it: {point}.', 'It is part of what is asked, and not said yet.'),
    step('Bring in what is not there yet: {point}.', 'With it the answer covers more of the question.'),
  ],
  'no-specifics': [
    step('Put one figure, date or name into this sentence.', 'A detail makes it easy to believe and to remember.'),
    step('Swap one general word here for a number.', 'Numbers stay when sentences fade.'),
    step('Say how many, how long or how often, once.', 'The listener can then picture the size of it.'),
    step('Add one detail that only this case had.', 'It sets the story apart from a general rule.'),
    step('Give this a size: people, days, money or tickets.', 'So far the listener has to imagine it.'),
    step('Name one thing here that could be counted, and count it.', 'What can be counted can be checked.'),
  ],
  'result-late': [
    step('Try opening with this sentence, then tell how it came about.', 'The listener waits {words} words for it now.'),
    step('Move this to the front, as the headline.', "It's the strongest part, and it comes after {words} words."),
    step('Say this first and the story second.', 'After {words} words some of the attention is gone.'),
    step('Start from the outcome: this sentence could be the first.', 'It stands behind {words} words at the moment.'),
    step('Give the end away early; begin with this.', 'A listener who knows the end follows the {words} words before it more easily.'),
    step('Put a short form of this into the opening.', 'There are {words} words before it now.'),
  ],
  'too-short': [
    step('Add two sentences: what made it hard, and what you did first.', 'A little more length leaves room for the evidence.'),
    step('Stay with one moment longer: what did you see, say, decide?', 'The answer ends before its best part can show.'),
    step('Let it run to about {min}.', 'Below that, something listeners need is usually left out.'),
    step('Tell one step in detail, as if to somebody who was not there.', 'Detail is what a short answer lacks.'),
    step('Take the step you passed over quickest and give it two sentences.', 'It gives the listener something to ask about.'),
    step('Aim for {min}: start with where things stood.', 'The setting makes the rest easier to follow.'),
  ],
  'too-long': [
    step('Aim to be done within {max}: cut half of the setting.', 'What you did then gets the attention.'),
    step('Choose one of the examples and leave the others for later.', 'One story is easier to follow than several.'),
    step('End one sentence after the result.', 'What comes after it hides it.'),
    step('Leave out what the listener can ask for.', 'A shorter answer invites questions.'),
    step('Tell it once more in {max} or less.', 'The cut shows by itself which parts matter.'),
    step('Mark the three sentences you would keep, and speak only those.', 'They carry most of the answer.'),
  ],
  'too-fast': [
    step('Stop for a breath after each sentence with a number in it.', 'A short pause lets it arrive.'),
    step('Say the most important sentence at half the speed.', 'Slower means: listen here.'),
    step('Read your first sentence aloud slowly, then keep that speed.', 'The pace is above the range that is easy to follow.'),
    step('Put a full breath between the setting and what you did.', 'It gives the listener time to sort what they heard.'),
    step('Speak it once more and leave a gap where a full stop would be.', 'Gaps are where listeners catch up.'),
    step('Pause before the result, then say it slowly.', 'At this pace the end goes by quickly.'),
  ],
  'too-slow': [
    step('Practise the opening two sentences until they flow.', 'A fluent start sets the pace for the rest.'),
    step('Say it again with a plan of three words in front of you.', 'Knowing what comes next makes the pace easier.'),
    step('Tell it once more to a clock, without stopping to search.', 'The pace is below the range that is easy to follow.'),
    step('Write down the first and the last sentence, nothing between.', 'Fixed ends free the middle.'),
    step('Tell the same story in shorter sentences.', 'Short sentences need less searching.'),
    step('Speak it a second time right away.', 'The second telling usually comes more easily.'),
  ],
  fillers: [
    step('Where the filler stands, leave a short silence.', 'A silence of a second is hardly noticed; many fillers are.'),
    step('Say this sentence again, with a breath instead of the filler.', 'The words then stand alone.'),
    step('Finish a sentence, breathe, then start the next.', 'Most fillers sit between sentences.'),
    step('Practise one sentence like this without the filler, twice.', 'One clean sentence is a good place to start.'),
    step('Let the pause be a pause.', 'It sounds like thinking, and it is.'),
    step('Slow down a little before the words you have to look for.', 'That is where fillers come in.'),
  ],
  hedges: [
    step('Say this once without the softening word.', 'The statement is yours; it can stand alone.'),
    step('Take out the hedge here, if the sentence is true without it.', 'The listener then knows what is certain.'),
    step('Keep one hedge where you truly are unsure, drop the others.', 'Then the one that is left means something.'),
    step('Turn this into a plain statement.', 'It takes fewer words and says more.'),
    step('Replace the softening word by what you know for certain.', 'A fact carries more than a guess.'),
    step('Try this sentence without its escape route.', 'It reads as a fact then, and it is one.'),
  ],
  rehearse: [
    step('Try it once more, with this sentence as the opening.', 'A listener who knows the point follows more easily.'),
    step('Tell it again in half the time.', 'What you keep is the core of the answer.'),
    step('Say it again tomorrow without looking at it.', 'What comes back by itself is ready to use.'),
    step('Tell the same story for a different question.', 'One story that serves two questions is worth having.'),
    step('Say it once to somebody who does not know the field.', 'Their first question shows what is missing.'),
    step('Write this sentence down as the anchor, and speak around it.', 'An anchor helps when nerves come.'),
  ],
};
