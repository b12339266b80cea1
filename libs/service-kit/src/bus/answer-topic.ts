/** Topic of everything that concerns one answer. */
export const answerTopic = (answerId: string): string => `answers.${answerId}`;

/** Pattern of the topics of all answers. */
export const ALL_ANSWERS = 'answers.*';
