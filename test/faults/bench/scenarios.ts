import { sleep } from '../kill/browser.js';
import { between } from '../kill/random.js';
import type { Outcome, Stage } from './contender.js';

/** One thing that happens to both. */
export interface Scenario {
  name: string;
  run(stage: Stage): Promise<Outcome>;
}

/** Round trip to the receiver, in ms. */
const LATENCY = 50;

export const scenarios: Scenario[] = [
  {
    name: '20 kept while nothing answers, then 15 s of 500, then all is well',
    async run(stage) {
      await stage.queue(20);
      stage.receiver.mode = 'refusing';
      // Somebody looks whether it works again, and it does not.
      await stage.browser.reloadTab(0);
      await sleep(15_000);
      stage.receiver.mode = 'on';
      return stage.settle();
    },
  },
  {
    name: '200 kept, the browser killed up to 8 times while they are sent',
    async run(stage) {
      await stage.queue(200);
      stage.receiver.latency = LATENCY;
      stage.receiver.mode = 'on';
      for (let kills = 0; kills < 8 && stage.backlog; kills++) {
        await stage.browser.mend();
        // In mid-replay: once a post of this browser has arrived, and before the queue is empty.
        const before = stage.receiver.posts;
        for (const end = Date.now() + 30_000; stage.receiver.posts === before && Date.now() < end;)
          await sleep(5);
        await sleep(between(stage.random, 20, 300));
        stage.browser.killBrowser();
      }
      return stage.settle();
    },
  },
  {
    name: `300 kept, then sent with ${LATENCY} ms there and back`,
    async run(stage) {
      await stage.queue(300);
      stage.receiver.latency = LATENCY;
      stage.receiver.mode = 'on';
      return stage.settle();
    },
  },
];
