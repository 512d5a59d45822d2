// Commands of the widget tests to the browser and to the disk that @web/test-runner-commands has not.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const transcripts = fileURLToPath(new URL('../test/widgets/transcripts/', import.meta.url));
const connections = new Map();

function connect(session) {
  const known = connections.get(session.id);
  if (known) return known;
  const connection = session.browser.getPage(session.id).createCDPSession();
  connections.set(session.id, connection);
  return connection;
}

/** `cdp` speaks to the page by the DevTools protocol; `cdp-end` takes back what was emulated; `transcript` compares with a file. */
export function browserCommands() {
  return {
    name: 'linkage-browser-commands',
    async executeCommand({ command, payload, session }) {
      if (command === 'cdp') {
        const connection = await connect(session);
        return { value: await connection.send(payload.method, payload.params ?? {}) };
      }
      if (command === 'cdp-end') {
        const connection = await connections.get(session.id);
        connections.delete(session.id);
        await connection?.detach();
        return true;
      }
      if (command === 'transcript') {
        const file = `${transcripts}${payload.name}.txt`;
        if (process.env.WRITE_TRANSCRIPTS) {
          mkdirSync(transcripts, { recursive: true });
          writeFileSync(file, payload.text);
        }
        return { text: existsSync(file) ? readFileSync(file, 'utf8') : '' };
      }
      return undefined;
    },
  };
}
