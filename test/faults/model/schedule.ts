import fc from 'fast-check';
import type { Reaction } from './receiver.js';

/** Whose a page is, and its submissions: two people, two hubs. */
export const scopes = [
  { origin: 'https://portal.example', hub: 'default', userKey: 'ann' },
  { origin: 'https://portal.example', hub: 'default', userKey: 'ben' },
  { origin: 'https://portal.example', hub: 'kiosk', userKey: 'ann' },
] as const;

/** One thing that happens from outside. Numbers pick among what there is (modulo). */
export type Move =
  /** So many of the things that are ready to go on do, in the scheduler's order. */
  | { type: 'run'; count: number }
  | { type: 'tick'; ms: number }
  /** `isLate`: its bytes can be made only when it is sent. */
  | { type: 'add'; page: number; endpoint: number; isLate: boolean }
  | { type: 'open'; scope: number }
  | { type: 'crash'; page: number }
  /** The whole machine goes off: all pages die, and what was not durable yet is lost. */
  | { type: 'power-cut' }
  /** `pagehide`, and back again at the next `wake`. */
  | { type: 'leave'; page: number }
  | { type: 'wake'; page: number }
  | { type: 'resend'; page: number; record: number }
  | { type: 'discard'; page: number; record: number }
  | { type: 'hold'; page: number; record: number }
  | { type: 'sign-in'; page: number; scope: number }
  /** So many further writes to the disk fail. */
  | { type: 'full'; writes: number }
  /** Somebody sets the clock. */
  | { type: 'jump'; ms: number };

/** Everything that is drawn for one run. */
export interface Schedule {
  /** Seed of fast-check's scheduler: in which order what is ready goes on. */
  order: number;
  disk: 'indexeddb' | 'copies';
  /** Whether pages have Web Locks; on plain http there are none. */
  locks: boolean;
  transport: 'kit' | 'model';
  /** The longest that something ready is kept waiting, in ms; unlimited for a machine that sleeps or a frozen tab. */
  latency: number;
  random: number;
  reactions: Reaction[];
  moves: Move[];
}

const page = fc.nat(3);
const record = fc.nat(5);
const rarely = fc.nat(9).map((number) => number === 9);
const YEAR = 365 * 86_400_000;
const weighted = (weight: number, arbitrary: fc.Arbitrary<Move>) => ({ weight, arbitrary });
const of = <T extends Move['type']>(type: T) => fc.constant(type);

const common = [
  weighted(10, fc.record({ type: of('run'), count: fc.integer({ min: 1, max: 24 }) })),
  weighted(
    6,
    fc.record({
      type: of('tick'),
      ms: fc.constantFrom(100, 1000, 2500, 5000, 11_000, 16_000, 21_000, 65_000, 400_000, 15_000_000),
    }),
  ),
  weighted(5, fc.record({ type: of('add'), page, endpoint: fc.nat(1), isLate: rarely })),
  weighted(2, fc.record({ type: of('open'), scope: fc.nat(1) })),
  weighted(3, fc.record({ type: of('crash'), page })),
  weighted(1, fc.record({ type: of('leave'), page })),
  weighted(2, fc.record({ type: of('wake'), page })),
];
const residents = [
  weighted(2, fc.record({ type: of('resend'), page, record })),
  weighted(1, fc.record({ type: of('discard'), page, record })),
  weighted(1, fc.record({ type: of('hold'), page, record })),
];
const people = [
  weighted(2, fc.record({ type: of('sign-in'), page, scope: fc.nat(2) })),
  weighted(2, fc.record({ type: of('open'), scope: fc.nat(2) })),
];
const full = [weighted(1, fc.record({ type: of('full'), writes: fc.integer({ min: 1, max: 3 }) }))];
const powerCuts = [weighted(2, fc.record({ type: of('power-cut') }))];
const jumps = [
  weighted(2, fc.record({ type: of('jump'), ms: fc.constantFrom(YEAR, -YEAR, 60_000, -60_000) })),
];

const moves = (...kinds: { weight: number; arbitrary: fc.Arbitrary<Move> }[][]) =>
  fc.array(fc.oneof(...kinds.flat()), { minLength: 3, maxLength: 30, size: 'max' });

const reaction: fc.Arbitrary<Reaction> = fc.record({
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constant('yes' as const) },
    { weight: 4, arbitrary: fc.constantFrom('lost' as const, 'busy' as const, 'down' as const) },
    { weight: 4, arbitrary: fc.constantFrom('unheard' as const, 'hang' as const, 'html' as const) },
    { weight: 1, arbitrary: fc.constantFrom('refused' as const, 'gone' as const) },
  ),
  delay: fc.constantFrom(0, 0, 50, 3000, 12_000, 30_000),
  retryAfter: fc.constantFrom(0, 1, 7, 30, 600, 99_999),
});

/** Schedules, most of them with a few kinds of trouble, some with every kind. */
export const schedules = (device: number): fc.Arbitrary<Schedule> =>
  fc.record({
    order: fc.noShrink(fc.nat()),
    disk: fc.oneof(
      { weight: Math.round(100 * (1 - device)), arbitrary: fc.constant('copies' as const) },
      { weight: Math.round(100 * device), arbitrary: fc.constant('indexeddb' as const) },
    ),
    locks: fc.boolean(),
    transport: fc.constantFrom('model', 'kit'),
    latency: fc.oneof(
      { weight: 5, arbitrary: fc.constant(2000) },
      { weight: 1, arbitrary: fc.constant(Number.MAX_SAFE_INTEGER) },
    ),
    random: fc.nat(1000),
    reactions: fc.array(reaction, { maxLength: 16, size: 'max' }),
    moves: fc.oneof(
      { weight: 4, arbitrary: moves(common) },
      { weight: 3, arbitrary: moves(common, residents) },
      { weight: 2, arbitrary: moves(common, people) },
      { weight: 1, arbitrary: moves(common, residents, people, full) },
      { weight: 1, arbitrary: moves(common, residents, powerCuts) },
      { weight: 1, arbitrary: moves(common, residents, jumps) },
    ),
  });
