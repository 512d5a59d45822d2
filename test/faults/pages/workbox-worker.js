// The use that Workbox documents for its Queue: what cannot be fetched is pushed, and replayed on sync.
// https://developer.chrome.com/docs/workbox/modules/workbox-background-sync
import { Queue } from 'workbox-background-sync';

const queue = new Queue('submissions');
let replaying;

async function send(request) {
  try {
    return await fetch(request.clone());
  } catch {
    await queue.pushRequest({ request });
    return new Response('queued', { status: 202 });
  }
}

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  if (event.request.method === 'POST') event.respondWith(send(event.request));
});

self.addEventListener('message', (event) => {
  // Its own replay, as on a sync event; one at a time, as sync events are.
  replaying ??= queue
    .replayRequests()
    .catch(() => undefined)
    .finally(() => (replaying = undefined));
  event.waitUntil(replaying);
});
