import { createHash, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { audit } from '../access/audit.js';
import type { Queryable } from '../database/database.js';
import type { Viewer } from '../access/viewer.js';

/** For so long a session is believed without asking again: one that another process ended lasts no longer. Milliseconds. */
const REMEMBERED_FOR = 5_000;
const REMEMBERED = 2_000;

interface Remembered {
  viewer: Viewer;
  /** Milliseconds since 1970. */
  until: number;
}

/** Who signed in on the pages, kept in the database under the hash of each one's cookie. */
export class Sessions {
  private readonly remembered = new LRUCache<string, Remembered>({ max: REMEMBERED, ttl: REMEMBERED_FOR });

  /** @param isDemonstration whether demonstration people sign in here, and nobody else; otherwise real people only */
  constructor(
    private readonly pool: Queryable,
    private readonly isDemonstration: boolean,
  ) {}

  /** Begins a session, and sweeps away those that have ended. @returns the cookie's value, which is stored nowhere */
  async begin(viewer: Viewer, expires: Date): Promise<string> {
    const { subject, name, grants } = viewer;
    const value = randomBytes(32).toString('base64url');
    await this.pool.query('DELETE FROM session WHERE expires_at <= now()');
    await this.pool.query(
      `INSERT INTO session (token_hash, subject, name, grants, is_demonstration, expires_at)
       VALUES ($1, $2, $3, $4::jsonb, $5, $6)`,
      [hashOf(value), subject, name, JSON.stringify(grants), this.isDemonstration, expires],
    );
    await this.note(viewer, 'SIGN_IN');
    return value;
  }

  /** Whose session it is; null when it has ended or never was. */
  async find(value: string): Promise<Viewer | null> {
    const hash = hashOf(value);
    const known = this.remembered.get(hash);
    if (known && known.until > Date.now()) return known.viewer;
    const { rows } = await this.pool.query<Viewer & { until: Date }>(
      `SELECT subject, name, grants, expires_at AS until FROM session
       WHERE  token_hash = $1 AND is_demonstration = $2 AND expires_at > now()`,
      [hash, this.isDemonstration],
    );
    const [row] = rows;
    if (!row) return null;
    const viewer: Viewer = { subject: row.subject, name: row.name, grants: row.grants };
    this.remembered.set(hash, { viewer, until: row.until.getTime() });
    return viewer;
  }

  /** Ends a session: in this process at once, in others within seconds. */
  async end(value: string): Promise<void> {
    const hash = hashOf(value);
    this.remembered.delete(hash);
    const { rows } = await this.pool.query<Viewer>(
      'DELETE FROM session WHERE token_hash = $1 RETURNING subject, name, grants',
      [hash],
    );
    if (rows[0]) await this.note(rows[0], 'SIGN_OUT');
    // A look-up that was under way meanwhile may have remembered it again.
    this.remembered.delete(hash);
  }

  /** Signing in and out stands in the audit, with what was granted. */
  private note(viewer: Viewer, action: 'SIGN_IN' | 'SIGN_OUT'): Promise<void> {
    const about = { grants: viewer.grants, isDemonstration: this.isDemonstration };
    return audit(this.pool, { viewer, action, rule: null, about, requestId: null });
  }
}

const hashOf = (value: string) => createHash('sha256').update(value).digest('hex');
