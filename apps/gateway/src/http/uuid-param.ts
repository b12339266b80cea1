import { Param } from '@nestjs/common';
import type { PipeTransform } from '@nestjs/common';
import * as z from 'zod';
import { ProblemException } from './problem';

/** In the one spelling that files and rooms are named by. */
const Uuid = z.uuid().toLowerCase();

class KnownIdPipe implements PipeTransform<unknown, string> {
  constructor(private readonly what: string) {}

  transform(value: unknown): string {
    const parsed = Uuid.safeParse(value);
    if (!parsed.success) throw notFound(this.what);
    return parsed.data;
  }
}

/** 404 for an id that names nothing of this owner. */
export const notFound = (what: string): ProblemException =>
  new ProblemException(
    404,
    'not-found',
    `There is no such ${what}. It may have been deleted; check the address.`,
  );

/** The `:id` of a path. What cannot be an id names nothing: 404. */
export const IdParam = (what: string): ParameterDecorator =>
  Param('id', new KnownIdPipe(what));
