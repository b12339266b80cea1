import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LIMITS } from '@interview/contracts';
import type {
  CreateTailoring,
  Question,
  Tailoring,
} from '@interview/contracts';
import { DataSource } from 'typeorm';
import { TailoringRow } from '../database/entities';
import { ProblemException } from '../http/problem';
import { notFound } from '../http/uuid-param';
import { Fleet } from '../pipeline/fleet';
import { documentProblem } from './document-problems';
import { decodeText, documentForm } from './documents/document-kind';
import { linesOf, MOST_LINES } from './documents/document-lines';
import { DocumentReader } from './documents/document-reader';
import { tailoringView } from './tailoring-view';
import { Tailorings } from './tailorings';

/** Takes documents in, shows and deletes what was made of them. */
@Injectable()
export class TailoringDesk {
  constructor(
    private readonly database: DataSource,
    private readonly tailorings: Tailorings,
    private readonly documents: DocumentReader,
    private readonly fleet: Fleet,
  ) {}

  /**
   * Reads a file; nothing of it is stored.
   * @throws ProblemException that says what to do.
   */
  async textOf(bytes: Uint8Array): Promise<string> {
    if (bytes.byteLength === 0) throw documentProblem('empty');
    const form = documentForm(bytes);
    if (form === 'other') throw documentProblem('wrong-type');
    if (form === 'image' || form === 'old-office') throw documentProblem(form);
    if (form === 'text') {
      const text = decodeText(bytes);
      if (text === null) throw documentProblem('wrong-type');
      return text;
    }
    const maxChars = LIMITS.documentChars;
    const outcome = await this.documents.read({ form, bytes, maxChars });
    if (outcome.status !== 'read') throw documentProblem(outcome.status);
    return outcome.text;
  }

  /**
   * Keeps a document's lines and asks for its questions.
   * @returns the tailoring's id
   * @throws ProblemException when the text is empty or too long.
   */
  async create(
    ownerId: string,
    wish: CreateTailoring,
    text: string,
  ): Promise<string> {
    if (text.length > LIMITS.documentChars) throw documentProblem('too-long');
    const lines = linesOf(text);
    if (lines.length === 0) throw documentProblem('empty');
    if (lines.length > MOST_LINES) throw documentProblem('too-many-lines');
    const rows = this.database.getRepository(TailoringRow);
    const row = rows.create({
      id: randomUUID(),
      ownerId,
      document: wish.document,
      role: wish.role,
      level: wish.level,
      count: wish.count,
      attempt: 1,
      state: 'waiting',
      lines,
      questions: [],
    });
    await rows.insert(row);
    await this.tailorings.enqueue(row);
    return row.id;
  }

  async read(ownerId: string, id: string): Promise<Tailoring> {
    const row = await this.find(ownerId, id);
    return tailoringView(row, this.fleet.engines().feedback);
  }

  /** Deletes the row first, so that a late result finds nothing, then its job. */
  async delete(ownerId: string, id: string): Promise<void> {
    const row = await this.find(ownerId, id);
    await this.database.getRepository(TailoringRow).delete({ id, ownerId });
    await this.tailorings.cancel(row);
  }

  /**
   * The questions that an interview is to ask.
   * @param ids which of them; all where it is left out
   * @throws ProblemException 404 without such a tailoring or question, 409 while there are none.
   */
  async questionsOf(
    ownerId: string,
    id: string,
    ids?: readonly string[],
  ): Promise<readonly Question[]> {
    const { state, questions } = await this.find(ownerId, id);
    if (state !== 'done') {
      throw new ProblemException(
        409,
        'no-tailored-questions',
        'There are no questions for this document yet, or none could be made. Look at its state, or start without it.',
      );
    }
    const chosen = questions.filter((q) => !ids || ids.includes(q.id));
    if (ids && chosen.length < new Set(ids).size) {
      throw new ProblemException(
        404,
        'not-made',
        'One of these questions was not made for this document. Send ids of its own questions.',
      );
    }
    return chosen;
  }

  private async find(ownerId: string, id: string): Promise<TailoringRow> {
    const row = await this.database
      .getRepository(TailoringRow)
      .findOneBy({ id, ownerId });
    if (!row) throw notFound('document');
    return row;
  }
}
