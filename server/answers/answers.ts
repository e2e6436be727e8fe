import type { Logger } from 'pino';
import { answerKey, today } from './answer-key.js';
import type { Audience } from './audience.js';
import type { DataVersion } from './data-version.js';
import { keepAnswer, type KeptAnswer } from './kept-answer.js';
import type { AnswerStore } from './memory-store.js';
import type { Question } from './question.js';
import type { Origin } from './send-answer.js';

/** What executing a request gave. */
export interface Executed {
  readonly status: number;
  readonly headers: Iterable<[string, string]>;
  readonly text: string;
  /** Whether it answers a query, whole and without errors. */
  readonly isWhole: boolean;
}

/** An answer that is kept, or one that holds for this request only. */
export type Answered = { origin: Origin; answer: KeptAnswer } | { executed: Executed };

/**
 * Finds kept answers, in the nearest store first, and keeps new ones.
 * @param stores nearest first
 */
export class Answers {
  private readonly underWay = new Map<string, Promise<Answered>>();

  constructor(
    private readonly stores: readonly AnswerStore[],
    private readonly version: DataVersion,
    private readonly logger: Logger,
  ) {}

  /**
   * The answer to a question: kept, or computed once for all who ask it at the same moment.
   * @param execute computes it for this request
   */
  async answer(question: Question, audience: Audience, execute: () => Promise<Executed>): Promise<Answered> {
    // While the database does not answer, executing says so in the words of the API.
    const version = await this.version.current().catch(() => null);
    if (version === null) return { executed: await execute() };
    const key = answerKey(question, audience, version, today());
    const kept = await this.find(key);
    if (kept) return { origin: 'hit', answer: kept };
    const sameQuestion = this.underWay.get(key);
    if (sameQuestion) {
      const answered = await sameQuestion;
      // What is not kept tells of one request only: its errors carry that request's id in the log.
      return 'answer' in answered ? { ...answered, origin: 'joined' } : { executed: await execute() };
    }
    const computing = this.compute(key, version, question, execute);
    this.underWay.set(key, computing);
    return computing.finally(() => this.underWay.delete(key));
  }

  async close(): Promise<void> {
    await this.version.close();
    for (const store of this.stores) await store.close();
  }

  private async find(key: string): Promise<KeptAnswer | undefined> {
    for (const [place, store] of this.stores.entries()) {
      const reply = store.get(key);
      const answer = reply instanceof Promise ? await reply : reply;
      if (!answer) continue;
      for (const nearer of this.stores.slice(0, place)) void nearer.set(key, answer);
      return answer;
    }
    return undefined;
  }

  /** The version is read again afterwards: an answer that a publication came into is never kept. */
  private async compute(
    key: string,
    version: string,
    { mediaType }: Question,
    execute: () => Promise<Executed>,
  ): Promise<Answered> {
    const executed = await execute();
    const after = executed.isWhole ? await this.version.read().catch(() => null) : null;
    if (after !== version) return { executed };
    const answer = await keepAnswer(mediaType, executed.text);
    for (const store of this.stores) this.keep(store, key, answer);
    return { origin: 'miss', answer };
  }

  /** Nobody waits for an answer to be kept. */
  private keep(store: AnswerStore, key: string, answer: KeptAnswer): void {
    Promise.resolve(store.set(key, answer)).catch((error: Error) =>
      this.logger.warn({ err: error }, 'an answer could not be kept'),
    );
  }
}
