import { Router, static as files, type RequestHandler } from 'express';
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

/** The explorer is large, and most starts never show it: it is loaded when it is first asked for. */
const loadAltair = () => import('altair-static');

/** The API explorer under a path such as `/explorer`, from files on this host only. */
export function explorerRoutes(path: string, endpoint: string): Router {
  const router = Router({ strict: true });
  router.get(path, (_request, response) => response.redirect(301, `${path}/`));
  router.get(`${path}/`, (request, response, next) => {
    const nonce = newNonce();
    explorerHeaders(nonce)(request, response, (error) => {
      if (error) return next(error);
      response.set('Cache-Control', 'no-store').type('html');
      pageWith(nonce, path, endpoint).then((page) => response.send(page), next);
    });
  });
  router.use(`${path}/`, explorerFiles());
  return router;
}

async function pageWith(cspNonce: string, path: string, endpointURL: string): Promise<string> {
  const { renderAltair } = await loadAltair();
  return renderAltair({
    baseURL: `${path}/`,
    endpointURL,
    cspNonce,
    disableAccount: true,
    initialName: 'Care Market Atlas',
    initialQuery: firstQuery,
    persistedSettings: settings,
  });
}

function explorerFiles(): RequestHandler {
  let serve: RequestHandler | undefined;
  return async (request, response, next) => {
    const { getDistDirectory, isSandboxFrame, SANDBOX_FRAME_CSP } = await loadAltair();
    serve ??= files(getDistDirectory(), { index: false, maxAge: '1 day' });
    if (isSandboxFrame(request.path)) response.setHeader('Content-Security-Policy', SANDBOX_FRAME_CSP);
    return serve(request, response, next);
  };
}
