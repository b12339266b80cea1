/**
 * Words by which a text meets its reader, after EPITOME (Sharma et al. 2020: emotional reactions,
 * interpretations, explorations) and the marks of supportive criticism (Carpentier & Mageau 2013).
 * Our own lists; English.
 */
export interface Cues {
  /** Warmth, and concern for how it is for the reader. */
  warmth: RegExp;
  /** A feeling or a difficulty of the reader is named and respected. */
  respect: RegExp;
  /** The reader's own situation is taken up: what they said, did, meant. */
  takenUp: RegExp;
  /** Its weight is understood: a reason, a contrast, an effect. */
  understood: RegExp;
  /** The reader is asked. */
  openQuestion: RegExp;
  invitation: RegExp;
  choice: RegExp;
  /** A thing to do that can be done and seen. */
  objective: RegExp;
  /** Criticism: what is missing or too much. */
  critique: RegExp;
  person: RegExp;
  harsh: RegExp;
}

const VERBS =
  'add|aim|answer|ask|begin|bring|choose|count|cut|decide|end|finish|give|keep|leave|let|make|mark|move|name|open|pause|pick|practi[sc]e|put|read|replace|say|show|shorten|slow|speak|spell|start|stay|stop for|swap|take|tell|try|turn|type|use|write|reach out|review|share|send|schedule|meet|talk|look|tie|link|spend|note';

export const CUES: Cues = {
  warmth:
    /\b(?:thank(?:s| you)|appreciate\w*|value(?:d)? (?:your|the|how|what)|glad|happy to|pleased|grateful|hope (?:you|this|all|your)|looking forward|care about|courage|with warmth|support (?:you|each)|help you|here (?:for you|to help)|want (?:this|you|it) to (?:go|do|be|feel)|sure that|together|enjoy\w*|enthusias\w+|energy|good place|easy to (?:follow|believe|picture|remember)|is (?:enough|plain|clear(?:er)?)|your own)\b/giu,
  respect:
    /\b(?:(?:said|say|says|mention\w*|told|words|plainly:?|named?)\s+(?:that\s+)?(?:you|it)\s+(?:were|was|are|felt|feel)|you (?:were|felt|are|feel) \w+, you said|that is (?:normal|understandable|fine)|understandable|i (?:know|understand|realis?e|realize|recogni[sz]e|see)\b|can be (?:hard|difficult|tough)|takes? (?:courage|time|work)|a lot (?:on your plate|of work)|how much work|frustrating|hard one|not (?:what|something) you (?:intended|meant)|no (?:rush|pressure|blame)|take your time|important to you|you need not|yours to tell|personal|discouraged)\b/giu,
  takenUp:
    /\byou (?:take|took|say|said|tell|told|name|named|describe|described|bring|brought|give|gave|got|keep|kept|find|found|make|made|show|showed|speak|spoke|know|have|had|thought|stayed|mention|mentioned|answer|answered|covered|put|said|chose|ran|are direct)\b|\byour (?:own |first |second |third |last |\w+ )?(?:words?|sentence|example|story|answer|part|step|decision|reports?|emails?|work|role|project|team)\b|\b(?:the|this|that|your) (?:answer|story|example|sentence|idea|steps?|plan|change|figure|result|outcome|number|setting|details?|telling|situation|opening|word|words|action|move|point|parts|claim|decision)\b|\bthere(?:['’]s| is| are) (?:a |an |one |some |much |room|energy|a lot|\d)|\bhere the\b|\bin this answer\b|\bfrom what i understand\b|\bsounds? (?:like|as|frustrating)\b/giu,
  understood:
    /\b(?:because|since|so that|so (?:a|the) listener|still|even so|all the same|that (?:helps|matters|shows)|which (?:helps|matters|shows|is)|a listener|the listener|listeners|why this|how one gets there|as you (?:say|tell)|for a|makes? it|lets?|shows|helps|when you|after(?:wards)?)\b/giu,
  openQuestion:
    /\b(?:what|which|how|who|whom|where|when|could you|can you|would you|is there|was there)\b[^.?!]*\?/giu,
  invitation:
    /\b(?:let me know|feel free|happy to (?:help|discuss|talk|review|assist)|would (?:it help|you (?:like|be open))|let(?:['’]s| us) (?:talk|meet|discuss|look|find|work)|reach out|i(?:['’]d| would) (?:like|love|be (?:curious|happy|glad))|we (?:can|could) (?:\w+ )?(?:discuss|talk|look|work|meet|go|review)|your (?:thoughts|view|side|perspective|input)|how can i (?:help|support)|any questions|what you need|open to)\b/giu,
  choice:
    /\b(?:you (?:could|might|may|can)|could|might|perhaps|maybe|if you (?:like|want|wish)|if it suits you|to take or leave|one (?:way|idea|option)|either|or\b|whenever you|consider|suggest\w*|recommend\w*|option|try|as a next step|up to you|when you have a moment|for example|what if|would (?:help|let|close|show|round|make)|may help)\b/giu,
  objective: new RegExp(
    `(?:^|[.;:!?,–—]\\s*(?:(?:and|then|so|first|next)\\s+)?|\\b(?:you (?:could|might|may|can|want)|to|try|if you like,?|could|please|and|or|by|be|would be|like)\\s+)(?:to\\s+)?(?:${VERBS})(?:ing)?\\b|\\bone (?:sentence|example|detail|moment|step|figure|number|thing|plain|abbreviation|breath|small)\\b|\\b(?:by|before|until) (?:monday|tuesday|wednesday|thursday|friday|tomorrow|next|the end)\\b|\\ba (?:breath|figure|short silence|sentence|word on|template)\\b`,
    'giu',
  ),
  critique:
    /\b(?:missing|not (?:heard|found|said|clear|yet)|no (?:result|numbers?|evidence|reasons?)|too (?:long|short|fast|slow|much|many|vague)|however|unfortunately|issues?|problems?|concerns?|complain\w*|need(?:s|ed)? to|lack\w*|without|improve\w*|left to|guess)\b/giu,
  person:
    /\byou(?:['’]re| are| were| always| never| keep| obviously| clearly)? ?(?:always|never|obviously|clearly|lack|fail(?:ed)?|didn['’]?t|don['’]?t|forgot|lost|rambled|wasted|contradict|exaggerate|gave up|sound|look|seem|talk like|have no idea|got lucky|keep (?:ignoring|on|making|doing)|are (?:too |very |so |obviously |clearly )?(?:lazy|nervous|careless|incompetent|arrogant|unprofessional|weak|bad|wrong|not)|do not|did not)\b|\byour (?:attitude|behaviou?r|personality|english|accent|tone|performance|communication|lack)\b|\bmakes you look\b/giu,
  harsh:
    /\b(?:unacceptable|you must|you have to (?:improve|change|do|stop|be)|must (?:not|be|do)|immediately|disappoint\w*|(?:(?:is|was|are|were|all|what's) |^|[.!?]\s+)(?:wrong|weak)|poor(?:ly)?|bad(?:ly)?|too weak|terrible|awful|useless|pointless|stupid|boring|irrelevant|mess|sloppy|careless|waste\w*|worse|worst|fail(?:ed|ure|s|ing)?|excuses?|consequences|period|properly|should have|should(?:n['’]t| not)|expected (?:a lot )?more|why (?:didn['’]?t|would|do) (?:you|any)|stop (?:saying|hiding|being|doing|it)|obviously|never work|incompeten\w+|nobody (?:understands|cares|wants|likes)|everyone is|i don['’]?t (?:care|see)|again, and|just be|(?:that|this) (?:is|does) not|that['’]s all|far too|all the time|fix the|change it|do it again|next time$|explain yourself|too (?:vague|short)|complain\w*|unprofessional|ignor\w+|frustrated with|fed up|serious(?:ly)? (?:concern|issue|problem)\w*|termination|disciplinary|asap)\b|!{2,}/giu,
};
