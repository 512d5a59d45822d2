import type { Transport, TransportRequest, Verdict } from '../../src/transport/transport.js';

/** A transport that answers as it is told: each verdict in turn, the last one for ever; a promise makes it wait. */
export class FakeTransport implements Transport {
  readonly requests: TransportRequest[] = [];
  answers: (Verdict | Promise<Verdict>)[];

  constructor(...answers: (Verdict | Promise<Verdict>)[]) {
    this.answers = answers.length ? answers : [accepted()];
  }

  send(request: TransportRequest): Promise<Verdict> {
    this.requests.push(request);
    const answer = this.answers.length > 1 ? this.answers.shift()! : this.answers[0]!;
    return Promise.resolve(answer);
  }

  /** What was posted, parsed. */
  bodies<T = Record<string, unknown>>(): T[] {
    return this.requests.map((request) => JSON.parse(request.body) as T);
  }
}

export const accepted = (reference = 'PA-2026-0001'): Verdict => ({
  type: 'accepted',
  receipt: { reference },
});
export const offline = (): Verdict => ({ type: 'retry', problem: { code: 'network' } });
export const never = (): Promise<Verdict> => new Promise(() => {});
