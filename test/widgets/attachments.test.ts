import { expect, waitUntil } from '@open-wc/testing';
import '../../src/widgets/feedback/define.js';
import type { FeedbackElement } from '../../src/widgets/feedback/feedback-element.js';
import type { Attachment } from '../../src/domain/submission.js';
import { kitFixture } from '../support/kit-fixture.js';
import { byRole, fill, hasRole, textOf } from '../support/query.js';

/** A picture of that size; a JPEG with a place in it, as a phone writes it. */
async function photo(width: number, height: number, type = 'image/jpeg'): Promise<Uint8Array> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#356';
  context.fillRect(0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type));
  const bytes = new Uint8Array(await blob!.arrayBuffer());
  if (type !== 'image/jpeg') return bytes;
  const place = new TextEncoder().encode('Exif\0\0GPSLatitude 22.5');
  const segment = [0xff, 0xe1, (place.length + 2) >> 8, (place.length + 2) & 255, ...place];
  return new Uint8Array([...bytes.slice(0, 2), ...segment, ...bytes.slice(2)]);
}

const file = (name: string, bytes: BlobPart, type = '') => new File([bytes as BlobPart], name, { type });

async function complaint(children = '') {
  const { element, hub, transport } = await kitFixture<FeedbackElement>('linkage-feedback', {}, { children });
  byRole(element, 'radio', 'Complaint').click();
  const input = await waitUntil(() =>
    element.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]'),
  );
  void input;
  const choose = async (...files: File[]) => {
    const transfer = new DataTransfer();
    for (const one of files) transfer.items.add(one);
    const control = element.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
    control.files = transfer.files;
    control.dispatchEvent(new Event('change', { bubbles: true }));
    await element.updateComplete;
    await waitUntil(() => !textOf(element).includes('Preparing the file'), 'the files are ready', {
      timeout: 8000,
    });
    await element.updateComplete;
  };
  fill(byRole(element, 'textbox', 'Your message'), 'The bench is broken.');
  return { element, hub, transport, choose };
}

describe('files', () => {
  it('a photo travels with at most two megapixels and without the place, named by its hash', async () => {
    const { element, transport, choose } = await complaint();
    const bytes = await photo(3000, 2000);
    expect(new TextDecoder('latin1').decode(bytes)).to.include('GPSLatitude');
    await choose(file('bench.jpg', bytes.buffer as ArrayBuffer, 'image/jpeg'));
    expect(textOf(element)).to.include('bench.jpg is added');
    fill(byRole(element, 'textbox', /What does bench.jpg show/), 'A broken seat');
    expect((await element.submit()).state).to.equal('accepted');
    const [request] = transport.requests;
    const [sent] = request!.files!;
    const { width, height } = await createImageBitmap(new Blob([sent!.bytes]));
    expect(width * height).to.be.at.most(2_000_000);
    expect(width / height).to.be.closeTo(1.5, 0.01);
    expect(new TextDecoder('latin1').decode(sent!.bytes)).not.to.include('GPSLatitude');
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', sent!.bytes));
    const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const [attachment] = request!.submission.data.attachments as Attachment[];
    expect(attachment).to.deep.equal({
      name: 'bench.jpg',
      type: 'image/jpeg',
      size: sent!.bytes.byteLength,
      sha256,
      alt: 'A broken seat',
    });
    expect(request!.contentType).to.match(/^multipart\/form-data; boundary=/);
    expect(request!.body).to.include('name="submission"').and.to.include('"attachments"');
  });

  it('says beside the field what cannot be sent, and keeps everything else', async () => {
    const { element, choose } = await complaint();
    await choose(
      file('page.jpg', '<html><script>alert(1)</script>', 'image/jpeg'),
      file('drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'),
      file('tool.exe', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3]), 'text/plain'),
      file('empty.pdf', ''),
      file('list.pdf', '%PDF-1.7 a list', ''),
    );
    const said = textOf(element);
    for (const name of ['page.jpg', 'drawing.svg', 'tool.exe'])
      expect(said).to.include(`${name} cannot be sent`);
    expect(said).to.include('empty.pdf is empty');
    byRole(element, 'button', 'Remove list.pdf');
    expect(element.value['text']).to.equal('The bench is broken.');
    await expect(element).to.be.accessible({ ignoredRules: ['region'] });
  });

  it('takes ten megabytes together, and ten files', async () => {
    const { element, choose } = await complaint();
    const big = new Uint8Array(6 * 1024 * 1024).fill(0x20);
    big.set(new TextEncoder().encode('%PDF-1.7'));
    await choose(file('a.pdf', big), file('b.pdf', big));
    expect(textOf(element)).to.include('With b.pdf, the files are bigger than 10');
    expect(hasRole(element, 'button', 'Remove b.pdf')).to.equal(false);
    await choose(...Array.from({ length: 12 }, (_, index) => file(`${index}.txt`, `note ${index}`)));
    expect(textOf(element)).to.include('Choose 10 files at most');
  });

  it('what is removed does not travel, and a receipt leaves none behind', async () => {
    const { element, transport, choose } = await complaint();
    await choose(file('a.txt', 'first'), file('b.txt', 'second'));
    byRole(element, 'button', 'Remove a.txt').click();
    await element.updateComplete;
    await element.submit();
    expect(transport.requests[0]!.submission.data.attachments!.map(({ name }) => name)).to.deep.equal([
      'b.txt',
    ]);
    element.reset();
    await element.updateComplete;
    byRole(element, 'radio', 'Complaint').click();
    await element.updateComplete;
    expect(hasRole(element, 'button', 'Remove b.txt')).to.equal(false);
  });

  it('the portal’s own file field joins in', async () => {
    const { element, transport } = await complaint(
      '<label slot="fields">Plan <input type="file" name="plan"></label>',
    );
    const transfer = new DataTransfer();
    transfer.items.add(file('plan.pdf', '%PDF-1.4 plan'));
    element.querySelector('input')!.files = transfer.files;
    expect((await element.submit()).state).to.equal('accepted');
    const [request] = transport.requests;
    expect(request!.submission.data.attachments!.map(({ name, type }) => [name, type])).to.deep.equal([
      ['plan.pdf', 'application/pdf'],
    ]);
    expect(new TextDecoder().decode(request!.files![0]!.bytes)).to.equal('%PDF-1.4 plan');
  });

  it('a submission that was not accepted is changed with its files', async () => {
    const { element, transport, choose } = await complaint();
    transport.answers = [{ type: 'declined', problem: { detail: 'No' }, issues: [] }];
    await choose(file('a.txt', 'first'));
    expect((await element.submit()).state).to.equal('declined');
    transport.answers = [{ type: 'accepted', receipt: {} }];
    expect((await element.submit()).state).to.equal('accepted');
    expect(transport.requests[1]!.files!.map(({ name }) => name)).to.deep.equal(['a.txt']);
  });

  it('a page cannot name files that are not there', async () => {
    const { element, transport } = await complaint();
    element.value = {
      type: 'suggestion',
      text: 'x',
      anonymous: true,
      attachments: [{ name: 'a', type: 'b', size: 1, sha256: 'c' }],
    };
    await element.submit();
    expect(transport.requests[0]!.submission.data).not.to.have.property('attachments');
  });
});
