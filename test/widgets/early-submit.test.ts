import { expect } from '@open-wc/testing';
import '../../src/widgets/hours/define.js';
import { kitFixture } from '../support/kit-fixture.js';
import type { Tag } from '../support/tag-states.js';

describe('hours sent before the sentences of the checks were ever loaded', () => {
  it('are checked with these sentences, and sent', async () => {
    const { element, transport } = await kitFixture<Tag>('linkage-hours');
    element.value = {
      person: { name: 'Li Na' },
      activity: 'Soup kitchen',
      start: '2026-10-20T09:00:00+08:00',
      end: '2026-10-20T12:00:00+08:00',
      breakMinutes: 0,
      minutes: 180,
      provenance: 'claimed',
    };
    expect(await element.submit()).to.include({ state: 'accepted' });
    expect(transport.requests).to.have.length(1);
  });
});
