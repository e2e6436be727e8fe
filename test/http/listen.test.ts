import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkPort, listen } from '../../server/http/listen.js';

const slowly = (_request: unknown, response: { end(text: string): void }) => {
  setTimeout(() => response.end('done'), 300);
};

describe('the website’s port', () => {
  let other: Server;
  afterEach(() => other?.close());

  it('that another program has is named, with the variable to change', async () => {
    other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await expect(checkPort('127.0.0.1', port)).rejects.toThrow(
      `Port ${port} is in use by another program. Stop that, or set PORT to another number.`,
    );
  });

  it('on a host that this machine is not is named, with the variable to change', async () => {
    await expect(checkPort('192.0.2.1', 0)).rejects.toThrow('Set HOST to one that it has');
  });
});

describe('a website that is told to stop', () => {
  it('finishes the request in flight, on a connection that would stay open, and takes no new ones', async () => {
    const website = await listen(slowly, '127.0.0.1', 0);
    const answer = fetch(website.address).then((response) => response.text());
    await sleep(100);
    const start = Date.now();
    const drained = website.drain(5_000);
    await expect(fetch(website.address)).rejects.toThrow();
    expect(await answer).toBe('done');
    await drained;
    expect(Date.now() - start).toBeLessThan(2_000);
  });

  it('cuts off what takes too long', async () => {
    const website = await listen(() => undefined, '127.0.0.1', 0);
    const cutOff = new Promise((resolve) => {
      request(website.address).once('error', resolve).end();
    });
    await sleep(100);
    await website.drain(100);
    expect(await cutOff).toMatchObject({ code: 'ECONNRESET' });
  });
});
