import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

/** A real OpenID provider on loopback that signs one person in without asking anything. */
const { port, publicUrl, claims } = JSON.parse(process.env.PROVIDER);

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    {
      client_id: 'atlas',
      client_secret: 'a secret of this test',
      redirect_uris: [`${publicUrl}/auth/callback`],
      post_logout_redirect_uris: [`${publicUrl}/`],
    },
  ],
  claims: { openid: ['sub', ...Object.keys(claims)] },
  findAccount: (_context, sub) => ({ accountId: sub, claims: async () => ({ sub, ...claims }) }),
  cookies: { keys: ['for this test only'] },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      // The page that comes with it asks another host for a typeface.
      logoutSource: (context, form) => {
        context.body = `<!doctype html><title>Sign out</title>${form}<button form="op.logoutForm" name="logout" value="yes">Sign out here too</button>`;
      },
    },
  },
  interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
  pkce: { required: () => true },
  ttl: { IdToken: 3_600, AccessToken: 600, Session: 3_600, Interaction: 600, Grant: 3_600 },
});

const answer = provider.callback();
const server = createServer(async (request, response) => {
  if (!request.url.startsWith('/interaction/')) return answer(request, response);
  const { prompt, params } = await provider.interactionDetails(request, response);
  const result =
    prompt.name === 'login'
      ? { login: { accountId: 'person-7' } }
      : { consent: { grantId: await grant(params) } };
  return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: true });
});

function grant({ client_id: clientId }) {
  const given = new provider.Grant({ accountId: 'person-7', clientId });
  given.addOIDCScope('openid');
  return given.save();
}

server.listen(port, '127.0.0.1', () => process.send?.('ready'));
process.on('disconnect', () => process.exit());
