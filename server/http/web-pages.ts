import path from 'node:path';
import { Router, static as files, type Request } from 'express';

/** Paths that belong to programs: a wrong one is an error, never the page. */
const notPages = /^\/(graphql|health|explorer|export|auth|assets)(\/|$)/;

/**
 * The built web pages. Files whose name carries a hash are kept for a year; every address of the app gets the one page,
 * which finds out itself what to show.
 */
export function webPages(webDir: string): Router {
  const router = Router();
  const page = path.join(webDir, 'index.html');
  router.use(
    '/assets',
    files(path.join(webDir, 'assets'), { index: false, immutable: true, maxAge: '1 year', redirect: false }),
  );
  router.use(files(webDir, { index: false, maxAge: 0, redirect: false }));
  router.use((request, response, next) => {
    if (!isNavigation(request)) return next();
    response.sendFile(page, { maxAge: 0 }, (error) => error && next(error));
  });
  return router;
}

/** Whether a browser asks for a page: not for a file (those have an extension), and not for a program's path. */
function isNavigation(request: Request): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  if (request.path === '/') return true;
  if (notPages.test(request.path) || path.posix.extname(request.path) !== '') return false;
  return request.headers.accept?.includes('text/html') ?? false;
}
