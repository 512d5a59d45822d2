import type { Scheduler } from 'fast-check';
import { VirtualClock } from './clock.js';
import { openCopies, openDevice } from './disk.js';
import { Page } from './page.js';
import { scopes, type Move, type Schedule } from './schedule.js';
import { forgetPages } from './transports.js';
import { World, nameOf, type Variant } from './world.js';

/** What one schedule came to. */
export interface Outcome {
  violations: string[];
  crashes: number;
  attempts: number;
  acknowledged: number;
  steps: number;
}

const MOST_PAGES = 4;
/** What a receipt may hold. */
const receiptKeys = ['version', 'id', 'origin', 'hub', 'userKey', 'kind', 'reference', 'at'];

/** Plays a schedule to its end, lets all faults cease, and says what does not hold. */
export async function play(scheduler: Scheduler, schedule: Schedule, variant: Variant): Promise<Outcome> {
  const disk = schedule.disk === 'indexeddb' ? await openDevice() : openCopies();
  const world = new World(scheduler, schedule, disk, variant);
  const { warn } = console;
  world.clock.install();
  console.warn = () => undefined;
  try {
    const pages = [open(world, 0), open(world, 0)];
    for (const move of schedule.moves) await make(world, pages, move);
    await calmDown(world, pages);
    await verify(world);
  } finally {
    console.warn = warn;
    VirtualClock.restore();
    forgetPages();
  }
  const { crashes, receiver, kept, step } = world;
  const acknowledged = [...kept.values()].filter(({ isAcknowledged }) => isAcknowledged).length;
  const violations = [...world.violations, ...receiver.violations.filter((what) => counts(world, what))];
  return { violations, crashes, attempts: receiver.attempts, acknowledged, steps: step };
}

// A process that slept longer than its lease wakes up in the middle of its attempt, and a clock that is set ends leases
// early: then the receiver's key on the id is what keeps it from storing twice.
const counts = ({ isPunctual }: World, violation: string) => isPunctual || !violation.startsWith('overlap');

function open(world: World, scope: number): Page {
  const page = new Page(world, scopes[scope]!);
  page.start(page.outbox.wake(2000));
  return page;
}

async function make(world: World, pages: Page[], move: Move): Promise<void> {
  const page = 'page' in move ? pages[move.page % pages.length] : undefined;
  const ids = [...world.kept.keys()];
  const id = 'record' in move ? ids[move.record % ids.length] : undefined;
  const kept = id === undefined ? undefined : world.kept.get(id);
  world.step++;
  switch (move.type) {
    case 'run':
      return world.run(move.count);
    case 'tick':
      return world.tick(move.ms);
    case 'power-cut':
      if (!world.disk.cutPower) return;
      for (const page of pages.splice(0)) {
        world.crashes++;
        page.crash();
      }
      world.disk.cutPower();
      // Nobody is left who could be sending, and what a receiver asked for may be forgotten.
      world.receiver.forget();
      world.pauses.clear();
      return;
    case 'jump':
      world.clock.offset += move.ms;
      return;
    case 'full':
      world.full = move.writes;
      world.hadFullDisk = true;
      return;
    case 'open':
      if (pages.length < MOST_PAGES) pages.push(open(world, move.scope));
      return;
  }
  if (!page) return;
  switch (move.type) {
    case 'add': {
      const name = `s${world.kept.size + 1}`;
      const text = JSON.stringify({ id: name, data: { text: `SECRET of ${name}` } });
      const body = move.isLate ? undefined : text;
      const endpoint = `https://api.example/${move.endpoint}`;
      world.kept.set(name, { scope: page.scope, endpoint, body, isAcknowledged: false });
      return page.start(page.add(name, endpoint));
    }
    case 'crash':
      world.crashes++;
      page.crash();
      pages.splice(pages.indexOf(page), 1);
      return;
    case 'leave':
      return page.outbox.release();
    case 'wake':
      return page.start(page.outbox.wake());
    case 'sign-in':
      return page.signIn(scopes[move.scope]!);
  }
  if (!kept || id === undefined) return;
  switch (move.type) {
    case 'resend':
      kept.isResent = true;
      world.pauses.delete(id);
      return page.start(page.outbox.resend(id));
    case 'hold':
      kept.isHeld = true;
      return page.start(page.outbox.hold(id));
    case 'discard':
      return page.start(page.discard(id));
  }
}

/** All faults end, somebody looks at a page of every scope, and time passes until nothing waits any more. */
async function calmDown(world: World, pages: Page[]): Promise<void> {
  world.isCalm = true;
  world.full = 0;
  await world.run(Infinity);
  for (const [index, scope] of scopes.entries()) {
    const isNeeded = [...world.kept.values()].some((kept) => nameOf(kept.scope) === nameOf(scope));
    const there = pages.filter((page) => nameOf(page.scope) === nameOf(scope));
    // One that is open must do without a reload, however often it was left and came back.
    for (const page of there) page.start(page.outbox.wake(2000));
    if (isNeeded && !there.length) pages.push(open(world, index));
  }
  for (let turn = 0; turn < 3000; turn++) {
    await world.run(Infinity);
    const next = world.clock.next();
    if (next === undefined || (await isSettled(world))) break;
    await world.tick(Math.max(0, next - world.clock.elapsed));
  }
  for (const page of pages) page.outbox.release();
  await world.run(Infinity);
}

/** Whether there is a receipt for everything, or somebody has to look at it. */
async function isSettled({ disk, kept }: World): Promise<boolean> {
  const records = await disk.records.values();
  if (records.some(({ state }) => state === 'waiting' || state === 'sending')) return false;
  const ids = new Set([...records, ...(await disk.receipts.values())].map(({ id }) => id));
  return [...kept].every(([id, { isDiscarding }]) => isDiscarding || ids.has(id));
}

async function verify(world: World): Promise<void> {
  const { violations, receiver, disk } = world;
  const records = new Map((await disk.records.values()).map((record) => [record.id, record]));
  const receipts = new Map((await disk.receipts.values()).map((receipt) => [receipt.id, receipt]));
  for (const [id, kept] of world.kept) {
    const record = records.get(id);
    if (kept.discarded !== undefined) {
      if (record) violations.push(`discard: ${id} came back`);
      continue;
    }
    if (record) {
      const isAsked = receiver.refused.has(id) || kept.isHeld;
      if (record.state !== 'parked' && record.state !== 'declined')
        violations.push(`stranded: ${id} is ${record.state}`);
      else if (!isAsked) violations.push(`stranded: ${id} is ${record.state} although nobody refused it`);
      // What was never sent may yet be encoded in any way.
      const body = kept.body ?? receiver.bodies.get(id);
      if (body !== undefined && record.body !== body) violations.push(`bytes: ${id} changed in the store`);
      continue;
    }
    const isThere = receiver.stored.has(id);
    if (kept.isAcknowledged && !kept.isDiscarding && !isThere)
      violations.push(`lost: ${id} is neither here nor there`);
    if (isThere && !receipts.has(id) && !kept.isDiscarding && !world.hadFullDisk)
      violations.push(`receipt: ${id} left none`);
  }
  for (const [id, receipt] of receipts) {
    const others = Object.keys(receipt).filter((key) => !receiptKeys.includes(key));
    if (others.length || JSON.stringify(receipt).includes('SECRET'))
      violations.push(`receipt: ${id} keeps ${others.join(', ') || 'what somebody wrote'}`);
  }
}
