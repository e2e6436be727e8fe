/** A browser without a screen: keeps cookies, follows nothing by itself. */
export class Visitor {
  readonly cookies = new Map<string, string>();

  async go(address: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(cookie && { cookie }), ...(init.headers as Record<string, string>) };
    const response = await fetch(address, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) this.keep(line);
    return response;
  }

  /** Posts JSON as a page of that site does. */
  post(address: string, body: object = {}, headers: Record<string, string> = {}): Promise<Response> {
    return this.go(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: new URL(address).origin, ...headers },
      body: JSON.stringify(body),
    });
  }

  /** Follows redirects until one leads to an address that `until` knows, and gives that address back. */
  async follow(address: string, until: (url: URL) => boolean): Promise<string> {
    let url = new URL(address);
    for (let step = 0; step < 12; step++) {
      if (until(url)) return url.href;
      const response = await this.go(url.href);
      const location = response.headers.get('location');
      if (!location) throw new Error(`${url.href} answered ${response.status}: ${await response.text()}`);
      url = new URL(location, url);
    }
    throw new Error(`Redirected too often; the last was ${url.href}`);
  }

  private keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    const expires = /expires=([^;]+)/i.exec(line)?.[1];
    if (value === '' || (expires && Date.parse(expires) <= Date.now())) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
