import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that takes requests. */
export interface Listening {
  /** Where to reach it, such as http://127.0.0.1:4000. */
  address: string;
  /**
   * Takes no new requests and waits for those in flight; what is not done in time is cut off.
   * @param milliseconds how long to wait
   */
  drain(milliseconds: number): Promise<void>;
}

/**
 * Opens the port.
 * @throws an error that names the variable to change when the port or the host cannot be had.
 */
export async function listen(handler: RequestListener, host: string, port: number): Promise<Listening> {
  const server = createServer(handler);
  await open(server, host, port);
  return { address: addressOf(server), drain: (milliseconds) => drain(server, milliseconds) };
}

/**
 * Finds out whether the port can be had before anything slow is begun.
 * @throws as listen does.
 */
export async function checkPort(host: string, port: number): Promise<void> {
  const probe = createServer();
  await open(probe, host, port);
  await new Promise((resolve) => probe.close(resolve));
}

function open(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, host, port)));
    server.listen(port, host, resolve);
  });
}

function explained(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} is in use by another program. Stop that, or set PORT to another number.`,
    EACCES: `This user may not open port ${port}. Set PORT to a number above 1023.`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Set HOST to one that it has, such as 127.0.0.1.`,
    ENOTFOUND: `There is no host called ${host}. Set HOST to an address of this machine, such as 127.0.0.1.`,
  };
  return new Error(reasons[error.code ?? ''] ?? error.message, { cause: error });
}

function addressOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  // "Any address" is nothing that a browser can open.
  const host = { '0.0.0.0': 'localhost', '::': 'localhost' }[address] ?? address;
  return `http://${family === 'IPv6' && host === address ? `[${host}]` : host}:${port}`;
}

async function drain(server: Server, milliseconds: number): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  // A connection that is kept alive falls idle only once its answer is out, so they are swept until all are gone.
  const sweep = setInterval(() => server.closeIdleConnections(), 25);
  const cutOff = setTimeout(() => server.closeAllConnections(), milliseconds);
  await closed;
  clearInterval(sweep);
  clearTimeout(cutOff);
}
