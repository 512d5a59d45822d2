import { createHash } from 'node:crypto';
import { mkdir, unlink } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const socketFor = (folder: string): string => {
  const name = `linkage-demo-${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
};

const isAnswered = (socket: string): Promise<boolean> =>
  new Promise((done) => {
    const client = connect(socket);
    client.once('connect', () => (client.destroy(), done(true)));
    client.once('error', () => done(false));
  });

const listen = (socket: string): Promise<Server> =>
  new Promise((done, fail) => {
    const server = createServer((client) => client.destroy());
    server.once('error', fail);
    server.listen(socket, () => done(server.unref()));
  });

/**
 * Holds a folder for this process: two PGlite on one folder would ruin it. The mark is a listening socket,
 * which ends with the process however it ends, so a crash leaves nothing to clear. Where the folder is
 * taken, its neighbour `FOLDER-2` (`-3` …) is held instead.
 */
export async function holdFolder(folder: string): Promise<{ path: string; release(): Promise<void> }> {
  for (let slot = 1; slot < 10; slot++) {
    const path = slot === 1 ? folder : `${folder}-${slot}`;
    const socket = socketFor(path);
    if (await isAnswered(socket)) continue;
    await unlink(socket).catch(() => undefined);
    await mkdir(path, { recursive: true });
    const server = await listen(socket);
    return { path, release: () => new Promise((done) => server.close(() => done())) };
  }
  throw new Error(`${folder} and its neighbours are all in use by other demo servers.`);
}
