import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expectNoAxeViolations, expectNoSidewaysScroll, openPage, takeProblems } from '../support/browser.js';

/** The guards that every journey leans on must themselves catch what they are for. */
let server: Server;
let address: string;

const good =
  '<!doctype html><html lang="en"><title>Good</title><main><h1>Good</h1><p>A page.</p></main></html>';
const wide =
  '<!doctype html><title>Bad</title><p style="width: 900px">wide</p><img src="data:image/gif;base64,R0lGODdh">';

beforeAll(async () => {
  server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(request.url === '/good' ? good : wide);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
});

describe('the browser that the journeys run in', () => {
  it('finds nothing to complain of in a good page', async () => {
    const page = await openPage(`${address}/good`, { width: 320 });
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
  });

  it('reports a page that axe rejects', async () => {
    const page = await openPage(`${address}/bad`);
    await expect(expectNoAxeViolations(page)).rejects.toThrow('image-alt');
  });

  it('reports a page that scrolls sideways on a phone', async () => {
    const page = await openPage(`${address}/bad`, { width: 320 });
    await expect(expectNoSidewaysScroll(page)).rejects.toThrow();
  });

  it('cannot reach another host', async () => {
    const page = await openPage(`${address}/good`);
    const reached = page.evaluate(() => fetch('http://data.example.org/').then(() => true));
    await expect(reached).rejects.toThrow('Failed to fetch');
    expect(takeProblems()).toEqual(['asked another host: http://data.example.org/']);
  });
});
