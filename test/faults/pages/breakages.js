// Deliberate damage, so that the rig can be seen to fail: loaded before the kit, chosen by `window.breakage`.

const share = 0.05;
const post = window.fetch.bind(window);

function forget(id) {
  const opening = indexedDB.open('linkage-kit');
  opening.onsuccess = () => {
    const database = opening.result;
    const transaction = database.transaction('outbox', 'readwrite');
    transaction.objectStore('outbox').delete(id);
    transaction.oncomplete = () => database.close();
  };
}

const breakages = {
  // Says "saved", and deletes before it has sent, as some queues do.
  lose() {
    document.addEventListener('linkage-saved', ({ detail: { submission } }) => {
      if (Math.random() < share * 4) forget(submission.id);
    });
  },
  // Sends once more while the first is under way.
  overlap() {
    window.fetch = (address, options) => {
      if (options?.method === 'POST' && Math.random() < share) void post(address, options).catch(() => {});
      return post(address, options);
    };
  },
  // Writes the body anew for each attempt.
  change() {
    window.fetch = (address, options) => {
      const body = Math.random() < 0.5 && options?.body ? `${options.body} ` : options?.body;
      return post(address, options && { ...options, body });
    };
  },
  // Makes the id anew for each attempt.
  duplicate() {
    window.fetch = (address, options) => {
      if (options?.method !== 'POST') return post(address, options);
      const submission = JSON.parse(options.body);
      const body = JSON.stringify({ ...submission, id: crypto.randomUUID() });
      return post(address, Math.random() < share ? { ...options, body } : options);
    };
  },
};

breakages[window.breakage]?.();
