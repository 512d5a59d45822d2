/** What the receiver does with one request. */
export interface Reaction {
  kind: 'yes' | 'lost' | 'unheard' | 'refused' | 'gone' | 'busy' | 'down' | 'hang' | 'html';
  /** ms from the request's arrival until the answer is on its way */
  delay: number;
  /** seconds, for `busy` */
  retryAfter: number;
}

/** An answer over HTTP. */
export interface HttpAnswer {
  status: number;
  body: string;
  retryAfter?: number;
}

/** One request, from the moment it leaves the page until the page has its end. */
export interface Attempt {
  id: string;
  page: number;
  /** Set where the page died in the middle: until then (`elapsed`) its lease keeps everyone away. */
  heldUntil?: number;
}

/**
 * A receiver that keys on the id. It notes every request, which of one id are open at the same time, and whether the
 * bytes differ.
 */
export class ReceiverModel {
  readonly stored = new Map<string, string>();
  readonly bodies = new Map<string, string>();
  /** Ids that were ever refused. */
  readonly refused = new Set<string>();
  readonly violations: string[] = [];
  attempts = 0;
  overlaps = 0;
  #open: Attempt[] = [];

  /** A request leaves a page. */
  begin(id: string, page: number, body: string, elapsed: number): Attempt {
    this.attempts++;
    // The kit cannot know what became of a request whose page died: while the lease of that page lasts, the request may
    // still be at work, although its connection is gone. So a crash alone does not end an attempt; the lease's end does.
    this.#open = this.#open.filter(({ heldUntil }) => heldUntil === undefined || heldUntil > elapsed);
    const other = this.#open.find((attempt) => attempt.id === id);
    if (other) {
      this.overlaps++;
      this.violations.push(`overlap: ${id} by page ${page} while page ${other.page} is sending it`);
    }
    const before = this.bodies.get(id);
    if (before !== undefined && before !== body)
      this.violations.push(`bytes: ${id} changed between attempts`);
    this.bodies.set(id, body);
    const attempt = { id, page };
    this.#open.push(attempt);
    return attempt;
  }

  end(attempt: Attempt): void {
    this.#open = this.#open.filter((other) => other !== attempt);
  }

  /** A page dies: its requests stay open as long as its leases. */
  orphan(page: number, heldUntil: (id: string) => number): void {
    for (const attempt of this.#open)
      if (attempt.page === page && attempt.heldUntil === undefined) attempt.heldUntil = heldUntil(attempt.id);
  }

  /** Every request is over: whoever made them is off. */
  forget(): void {
    this.#open = [];
  }

  /** The request is here; nothing where it will never be answered. */
  react(id: string, body: string, { kind, retryAfter }: Reaction): HttpAnswer | 'network' | 'silence' {
    const isKnown = this.stored.has(id);
    switch (kind) {
      case 'yes':
        this.stored.set(id, body);
        return { status: 201, body: JSON.stringify({ id, reference: `REF-${id}` }) };
      case 'lost':
        this.stored.set(id, body);
        return 'network';
      case 'unheard':
        return 'network';
      case 'refused':
        // Who has it already says yes to it again.
        if (isKnown) return { status: 200, body: '' };
        this.refused.add(id);
        return { status: 422, body: JSON.stringify({ errors: [{ detail: 'no', pointer: '#/data/name' }] }) };
      case 'gone':
        this.refused.add(id);
        return { status: 404, body: '' };
      case 'busy':
        return { status: 503, body: '', retryAfter };
      case 'down':
        return { status: 503, body: '' };
      case 'hang':
        if (retryAfter % 2) this.stored.set(id, body);
        return 'silence';
      case 'html':
        return { status: 200, body: '<!doctype html><title>Sign in to this network</title>' };
    }
  }
}
