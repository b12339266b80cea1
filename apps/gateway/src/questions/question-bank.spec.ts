import { KindSchema, LevelSchema, RoleSchema } from '@interview/contracts';
import type { Kind, Level, Question, Role } from '@interview/contracts';
import { filterQuestions, pickQuestions, questions } from './question-bank';

const ROLES = RoleSchema.options;
const KINDS = KindSchema.options;
const LEVELS = LevelSchema.options;

/** Words that carry no content of their own: as an alias they would be found in every answer. */
const STOP_WORDS = new Set(
  (
    'a about after again against all almost already also although always am among an and any anything are as at ' +
    'away back be because been before being below between both but by can cannot could did do does done down ' +
    'during each either else enough even ever every everyone few for from get go had has have he her here him ' +
    'his how i if in into is it its just keep last least less made make many may me might more most much must my ' +
    'myself never next no nobody none not nothing now of off often on once one only onto or other our out over ' +
    'own part per put rather say see she should show side since so some something still such take than that the ' +
    'their them then there these they this those though three through to together too toward two under until up ' +
    'us used very was we well were what when where whether which while who whom whose why will with within ' +
    'without would yet you your'
  ).split(' '),
);

const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/\p{L}+/gu) ?? [];

const contentWords = (text: string): string[] =>
  wordsOf(text).filter((word) => !STOP_WORDS.has(word));

/** Shared words as a share of the shorter text's words, 0..1. */
function sharedWords(a: string, b: string): number {
  const first = new Set(wordsOf(a));
  const second = new Set(wordsOf(b));
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / Math.min(first.size, second.size);
}

const combinations = ROLES.flatMap((role) =>
  KINDS.flatMap((kind) => LEVELS.map((level) => ({ role, kind, level }))),
);

describe('the bank as a whole', () => {
  it('has at least 168 questions', () => {
    expect(questions.length).toBeGreaterThanOrEqual(168);
  });

  it.each(combinations)(
    'fills an interview of 5 for $role, $kind, $level',
    (query) => {
      expect(filterQuestions(query).length).toBeGreaterThanOrEqual(5);
    },
  );

  it.each(ROLES)(
    'has at least 8 questions for %s alone, 4 technical',
    (role) => {
      const own = questions.filter(
        ({ roles }) => roles.length === 1 && roles[0] === role,
      );
      expect(own.length).toBeGreaterThanOrEqual(8);
      expect(
        own.filter(({ kind }) => kind === 'technical').length,
      ).toBeGreaterThanOrEqual(4);
    },
  );

  it('uses every id once', () => {
    const ids = questions.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it('asks nothing twice, also not in nearly the same words', () => {
    const pairs = questions.flatMap((a, at) =>
      questions
        .slice(at + 1)
        .filter((b) => sharedWords(a.text, b.text) > 0.8)
        .map((b) => `${a.id} / ${b.id}`),
    );
    expect(pairs).toEqual([]);
  });

  it('keeps the question about competing priorities that others refer to', () => {
    const question = questions.find((q) => q.id === 'conflicting-priorities');
    expect(question?.roles).toContain('software-engineer');
    expect(question?.kind).toBe('behavioural');
    expect(question?.levels).toEqual(LEVELS);
  });

  it('would notice a question said in nearly the same words', () => {
    expect(
      sharedWords(
        'Tell me about a mistake you made at work.',
        'Tell me about a big mistake you made at your work.',
      ),
    ).toBeGreaterThan(0.8);
  });
});

/** Ids of the questions that break a rule, with what breaks it. */
const offenders = (
  found: (question: Question) => readonly string[],
): string[] =>
  questions.flatMap((question) =>
    found(question).map((what) => `${question.id}: ${what}`),
  );

const repeats = (list: readonly string[]): string[] =>
  list.filter((item, at) => list.indexOf(item) !== at);

describe('each question', () => {
  it('has a kebab-case id of words', () => {
    expect(
      offenders(({ id }) => (/^[a-z]+(-[a-z]+)*$/.test(id) ? [] : [id])),
    ).toEqual([]);
  });

  it('names no role, level, point or alias twice', () => {
    expect(
      offenders(({ roles, levels, points }) => [
        ...repeats(roles),
        ...repeats(levels),
        ...repeats(points.map(({ id }) => id)),
        ...repeats(
          points.flatMap(({ aliases }) =>
            aliases.map((alias) => wordsOf(alias).join(' ')),
          ),
        ),
      ]),
    ).toEqual([]);
  });

  it('is asked in one or two sentences, with a reason in one', () => {
    expect(
      offenders(({ text, why }) => [
        ...(/^[A-Z][^.?!]*([.?][^.?!]*)?[.?]$/.test(text) ? [] : [text]),
        ...(/^[A-Z][^.?!]*\.$/.test(why) ? [] : [why]),
      ]),
    ).toEqual([]);
  });

  it('does not ask about pay, private life, health or belief', () => {
    const banned =
      /\b(salary|pay you|wage|bonus|age|old are you|married|partner|pregnan\w*|religio\w*|nationality|born|disab\w*|your health|politic\w*|union)\b/i;
    expect(banned.test('What salary do you expect?')).toBe(true);
    expect(offenders(({ text }) => (banned.test(text) ? [text] : []))).toEqual(
      [],
    );
  });

  it('has 3 to 8 aliases for every point', () => {
    expect(
      offenders(({ points }) =>
        points
          .filter(({ aliases }) => aliases.length < 3 || aliases.length > 8)
          .map(({ id }) => id),
      ),
    ).toEqual([]);
  });

  it('has no alias of stop words, or of words that the question itself says', () => {
    expect(
      offenders(({ text, points }) => {
        const asked = new Set(wordsOf(text));
        return points
          .flatMap(({ aliases }) => aliases)
          .filter((alias) =>
            contentWords(alias).every((word) => asked.has(word)),
          );
      }),
    ).toEqual([]);
  });

  it('has points that say at least two words more than the question', () => {
    expect(
      offenders(({ text, points }) => {
        const asked = new Set(wordsOf(text));
        return points
          .map((point) => point.text)
          .filter(
            (point) =>
              contentWords(point).filter((word) => !asked.has(word)).length < 2,
          );
      }),
    ).toEqual([]);
  });

  it('has a target between 45 s and two minutes, motivational at most 90 s', () => {
    expect(
      offenders(({ kind, target }) =>
        target.minSec >= 45 &&
        target.maxSec <= (kind === 'motivational' ? 90 : 120)
          ? []
          : [`${target.minSec}–${target.maxSec} s`],
      ),
    ).toEqual([]);
  });
});

describe('filterQuestions', () => {
  it('gives everything without a query', () => {
    expect(filterQuestions({})).toEqual(questions);
  });

  it.each<{ role?: Role; level?: Level; kind?: Kind }>([
    { role: 'nurse' },
    { level: 'senior' },
    { kind: 'technical' },
    { role: 'nurse', level: 'junior', kind: 'technical' },
  ])('keeps what fits %j and drops the rest', (query) => {
    const found = filterQuestions(query);
    const fits = (q: Question): boolean =>
      (!query.role || q.roles.includes(query.role)) &&
      (!query.level || q.levels.includes(query.level)) &&
      (!query.kind || q.kind === query.kind);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(questions.length);
    expect(found).toEqual(questions.filter(fits));
  });
});

describe('pickQuestions', () => {
  const seeds = Array.from({ length: 12 }, (_, at) => `seed-${at}`);
  const idsOf = (list: readonly Question[]): string[] => list.map((q) => q.id);
  const of = (list: readonly Question[], kind: Kind): number =>
    list.filter((q) => q.kind === kind).length;

  it('gives the same for the same seed, whatever the order of the kinds', () => {
    for (const seed of seeds) {
      const wish = { role: 'nurse', level: 'mid', count: 7, seed } as const;
      const first = idsOf(pickQuestions({ ...wish, kinds: KINDS }));
      const mixed: Kind[] = [...KINDS].reverse();
      expect(idsOf(pickQuestions({ ...wish, kinds: KINDS }))).toEqual(first);
      expect(
        idsOf(pickQuestions({ ...wish, kinds: [...mixed, ...mixed] })),
      ).toEqual(first);
    }
  });

  it('gives something else for another seed', () => {
    const interviews = Array.from({ length: 40 }, (_, at) =>
      idsOf(
        pickQuestions({
          role: 'ux-designer',
          level: 'junior',
          kinds: KINDS,
          count: 5,
          seed: `interview ${at}`,
        }),
      ),
    );
    expect(new Set(interviews.map((ids) => ids.join())).size).toBeGreaterThan(
      35,
    );
    expect(new Set(interviews.flat()).size).toBeGreaterThan(30);
  });

  it.each(combinations)(
    'gives 10 different questions that fit $role, $kind, $level',
    ({ role, kind, level }) => {
      for (const seed of seeds.slice(0, 3)) {
        const list = pickQuestions({
          role,
          level,
          kinds: [kind],
          count: 10,
          seed,
        });
        expect(new Set(idsOf(list)).size).toBe(10);
        for (const question of list) {
          expect(question.roles).toContain(role);
          expect(question.levels).toContain(level);
          expect(question.kind).toBe(kind);
        }
      }
    },
  );

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'spreads %d questions evenly over four kinds',
    (count) => {
      for (const role of ROLES) {
        for (const seed of seeds) {
          const list = pickQuestions({
            role,
            level: 'senior',
            kinds: KINDS,
            count,
            seed,
          });
          const counts = KINDS.map((kind) => of(list, kind));
          expect(list).toHaveLength(count);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(
            1,
          );
        }
      }
    },
  );

  it('leaves out the kinds that nobody asked for', () => {
    const list = pickQuestions({
      role: 'project-manager',
      level: 'mid',
      kinds: ['situational', 'motivational'],
      count: 5,
      seed: 'two kinds',
    });
    expect(of(list, 'situational')).toBe(3);
    expect(of(list, 'motivational')).toBe(2);
  });

  it('asks motivational first, then behavioural, technical, situational', () => {
    const list = pickQuestions({
      role: 'data-analyst',
      level: 'junior',
      kinds: KINDS,
      count: 8,
      seed: 'order',
    });
    expect(list.map(({ kind }) => kind)).toEqual([
      'motivational',
      'motivational',
      'behavioural',
      'behavioural',
      'technical',
      'technical',
      'situational',
      'situational',
    ]);
  });

  it.each(ROLES)('mixes mostly questions of %s with general ones', (role) => {
    for (const seed of seeds) {
      const list = pickQuestions({
        role,
        level: 'mid',
        kinds: KINDS,
        count: 5,
        seed,
      });
      const own = list.filter(({ roles }) => roles.length <= 4).length;
      expect(own).toBeGreaterThanOrEqual(3);
      expect(own).toBeLessThanOrEqual(4);
    }
  });

  it('gives all there are when more are asked for, and none for none', () => {
    const wish = { role: 'nurse', level: 'senior', seed: 'all' } as const;
    const all = filterQuestions({ ...wish, kind: 'technical' });
    const list = pickQuestions({ ...wish, kinds: ['technical'], count: 999 });
    expect(idsOf(list).sort()).toEqual(idsOf(all).sort());
    expect(pickQuestions({ ...wish, kinds: KINDS, count: 0 })).toEqual([]);
    expect(pickQuestions({ ...wish, kinds: [], count: 5 })).toEqual([]);
  });
});
