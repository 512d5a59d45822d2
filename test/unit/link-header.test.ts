import assert from 'node:assert/strict';
import test from 'node:test';
import { nextLink } from '../../src/domain/link-header.js';

const base = 'https://feed.example/services?page=1';
const next = (header: string | null) => nextLink(header, base);
const two = 'https://feed.example/services?page=2';

test('the next page of a Link header, however it is written', () => {
  for (const header of [
    `<${two}>; rel="next"`,
    '<?page=2>; rel=next',
    '</services?page=2>;rel="next"',
    '<?page=2> ; REL = "Next"',
    '<?page=2>; rel="prev next"',
    '<?page=2>; rel="last\tnext"; title=x',
    '<?page=2>; title="a, b"; rel="next"',
    '<?page=2>; title="say \\"<x>; rel=prev\\", twice"; rel="next"',
    "<?page=2>; title*=UTF-8''n%c3%a4chste; rel=next",
    '<?page=2>; crossorigin; rel=next',
    '<?page=2>; rel=next; rel=prev',
    '<?page=0>; rel="prev", <?page=2>; rel="next", <?page=9>; rel="last"',
    '</a,b>; rel=prev,<?page=2>; rel=next',
    '<?page=0>; title="<?page=9>; rel=next"; rel=prev, <?page=2>; rel=next',
  ])
    assert.equal(next(header), two, header);
});

test('what is not the next page is not followed', () => {
  for (const header of [
    null,
    '',
    '<?page=2>',
    '<?page=2>; rel="next-archive"',
    '<?page=2>; rel=nextish',
    '<?page=2>; rel="archive-next"',
    '<?page=2>; title="rel=next"',
    '<?page=2>; title="; rel=next"; rel=prev',
    '<?page=2>; xrel=next',
    '<?page=2>; rev=next',
    '<?page=2>; rel=prev; rel=next',
    '<?page=2>; rel=next; anchor="#other"',
    '<?page=2>, rel=next',
    '?page=2; rel=next',
    '<http://[>; rel=next',
    '<javascript:alert(1)>; rel=next',
    '<file:///etc/passwd>; rel=next',
  ])
    assert.equal(next(header), undefined, String(header));
});

test('links are told from the address they came from', () => {
  assert.equal(nextLink('<../b?c=1,2>; rel=next', 'https://x.example/d/a'), 'https://x.example/b?c=1,2');
  assert.equal(nextLink('</b>; rel=next', 'not an address'), undefined);
});
