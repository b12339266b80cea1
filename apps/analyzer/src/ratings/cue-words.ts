import { plainPattern } from './plain-text';

// Words and phrases that ratings look for: our own lists. Each is found whatever its tense, since grammar must
// not move a rating.

/** The speaker says what was learned, changed, weighed or felt to be wrong or right about their own doing. */
export const REFLECTION = plainPattern(
  [
    '(?:i|we) (?:have |had |then |also |really |mostly |mainly )?(?:learn|learns|learned|learnt|realise|realised|realize|realized|underestimated|regret|regretted)',
    '(?:what|thing|lesson) (?:i|we) (?:learned|learnt|learn|took|take|changed|change)',
    '(?:taught|teached|showed) me',
    'since then|from then(?: on)?|from that day|ever since|since that',
    'next time|looking back|in hindsight|in retrospect|with hindsight',
    '(?:would|should|could) (?:have|of) (?:asked|told|done|started|been|checked|said|called|written|tested|talked|spoken|gone|made)',
    '(?:do|did|done|handle|start) (?:it |that |this |things )?differently',
    '(?:i|we) now (?:always |also )?\\p{L}+|nowadays (?:i|we)|these days (?:i|we)|today (?:i|we)',
    '(?:made|make|wrote|set) (?:it |that |this )?(?:into )?DET (?:rule|habit|checklist|routine)',
    '(?:my|our) (?:mistake|fault|lesson|habit|weakness|blind spot)',
    '(?:i|we) (?:was|were) (?:wrong|too (?:late|quick|slow|fast|proud|optimistic|soft|harsh))',
    'what (?:i|we) (?:would|changed|took|keep|kept)',
    '(?:after|because of) that (?:i|we) (?:always|changed|started|stopped|keep|kept)',
    '(?:i|we) (?:stopped|started|changed) (?:to )?\\p{L}+ing',
    'the lesson|lesson (?:was|is|for)|reminded me|made me (?:see|think|understand|realise|realize)',
  ].join('|'),
);

/** Why something was done, or what follows from it. */
export const REASON = plainPattern(
  "because|so that|in order to|therefore|that is why|that's why|which is why|the reason|which meant|that meant|meaning that|otherwise|instead of|rather than|as a result|the point is|due to|thanks to",
);

/** Order in time or in an argument. */
export const ORDER = plainPattern(
  'first|firstly|first of all|second|secondly|third|then|next(?! to)|after that|afterwards|before that|finally|eventually|lastly|(?:at|in|by|on) the end|meanwhile|later|at first|to start with|to begin with|from there|at that point|the next (?:day|morning|week|month)|only then|as soon as',
);

/** Limits, costs and the other side. */
export const CONTRAST = plainPattern(
  'but|however|although|though|even though|on the other hand|unless|except|depends on|whereas|the (?:price|cost|downside|drawback|catch|risk|trade-off)',
);

/** An example in an explanation or a wish. */
export const EXAMPLE = plainPattern(
  "for example|for instance|such as|say|like when|an example|one example|a recent example|imagine|suppose|let's say|in my case|in our case|last (?:year|month|week|spring|summer|autumn|fall|winter)",
);

/** One case in the past, as opposed to how things usually are. */
export const EPISODE = plainPattern(
  [
    'last (?:year|month|week|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday)',
    '(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|few|several|some|couple of|\\d+) )?(?:years?|months?|weeks?|days?) (?:ago|back|before)',
    '(?:in|at|during|on|from) DET (?:(?:last|first|previous|former|old|second|third|earlier|current|present) )+\\p{L}+',
    '(?:one|that|this|the same) (?:day|morning|evening|night|afternoon|time|week|friday|monday|tuesday|wednesday|thursday)',
    'there (?:was|were|has been|had been) DET \\p{L}+',
    'when (?:i|we) (?:was|were|worked|work|started|start|joined|had|did|studied)',
    '(?:i|we) (?:was|were|have|had|has) (?:once|working|responsible)|(?:i|we) once',
    'i remember|it was (?:about|around|in|on|the|my|last)|this was|back then|at the time|in (?:19|20)\\d\\d',
    '(?:in|on|of|since) (?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|tuesdays|wednesdays|thursdays|fridays|spring|summer|autumn|winter)',
  ].join('|'),
);

/** How it ended, beyond the result cues of the structure. */
export const OUTCOME = plainPattern(
  [
    'as a result|(?:in|at|by|on) the end|the result|the outcome|end result|finally|eventually',
    '(?:it|that|this|which|everything|they|he|she|we|i|the \\p{L}+) (?:worked|solved|resolved|succeeded|arrived|stayed|signed|renewed|agreed|apologised|apologized|recovered|passed|finished|closed|went live|came back|went out|was back|were back|paid off)',
    '(?:was|were|is|are|got|been|be) (?:\\p{L}+ )?(?:fine|fixed|solved|resolved|finished|delivered|released|saved|happy|pleased|relieved|satisfied|approved|signed|adopted|running|on time|refunded|paid|booked)',
    "has(?:n't| not| never) (?:happened|come|been|had)|have(?:n't| not| never) had|never (?:happened|came|had)|(?:not|nothing|nobody|no one) (?:happened|again|lost|missed|complained|got)",
    'on time|in time|without any \\p{L}+|only (?:lost|one|two|three|four|five|\\d+)|(?:we|i) (?:have |had )?(?:only )?lost',
    'since then|from then(?: on)?|ever since|to this day|still (?:use|uses|used|in use|works|runs)',
    '(?:thanked|praised|promoted|hired|sent (?:us|me)|wrote (?:us |me )?(?:letter|note|mail))',
    '(?:dropped|drop|fell|fall|rose|rise|grew|went up|went down|increased|decreased|reduced|improved|cut|down|up|halved|doubled) (?:\\p{L}+ )?(?:by|to|from|under|below|above)',
    'down (?:to|from)|up (?:to|from)|in half|by half|halved|doubled|tripled|twice as',
  ].join('|'),
);

/** Remarks that hold for anybody and any case. */
export const GENERAL = plainPattern(
  [
    '(?:people|everybody|everyone|you|one|they|companies|teams|customers|users) (?:always|usually|often|sometimes|should|must|have to|need|needs|can|just|never)',
    '(?:always|usually|normally|generally|in general|typically|mostly|often|sometimes|most of the time|as always)',
    "(?:it is|it's|that is|that's) (?:\\p{L}+ )?(?:important|normal|part of|essential|key|always|common|good|quite)",
    'the (?:important|main|most important|best) thing|depends on|it depends|kind of person|type of person',
    'i (?:always |usually |normally |generally |often |just )?(?:try|believe|think|consider|would say)',
    'happens? (?:in|to|everywhere|all)|every (?:company|team|job|project)|comes with the job|part of the job',
  ].join('|'),
);

/** Words that leave open what is meant. */
export const VAGUE = plainPattern(
  'things?|stuff|something|somehow|someone|somewhere|whatever|and so on|et cetera|etc|or something|various|lots of|a lot|all sorts|basically everything|some kind of',
);

/** Doubt about one's own words. */
export const HEDGES = plainPattern(
  "maybe|perhaps|probably|possibly|i guess|i suppose|i think|i believe|i feel like|sort of|kind of|more or less|or something|or so|hopefully|somehow|a little bit|a bit|i would say|i'd say|not really|not sure|as far as i know|in a way|might have|could be",
);
