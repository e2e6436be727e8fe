/**
 * Which keys came before, of millions, in 16 bytes a key: their 64-bit hashes are kept and not their texts. Two of two
 * million different keys share a hash once in ten million files.
 */
export class SeenKeys {
  private size = 0;
  private capacity = 1 << 16;
  /** Pairs of the two halves of a hash; 0, 0 is an empty place. */
  private places = new Int32Array(this.capacity * 2);

  private high = 0;
  private low = 0;

  /** Notes a key within a scope. @returns false where it was seen before */
  add(key: string, scope = ''): boolean {
    this.high = 0x811c9dc5 | 0;
    this.low = 0x9e3779b9 | 0;
    this.take(scope);
    this.take(key);
    if (!this.put(mixed(this.high), mixed(this.low) | 1)) return false;
    this.size += 1;
    if (this.size * 2 > this.capacity) this.grow();
    return true;
  }

  /** The length closes each part, so that parts cannot be cut elsewhere and read the same. */
  private take(text: string): void {
    let { high, low } = this;
    for (let i = 0; i <= text.length; i += 1) {
      const code = i < text.length ? text.charCodeAt(i) : 65_536 + i;
      high = Math.imul(high ^ code, 0x01000193);
      low = Math.imul(low ^ (code + i), 0x85ebca6b);
      low ^= low >>> 13;
    }
    this.high = high;
    this.low = low;
  }

  private put(high: number, low: number): boolean {
    const { places, capacity } = this;
    let at = (high ^ (low >>> 1)) & (capacity - 1);
    for (;;) {
      const storedLow = places[at * 2 + 1]!;
      if (storedLow === 0) break;
      if (storedLow === low && places[at * 2] === high) return false;
      at = (at + 1) & (capacity - 1);
    }
    places[at * 2] = high;
    places[at * 2 + 1] = low;
    return true;
  }

  private grow(): void {
    const old = this.places;
    this.capacity *= 2;
    this.places = new Int32Array(this.capacity * 2);
    for (let i = 0; i < old.length; i += 2) if (old[i + 1] !== 0) this.put(old[i]!, old[i + 1]!);
  }
}

/** Spreads every bit of a hash over all of it, so that keys that differ in their last sign lie far apart. */
function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
