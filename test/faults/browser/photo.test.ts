import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { buffer } from 'node:stream/consumers';
import { eventually, formPage, sleep, useBrowser, useSite, type FaultTab, type Post } from './support.js';

const site = useSite();
const it = useBrowser(site);
const file = join(tmpdir(), `linkage-photo-${process.pid}.jpg`);
after(() => rmSync(file, { force: true }));

/** What nobody may learn from the photo. */
const SECRET = 'Taken at the shelter';

/** An APP1 segment: EXIF with a description, and 31° 13′ 49″ N, 121° 28′ 26″ E. */
function exif(): Buffer {
  const text = Buffer.from(`${SECRET}\0`);
  const tiff = Buffer.alloc(256);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  const entry = (at: number, tag: number, type: number, count: number, value: number): void => {
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  };
  tiff.writeUInt16LE(2, 8);
  entry(10, 0x010e, 2, text.length, 160);
  entry(22, 0x8825, 4, 1, 40);
  tiff.writeUInt16LE(4, 40);
  entry(42, 1, 2, 2, 'N'.charCodeAt(0));
  entry(54, 2, 5, 3, 100);
  entry(66, 3, 2, 2, 'E'.charCodeAt(0));
  entry(78, 4, 5, 3, 124);
  for (const [index, number] of [31, 13, 49, 121, 28, 26].entries()) {
    tiff.writeUInt32LE(number, 100 + index * 8);
    tiff.writeUInt32LE(1, 104 + index * 8);
  }
  text.copy(tiff, 160);
  const head = Buffer.from([0xff, 0xe1, 0, 0, ...Buffer.from('Exif\0\0', 'latin1')]);
  head.writeUInt16BE(tiff.length + head.length - 2, 2);
  return Buffer.concat([head, tiff]);
}

/** Draws a photo of about 8 MB that no compression makes small, and puts the place where it was taken into it. */
async function makePhoto(tab: FaultTab): Promise<void> {
  let plain = Buffer.alloc(0);
  site.intercept = (request, response) => {
    if (request.url !== '/photo') return false;
    void buffer(request).then((bytes) => ((plain = bytes), response.end()));
    return true;
  };
  await tab.page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: 3264, height: 2448 });
    const context = canvas.getContext('2d')!;
    const pixels = context.createImageData(3264, 2448);
    const words = new Uint32Array(pixels.data.buffer);
    for (let index = 0; index < words.length; index++) words[index] = (Math.random() * 2 ** 32) | 0xff000000;
    context.putImageData(pixels, 0, 0);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.93));
    await fetch('/photo', { method: 'POST', body: blob });
  });
  site.intercept = undefined;
  const photo = Buffer.concat([plain.subarray(0, 2), exif(), plain.subarray(2)]);
  assert.ok(photo.length > 7_000_000 && photo.length < 12_000_000, `${photo.length} bytes`);
  assert.ok(photo.includes(SECRET));
  writeFileSync(file, photo);
}

/** Parts of a multipart body by name. */
function partsOf({ bytes, headers }: Post): Map<string, Buffer> {
  const boundary = /boundary=(.+)$/.exec(String(headers['content-type']))![1]!;
  const text = bytes.toString('latin1');
  const parts = new Map<string, Buffer>();
  for (const part of text.split(`--${boundary}\r\n`).slice(1)) {
    const at = part.indexOf('\r\n\r\n');
    const name = /name="([^"]+)"/.exec(part)![1]!;
    const end = part.indexOf(`\r\n--${boundary}--`);
    parts.set(name, Buffer.from(part.slice(at + 4, end < 0 ? -2 : end), 'latin1'));
  }
  return parts;
}

/** Width and height of a JPEG, and the kinds of its segments. */
function readJpeg(bytes: Buffer): { width: number; height: number; markers: number[] } {
  const markers: number[] = [];
  let [width, height] = [0, 0];
  for (let at = 2; bytes[at] === 0xff && bytes[at + 1] !== 0xda; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1]!;
    markers.push(marker);
    if (marker === 0xc0 || marker === 0xc2)
      [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
  }
  return { width, height, markers };
}

it('sends an 8 MB photo over a slow line that breaks twice: once, small, without its place', async (profile) => {
  const tab = await profile.open(site.page('/form', formPage()));
  await makePhoto(tab);
  await tab.fill('The lift is broken, see the photo', 'Complaint');
  await tab.attach(file);
  let cut = 0;
  site.intercept = (request) => {
    if (cut >= 2) return false;
    cut += 1;
    let got = 0;
    request.on('data', (chunk: Buffer) => {
      got += chunk.length;
      if (got > 300_000) request.socket.resetAndDestroy();
    });
    request.on('error', () => undefined);
    return true;
  };
  const session = await tab.page.createCDPSession();
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 500_000,
    uploadThroughput: 300_000,
  });
  await tab.form.press('Send feedback');
  await eventually(async () => assert.ok((await tab.heard()).some(({ state }) => state === 'saved')));
  const [, percent] = await tab.form.sees(/Sending files: (\d+) %/, 20_000);
  assert.ok(Number(percent) <= 100);
  await tab.form.reference(50_000);
  assert.equal(cut, 2, 'the line broke twice');
  assert.equal(site.posts.length, 1, 'it arrived once');
  const parts = partsOf(site.posts[0]!);
  const { id, data } = JSON.parse(parts.get('submission')!.toString()) as {
    id: string;
    data: { attachments: { name: string; size: number; sha256: string; type: string }[] };
  };
  const [attachment] = data.attachments;
  const photo = parts.get('file-0')!;
  assert.equal(createHash('sha256').update(photo).digest('hex'), attachment?.sha256);
  assert.equal(photo.length, attachment?.size);
  assert.equal(attachment?.type, 'image/jpeg');
  const { width, height, markers } = readJpeg(photo);
  assert.ok(width > 1000 && width * height <= 2_000_000, `${width} × ${height}`);
  assert.ok(!markers.includes(0xe1), 'no EXIF');
  assert.ok(!site.posts[0]!.bytes.includes(SECRET) && !site.posts[0]!.bytes.includes('Exif'));
  assert.ok((await tab.states(id)).includes('accepted'));
  assert.deepEqual(await tab.stored('files'), {}, 'nothing of it stays');
  assert.deepEqual(await tab.stored('outbox'), {});
});

it('holds a record whose file is gone, and never sends it without', async (profile) => {
  const url = site.page('/form', formPage());
  const tab = await profile.open(url);
  writeFileSync(file, 'A page of text.');
  const name = file.replace(/jpg$/, 'txt');
  writeFileSync(name, 'A page of text.');
  await tab.fill('See the page', 'Complaint');
  await tab.attach(name);
  rmSync(name);
  await tab.page.setOfflineMode(true);
  await tab.form.press('Send feedback');
  await tab.form.sees('Saved on this device');
  const [key, ...others] = Object.keys(await tab.stored('files'));
  assert.ok(key && !others.length);
  await tab.put('files', key);
  await tab.page.setOfflineMode(false);
  await tab.outbox.sees(/Needs attention[^]*A file is no longer on this device/, 15_000);
  await tab.goto(url);
  await tab.outbox.press('Send again');
  await sleep(2500);
  await tab.outbox.sees('Needs attention');
  assert.equal(site.posts.length, 0, 'never sent without it');
  assert.equal(Object.keys(await tab.stored('outbox')).length, 1);
});

it('holds a record whose file is not what it was', async (profile) => {
  const tab = await profile.open(site.page('/form', formPage()));
  const name = file.replace(/jpg$/, 'txt');
  writeFileSync(name, 'A page of text.');
  await tab.fill('See the page', 'Complaint');
  await tab.attach(name);
  rmSync(name);
  await tab.page.setOfflineMode(true);
  await tab.form.press('Send feedback');
  await tab.form.sees('Saved on this device');
  await tab.page.evaluate(
    () =>
      new Promise<void>((done) => {
        const request = indexedDB.open('linkage-kit');
        request.onsuccess = () => {
          const transaction = request.result.transaction('files', 'readwrite');
          const files = transaction.objectStore('files');
          const keys = files.getAllKeys();
          keys.onsuccess = () => files.put(new TextEncoder().encode('Another text.').buffer, keys.result[0]);
          transaction.oncomplete = () => (request.result.close(), done());
        };
      }),
  );
  await tab.page.setOfflineMode(false);
  await tab.outbox.sees('Needs attention', 15_000);
  await sleep(1500);
  assert.equal(site.posts.length, 0);
});
