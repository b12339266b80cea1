import * as z from 'zod';
import {
  ExpectedPointSchema,
  QuestionSchema,
  RoleSchema,
} from '@interview/contracts';
import type {
  Kind,
  Level,
  Question,
  QuestionQuery,
  Role,
} from '@interview/contracts';
import { questionFiles } from './question-files';
import { hash32, seededOrder } from './seeded-order';

/** What an interview is made of. */
export interface PickWish {
  readonly role: Role;
  readonly level: Level;
  /** Repeats and order do not matter. */
  readonly kinds: readonly Kind[];
  /** Number of questions, at least 0. */
  readonly count: number;
  /** The same seed and wish give the same interview. */
  readonly seed: string;
}

/** Order within an interview: an easy beginning, what somebody has done, what they know, what they would do. */
const ASKED_IN_ORDER: readonly Kind[] = [
  'motivational',
  'behavioural',
  'technical',
  'situational',
];

/** Which kinds get the places that an even division leaves over. */
const SERVED_IN_ORDER: readonly Kind[] = [
  'behavioural',
  'technical',
  'situational',
  'motivational',
];

/** Of so many questions in a row one is general, the others belong to the role, as long as there are any. */
const ONE_GENERAL_OF = 3;

/** A question counts as belonging to a role if it names at most this many. */
const MOST_ROLES_OF_OWN = RoleSchema.options.length / 2;

/** A question of the bank says what a whole answer would mention. */
const BankQuestionSchema = QuestionSchema.extend({
  points: z.array(ExpectedPointSchema).min(3).max(6),
});

/** Every question of the bank; those of a single role first. Ids never change: stored answers refer to them. */
export const questions: readonly Question[] = z
  .array(BankQuestionSchema)
  .parse(questionFiles.flat());

/** Questions that fit every part of the query that is given, in the order of the bank. */
export function filterQuestions({
  role,
  level,
  kind,
}: QuestionQuery): readonly Question[] {
  return questions.filter(
    (question) =>
      (role === undefined || question.roles.includes(role)) &&
      (level === undefined || question.levels.includes(level)) &&
      (kind === undefined || question.kind === kind),
  );
}

/**
 * The questions of one interview, none twice, in the order in which they are asked. The places are divided
 * evenly over the kinds; two of three go to questions of the role. Fewer than `count` come back only when
 * the bank has no more that fit.
 */
export function pickQuestions(wish: PickWish): readonly Question[] {
  const { role, level, kinds, count, seed } = wish;
  const queues = SERVED_IN_ORDER.filter((kind) => kinds.includes(kind)).map(
    (kind) => {
      const fitting = seededOrder(
        filterQuestions({ role, level, kind }),
        ({ id }) => id,
        seed,
      );
      return {
        own: fitting.filter(isOfFewRoles),
        general: fitting.filter((question) => !isOfFewRoles(question)),
      };
    },
  );
  const offset = hash32(seed) % ONE_GENERAL_OF;
  const picked: Question[] = [];
  let open = queues;
  while (open.length > 0 && picked.length < count) {
    for (const { own, general } of open.slice(0, count - picked.length)) {
      const generalsTurn = (picked.length + offset) % ONE_GENERAL_OF === 0;
      const [first, second] = generalsTurn ? [general, own] : [own, general];
      const next = first.shift() ?? second.shift();
      if (next) picked.push(next);
    }
    open = open.filter(({ own, general }) => own.length + general.length > 0);
  }
  return ASKED_IN_ORDER.flatMap((kind) =>
    picked.filter((question) => question.kind === kind),
  );
}

function isOfFewRoles({ roles }: Question): boolean {
  return roles.length <= MOST_ROLES_OF_OWN;
}
