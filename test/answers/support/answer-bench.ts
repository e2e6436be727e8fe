import express, { type Request } from 'express';
import type { Logger } from 'pino';
import { keptAnswers, openAnswers, type AudienceOf, type Executed } from '../../../server/answers/index.js';
import type { Database } from '../../../server/database/database.js';
import { listen } from '../../../server/http/listen.js';
import { createLogger } from '../../../server/http/logger.js';
import { stopBeforeDrop } from '../../support/postgres.js';

interface AnswerBenchOptions {
  who?: AudienceOf;
  redisUrl?: string;
  logger?: Logger;
  /** The data of an answer; what it throws becomes the answer's error. */
  answer: (request: Request) => Promise<unknown> | unknown;
}

/** A process that keeps answers to a question of the test's own instead of the API's. */
export interface AnswerBench {
  url: string;
  /** How often an answer was computed. */
  executed: number;
  ask(question: object, headers?: Record<string, string>): Promise<Response>;
  stop(): Promise<void>;
}

/** Starts one; it stops before the file's databases are dropped. */
export async function answerBench(
  db: Database,
  { who, redisUrl, logger = createLogger('silent'), answer }: AnswerBenchOptions,
): Promise<AnswerBench> {
  const answers = openAnswers({ db, config: { answerCacheMb: 8, redisUrl }, logger })!;
  const app = express();
  app.use(express.json());
  const execute = async (request: Request): Promise<Executed> => {
    bench.executed += 1;
    const headers: [string, string][] = [['content-type', 'application/json; charset=utf-8']];
    try {
      const text = JSON.stringify({ data: await answer(request) });
      return { status: 200, headers, text, isWhole: true };
    } catch (error) {
      const text = JSON.stringify({ errors: [{ message: (error as Error).message }] });
      return { status: 200, headers, text, isWhole: false };
    }
  };
  app.use('/graphql', keptAnswers(answers, execute, who), async (request, response) => {
    response.set('X-Answer', 'passed on').send((await execute(request)).text);
  });
  const website = await listen(app, '127.0.0.1', 0);
  const stop = async () => {
    await website.drain(1_000);
    await answers.close();
  };
  stopBeforeDrop(stop);
  const url = `${website.address}/graphql`;
  const ask = (question: object, headers: Record<string, string> = {}) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(question),
    });
  const bench: AnswerBench = { url, executed: 0, ask, stop };
  return bench;
}
