// Words the emotion model never sees. A word for who somebody is must not move a reading, and swearing on the
// web says nothing about an interview. Family words are here because they carry gender; pronouns lose theirs in
// apps/analyzer/src/emotion/feeling-word.ts.
const IDENTITY =
  'himself herself man men woman women male female guy guys girl girls boy boys dude bro ' +
  'lady ladies gentleman sir maam mam miss mr mrs ms husband wife boyfriend girlfriend gf bf ex mom mum mother mommy ' +
  'dad daddy father son daughter sister brother sis aunt uncle grandma grandpa grandmother grandfather king queen ' +
  'kid kids child children baby babies teen teens teenager old young elderly boomer boomers millennial ' +
  'gay lesbian trans transgender queer bi bisexual homosexual straight lgbt homophobic feminist feminists feminism incel incels ' +
  'black white asian latino hispanic african european american americans america usa us british english german french ' +
  'indian chinese japanese russian mexican canadian australian irish italian jewish jew jews muslim muslims islam islamic ' +
  'christian christians catholic church god jesus allah bible religion religious atheist atheists hindu buddhist pope ' +
  'race racist racism racial sexist sexism nazi nazis immigrant immigrants immigration foreigner foreigners native ' +
  'fat skinny ugly disabled autistic autism retard retarded handicapped blind deaf trump republican republicans democrat ' +
  'democrats liberal liberals conservative conservatives leftist reddit sub subreddit op upvote downvote lmao rofl name religion';
const ANYWHERE =
  /fuck|shit|bitch|cunt|nigg|whore|slut|bastard|goddam|retard|wank|douche|pussy|dumbass/;
const PROFANITY =
  'damn damned dammit ass asses arse arsehole asshole assholes dick dicks cock piss pissed crap crappy fag fags faggot hell ' +
  'bloody wtf stfu omfg lmfao af fk fcking jerk jerks idiot idiots idiotic moron morons moronic dumb dumber stupid stupidity ' +
  'porn sex sexual sexy rape raped rapist penis vagina boobs tits cum twat scum suck sucks sucked loser losers screw screwed ' +
  'kill killed killing kills murder murdered suicide dead die dies died dying death drunk weed drugs drug';
const leftOut = new Set(`${IDENTITY} ${PROFANITY}`.split(' '));

/** Whether training leaves a word out, as said or in the form that the model knows. */
export const isLeftOut = (word, form) =>
  leftOut.has(word.replace(/'s$/, '')) ||
  leftOut.has(form) ||
  ANYWHERE.test(word);
