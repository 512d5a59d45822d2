// The same busy resident as in `maker.js`, on a page whose posts a Workbox queue keeps.

async function post(word, text) {
  const id = crypto.randomUUID();
  const start = performance.now();
  const headers = { 'content-type': 'application/json', 'idempotency-key': `"${id}"` };
  const body = JSON.stringify({ id, data: { text: `${word} ${text}` } });
  const answer = await fetch('/submit', { method: 'POST', headers, body }).catch(() => undefined);
  const latency = performance.now() - start;
  // 202 is the worker's own word that the request is in the queue.
  if (answer?.status === 202) void window.hear({ event: 'saved', id, word, latency });
  else if (answer?.ok) void window.hear({ event: 'accepted', id, word, latency });
  else void window.hear({ event: 'other', id, word, note: `answered ${answer?.status ?? 'nothing'}` });
}

async function make() {
  for (;;) {
    const task = await window.nextTask();
    if (!task) return;
    await post(task.word, task.text);
  }
}

await navigator.serviceWorker.register('/worker.js');
await navigator.serviceWorker.ready;
if (!navigator.serviceWorker.controller)
  await new Promise((done) => {
    navigator.serviceWorker.addEventListener('controllerchange', done, { once: true });
  });
// Sync events are at the browser's discretion: the queue is asked to replay every second as well.
setInterval(() => navigator.serviceWorker.controller?.postMessage('replay'), 1000);
for (let index = 0; index < 2; index++) void make();
