import assert from 'node:assert/strict';
import test from 'node:test';
import { safeName } from '../../src/widgets/parts/file-intake.js';
import { typeOf } from '../../src/widgets/parts/file-types.js';
import { fit, MOST_PIXELS } from '../../src/widgets/parts/photo.js';

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  );

test('what a file is, its first bytes say, not its name', () => {
  const cases: [Uint8Array, string, string | undefined][] = [
    [bytes([0xff, 0xd8, 0xff, 0xe0]), 'x.png', 'image/jpeg'],
    [bytes([0x89], 'PNG\r\n', [0x1a, 0x0a]), 'x', 'image/png'],
    [bytes('GIF89a'), 'x.gif', 'image/gif'],
    [bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8'), 'x.webp', 'image/webp'],
    [bytes([0, 0, 0, 24], 'ftypheic'), 'x.heic', 'image/heic'],
    [bytes('%PDF-1.7'), 'x.pdf', 'application/pdf'],
    [
      bytes('PK', [3, 4], 'word/'),
      'x.docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    [bytes('PK', [3, 4]), 'x.jar', undefined],
    [bytes('PK', [3, 4]), 'x.zip', undefined],
    [bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'x.doc', 'application/msword'],
    [bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'x.msi', undefined],
    [bytes('你好，社区'), 'x.txt', 'text/plain'],
    [bytes('a,b\n1,2'), 'x.csv', 'text/csv'],
    [bytes('alert(1)'), 'x.js', undefined],
    [bytes(' <svg xmlns="…"/>'), 'x.txt', undefined],
    [bytes('<html>'), 'x.jpg', undefined],
    [bytes('MZ', [0x90, 0, 3]), 'x.exe', undefined],
    [bytes([0xff, 0xfe, 0xfd]), 'x.txt', undefined],
    [bytes('plain'), 'constructor', undefined],
  ];
  for (const [content, name, type] of cases) assert.equal(typeOf(content, name), type, `${name} ${type}`);
});

test('a name misleads no folder, header or screen', () => {
  assert.equal(safeName('../../etc/passwd'), '.._.._etc_passwd');
  assert.equal(safeName('a"\r\nX: y.pdf'), 'a___X_ y.pdf');
  assert.equal(safeName('photo\u202Egpj.exe'), 'photo_gpj.exe');
  assert.equal(safeName('  '), 'file');
  assert.ok(safeName(`${'long'.repeat(100)}.pdf`).endsWith('.pdf'));
});

test('a photo keeps its shape and has two megapixels at most', () => {
  assert.deepEqual(fit(1000, 1000), { width: 1000, height: 1000 });
  for (const [width, height] of [
    [8000, 6000],
    [3000, 1],
    [1, 9_000_000],
  ] as const) {
    const small = fit(width, height);
    assert.ok(small.width * small.height <= MOST_PIXELS && small.width >= 1 && small.height >= 1);
  }
});
