import assert from 'node:assert/strict';
import test from 'node:test';
import { flatten } from '../../src/receivers/encode.js';
import { open311 } from '../../src/receivers/open311.js';
import {
  answer,
  everything,
  feedback,
  formBody,
  hours,
  issues,
  receipt,
  signup,
  verdict,
  withdrawal,
} from '../support/receivers.js';

test('open311: the address from the base, with a query kept', () => {
  const made = {
    'https://a.example/open311/v2': 'https://a.example/open311/v2/requests.json',
    'https://a.example/open311/v2/': 'https://a.example/open311/v2/requests.json',
    'https://a.example/v2/requests': 'https://a.example/v2/requests.json',
    'https://a.example/v2/requests.xml': 'https://a.example/v2/requests.xml',
    '/open311?jurisdiction_id=a': '/open311/requests.json?jurisdiction_id=a',
  };
  for (const [from, to] of Object.entries(made)) assert.equal(open311.address?.(from, feedback), to);
});

// https://wiki.open311.org/GeoReport_v2 (POST Service Request)
test('open311: place, person, attributes and constants', () => {
  const shape = { constants: { service_code: '001', jurisdiction_id: 'city.example', api_key: 'k' } };
  const body = formBody(open311, feedback, shape);
  assert.deepEqual(Object.fromEntries([...body].filter(([name]) => !/^(attribute|description)/.test(name))), {
    service_code: '001',
    jurisdiction_id: 'city.example',
    api_key: 'k',
    lat: '31.23',
    long: '121.47',
    address_string: '1 Lane',
    first_name: 'Li',
    last_name: 'Na Wu',
    email: 'li@a.example',
    phone: '123456',
  });
  assert.equal(body.get('attribute[WHEN]'), 'Monday');
  assert.deepEqual(body.getAll('attribute[WHERE][]'), ['door', 'lift']);
  const visit = {
    ...feedback,
    data: {
      type: 'need',
      text: 'x',
      anonymous: true,
      topic: '42',
      visit: { address: 'Door 5', when: 'Friday' },
    },
  };
  const other = formBody(open311, visit as typeof feedback);
  assert.deepEqual(
    [other.get('service_code'), other.get('address_string'), other.get('first_name')],
    ['42', 'Door 5', null],
  );
});

test('open311: lists of attributes rest on a name that is empty adding nothing to the path', () => {
  assert.deepEqual(flatten({ a: 1, '': { a: 2, '': {} } }), [
    ['a', '1'],
    ['a', '2'],
  ]);
});

test('open311: the description, which cities publish, names no person, and ends with our id', () => {
  for (const submission of everything) {
    const description = formBody(open311, submission).get('description') ?? '';
    assert.doesNotMatch(description, /Li Na|Chen|Ana|Mei|@a\.example|777/);
    assert.match(description, new RegExp(`id: ${submission.id}$`));
  }
  assert.equal(formBody(open311, hours).get('service_code'), 'hours');
  const taken = formBody(open311, withdrawal).get('description') ?? '';
  assert.match(taken, new RegExp(`^withdraw signup: Home care\n.*of: ${signup.id}`, 's'));
  const long = { ...feedback, data: { ...feedback.data, text: 'x'.repeat(9000) } } as typeof feedback;
  const description = formBody(open311, long).get('description') ?? '';
  assert.equal(description.length, 4000);
  assert.match(description, new RegExp(`id: ${feedback.id}$`));
});

// https://wiki.open311.org/GeoReport_v2 (POST Service Request: responses)
const xml = (inside: string) => `<?xml version="1.0" encoding="utf-8"?>\n${inside}`;

test('open311: yes in JSON and XML, by number or by token', () => {
  const notice = 'The City will inspect & require the owner to correct within 48 hours';
  const yes = { reference: '293944', message: notice };
  const json = [{ service_request_id: 293944, service_notice: notice, account_id: null }];
  assert.deepEqual(receipt(verdict(open311, 201, json)), yes);
  assert.deepEqual(receipt(verdict(open311, 200, { service_requests: json })), yes);
  const written = notice.replace('&', '&amp;');
  for (const text of [written, `<![CDATA[${notice}]]>`, notice.replace('&', '&#x26;')]) {
    const request = `<service_requests><request><service_request_id>293944</service_request_id>
      <service_notice>${text}</service_notice><account_id/></request></service_requests>`;
    assert.deepEqual(receipt(verdict(open311, 200, xml(request))), yes);
  }
  assert.deepEqual(receipt(verdict(open311, 200, [{ token: '12345' }])), {
    reference: '12345',
    status: 'pending',
  });
  const token = xml(
    '<service_requests type="array"><request><token>12345</token></request></service_requests>',
  );
  assert.deepEqual(receipt(verdict(open311, 200, token)), { reference: '12345', status: 'pending' });
});

test('open311: refusals land on fields; what the city’s own words concern is set-up', () => {
  const error = (code: number, description: string) => [{ code, description }];
  const paths: [string, string][] = [
    ['lat was not provided', 'location'],
    ['address_string is required', 'location'],
    ['email is not valid', 'contact.email'],
    ['last_name is required', 'contact.name'],
    ['description is required', 'text'],
    ['attribute[WHEN] is required', 'answers.WHEN'],
    ['Something else', ''],
  ];
  for (const [description, path] of paths)
    assert.deepEqual(issues(verdict(open311, 400, error(400, description))), [
      { path, message: description },
    ]);
  const written = xml(
    '<errors><error><code>400</code><description>email &lt;x&gt; is not valid</description></error></errors>',
  );
  assert.deepEqual(issues(verdict(open311, 400, written)), [
    { path: 'contact.email', message: 'email <x> is not valid' },
  ]);
  assert.equal(verdict(open311, 200, error(400, 'Too far away')).type, 'declined');
  for (const [status, code, description] of [
    [400, 400, 'jurisdiction_id was not provided'],
    [404, 404, 'service_code not found'],
    [403, 403, 'Missing or Invalid API Key (specified by api_key)'],
    [200, 403, 'Forbidden'],
  ] as const)
    assert.equal(verdict(open311, status, error(code, description)).type, 'parked', description);
  assert.match(
    open311.advice?.(answer(400, error(400, 'jurisdiction_id was not provided'))) ?? '',
    /constants/,
  );
});

test('open311: odd answers are no receipts', () => {
  const odd = [
    '',
    'OK',
    'null',
    '[]',
    '[null]',
    '{}',
    '[{"service_request_id":""}]',
    '<html><body>Log in</body></html>',
  ];
  for (const body of [...odd, xml('<service_requests/>'), '<request>', '<a>'.repeat(9000)])
    assert.equal(verdict(open311, 200, body).type, 'retry', body.slice(0, 40));
  assert.equal(verdict(open311, 503, xml('<errors><error><code>503</code></error></errors>')).type, 'retry');
  const entity = xml(
    '<request><token>1</token><service_notice>&#99999999; &#x110000; &nope;</service_notice></request>',
  );
  assert.equal(verdict(open311, 200, entity).type, 'accepted');
});
