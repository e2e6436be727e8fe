import { getDistDirectory, isSandboxFrame, renderAltair, SANDBOX_FRAME_CSP } from 'altair-static';
import { Router, static as files } from 'express';
import { explorerHeaders, newNonce } from './security-headers.js';

/** Nothing that advertises, looks for updates or asks another host; the schema is there from the start. */
const settings = {
  'banners.disable': true,
  'alert.disableUpdateNotification': true,
  'schema.reloadOnStart': true,
} as const;

/** What a newcomer finds in the editor. */
const firstQuery = `# Press Ctrl+Enter (⌘+Enter on a Mac) to run this. "Docs" describes everything that can be asked.
{
  area(by: { gssCode: "E08000004" }) {
    name
  }
}
`;

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
        initialName: 'Care Market Atlas',
        initialQuery: firstQuery,
        persistedSettings: settings,
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
