// Puts new submissions on top as they arrive. The server writes the markup and escapes it.
const list = document.querySelector('[data-items]');
const live = document.querySelector('[data-live]');
const to = new URLSearchParams(location.search).get('to');
const policy = globalThis.trustedTypes?.createPolicy('linkage-inbox', { createHTML: (markup) => markup });

const known = (id) => [...list.children].some((item) => item.dataset.id === id);

async function add(id) {
  const query = to ? `?to=${encodeURIComponent(to)}` : '';
  const response = await fetch(`/inbox/item/${encodeURIComponent(id)}${query}`);
  if (response.status !== 200 || known(id)) return;
  const markup = `<ol>${await response.text()}</ol>`;
  const item = new DOMParser()
    .parseFromString(policy ? policy.createHTML(markup) : markup, 'text/html')
    .querySelector('li');
  item.classList.add('new');
  list.prepend(document.adoptNode(item));
  document.querySelector('.empty')?.remove();
  const count = document.querySelector('[aria-current="page"] span');
  if (count) count.textContent = String(Number(count.textContent) + 1);
  document.title = document.title.replace(/^\d+/, (number) => String(Number(number) + 1));
  live.textContent = `Live · ${item.querySelector('.reference').textContent} arrived`;
}

const say = (state, text) => {
  live.dataset.state = state;
  live.textContent = text;
};

let wasOpen = false;
const stream = new EventSource('/inbox/live');
stream.addEventListener('ready', () => {
  // After a gap something may have been missed.
  if (wasOpen) location.reload();
  wasOpen = true;
  say('on', 'Live');
});
stream.addEventListener('arrival', (event) => void add(event.data));
stream.addEventListener('error', () => say('off', 'Not connected; trying again'));
addEventListener('pagehide', () => stream.close());
