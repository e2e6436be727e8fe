import { Router } from 'express';
import type { Database } from '../database/database.js';
import { readiness } from './readiness.js';

/**
 * `/health/live`: the process runs. `/health/ready`: it can answer with data; 503 with reasons when it cannot, so that
 * a load balancer sends its requests elsewhere.
 */
export function healthRoutes(db: Database): Router {
  const router = Router();
  router.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  router.get('/live', (_request, response) => {
    response.json({ status: 'live' });
  });
  router.get('/ready', async (_request, response) => {
    const state = await readiness(db);
    response.status(state.status === 'ready' ? 200 : 503).json(state);
  });
  return router;
}
