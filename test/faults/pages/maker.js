// What a very busy resident would do, in the page: fill in, send, start over. The rig outside says what and when, by
// `window.nextTask()`, and hears at once of everything through `window.hear()`.

const begun = new Map();
const waiting = new Map();

function firstWord({ data }) {
  return (data?.text ?? '').split(' ', 1)[0];
}

function end(word) {
  waiting.get(word)?.();
  waiting.delete(word);
}

function listen(name, event) {
  document.addEventListener(name, ({ detail: { submission } }) => {
    const word = firstWord(submission);
    const start = begun.get(word);
    begun.delete(word);
    const latency = start === undefined ? undefined : performance.now() - start;
    void window.hear({ event, id: submission.id, word, latency });
    end(word);
  });
}

listen('linkage-saved', 'saved');
listen('linkage-unsent', 'unsent');
listen('linkage-accepted', 'accepted');
for (const name of ['parked', 'declined', 'unconfirmed', 'invalid'])
  document.addEventListener(`linkage-${name}`, () => {
    void window.hear({ event: 'other', id: '', word: '', note: name });
  });

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

async function make(element) {
  for (;;) {
    const task = await window.nextTask();
    if (!task) return;
    element.value = { type: 'suggestion', text: `${task.word} ${task.text}`, anonymous: true };
    begun.set(task.word, performance.now());
    const kept = new Promise((done) => waiting.set(task.word, done));
    const outcome = element.submit();
    // Some residents go on before it says "saved": the earlier one has to go on all the same.
    if (!task.isHasty) {
      const ended = outcome.then(({ state }) => {
        if (state === 'invalid' || state === 'cancelled')
          void window.hear({ event: 'other', id: '', word: '', note: `outcome ${state}` });
      });
      const isKept = await Promise.race([kept, ended, sleep(10_000).then(() => 'late')]);
      if (isKept === 'late') void window.hear({ event: 'other', id: '', word: '', note: 'no news in 10 s' });
    }
    element.reset();
  }
}

// The storage service is a process of its own only once something has asked for local storage.
localStorage.setItem('kill-rig', '1');

await customElements.whenDefined('linkage-feedback');
const elements = [...document.querySelectorAll('linkage-feedback')];
await Promise.all(elements.map((element) => element.updateComplete));
document.documentElement.dataset['ready'] = '';
for (const element of elements) void make(element);
