import { createHash } from 'node:crypto';
import type { Audience } from './audience.js';
import type { Question } from './question.js';

/**
 * The key of an answer: whatever an answer follows from is part of it.
 * @param version data version under which the question is asked
 * @param day today, as answers may speak of it
 */
export function answerKey(question: Question, audience: Audience, version: string, day: string): string {
  const { document, operationName, variables, mediaType } = question;
  // As a JSON list no part can run into the next one.
  const parts = [audience.key, version, day, mediaType, operationName, variables, document];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

/** Today where the process stands, such as 2025-04-01. */
export function today(now = new Date()): string {
  return `${now.getFullYear()}-${now.getMonth() + 1}-${now.getDate()}`;
}
