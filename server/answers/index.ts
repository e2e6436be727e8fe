import type { Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { Database } from '../database/database.js';
import { Answers, type Executed } from './answers.js';
import { audienceOf, type AudienceOf } from './audience.js';
import { buildName } from './build-name.js';
import { DataVersion } from './data-version.js';
import { memoryStore } from './memory-store.js';
import { readQuestion } from './question.js';
import { redisStore } from './redis-store.js';
import { sendAnswer } from './send-answer.js';

export type { Executed } from './answers.js';
export type { Audience, AudienceOf } from './audience.js';

const MEGABYTE = 1_048_576;

/** What keeping answers needs. */
export interface AnswerOptions {
  db: Database;
  config: Pick<Config, 'answerCacheMb' | 'redisUrl'>;
  logger: Logger;
}

/** Opens the store of answers; null when it is switched off. */
export function openAnswers({ db, config, logger }: AnswerOptions): Answers | null {
  if (config.answerCacheMb === 0) return null;
  const near = memoryStore(config.answerCacheMb * MEGABYTE);
  const shared = config.redisUrl ? [redisStore(config.redisUrl, buildName(), logger)] : [];
  return new Answers([near, ...shared], new DataVersion(db, logger), logger);
}

/** Computes the answer to a request. */
export type Execute = (request: Request, response: Response) => Promise<Executed>;

/**
 * Answers questions from what is kept, and has new ones computed; whatever must not be kept goes on to the next handler.
 * @param who tells who asks; replaced in tests
 */
export function keptAnswers(
  answers: Answers,
  execute: Execute,
  who: AudienceOf = audienceOf,
): RequestHandler {
  return async (request, response, next) => {
    const audience = who(request);
    const question = audience && readQuestion(request);
    if (!question) return next();
    const answered = await answers.answer(question, audience, () => execute(request, response));
    if ('answer' in answered) sendAnswer(request, response, answered.answer, { ...answered, ...audience });
    else sendOnce(response, answered.executed);
  };
}

/** Sends what holds for this request only. */
function sendOnce(response: Response, { status, headers, text }: Executed): void {
  for (const [name, value] of headers) response.setHeader(name, value);
  response.setHeader('Cache-Control', 'no-store');
  response.status(status).send(text);
}
