import { getDistDirectory, isSandboxFrame, renderAltair, SANDBOX_FRAME_CSP } from 'altair-static';
import { Router, static as files } from 'express';
import { explorerHeaders, newNonce } from './security-headers.js';

/** The API explorer under `/explorer/`, from files on this host only. */
export function explorerRoutes(path: string, endpoint: string): Router {
  const router = Router({ strict: true });
  router.get(path, (_request, response) => response.redirect(301, `${path}/`));
  router.get(`${path}/`, (request, response, next) => {
    const nonce = newNonce();
    explorerHeaders(nonce)(request, response, (error) => {
      if (error) return next(error);
      const page = renderAltair({
        baseURL: `${path}/`,
        endpointURL: endpoint,
        cspNonce: nonce,
        disableAccount: true,
      });
      response.set('Cache-Control', 'no-store').type('html').send(page);
    });
  });
  router.use(`${path}/`, (request, response, next) => {
    if (isSandboxFrame(request.path)) response.setHeader('Content-Security-Policy', SANDBOX_FRAME_CSP);
    next();
  });
  router.use(`${path}/`, files(getDistDirectory(), { index: false, maxAge: '1 day' }));
  return router;
}
