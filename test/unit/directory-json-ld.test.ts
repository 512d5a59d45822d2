import assert from 'node:assert/strict';
import test from 'node:test';
import type { Service } from '../../src/domain/service.js';
import { onlyData, serviceJsonLd } from '../../src/widgets/directory/directory-json-ld.js';
import { plainService } from '../support/plain-service.js';

const url = 'https://city.example.org/help#linkage-directory=s1';
const read = (service: Service) => JSON.parse(serviceJsonLd(service, { url })!) as Record<string, unknown>;

test('a service is told in the words of schema.org', () => {
  const told = read(
    plainService('Home care', {
      id: 's1',
      description: 'Help at home',
      organization: { name: 'District office' },
      party: 'government',
      categories: [{ id: 'care', name: 'Care' }],
      audience: ['Older people'],
      minimumAge: 60,
      areas: ['Grid 2'],
      cost: 'Free',
      url: 'https://care.example.org',
      phones: [{ number: '+86 755 1234', extension: '7' }],
      languages: ['zh', 'en'],
      schedules: [
        { byday: 'MO,TU', opensAt: '9:00am', closesAt: '17:00' },
        { byday: 'SA', opensAt: '00:00', closesAt: '24:00' },
        { description: 'By appointment' },
        { freq: 'MONTHLY', byday: '1SU', opensAt: '10:00', closesAt: '12:00' },
      ],
      locations: [
        {
          name: 'Hall',
          address: 'Sunny Lane 1',
          latitude: 22.5,
          longitude: 114,
          phones: [{ number: '123' }],
        },
      ],
    }),
  );
  const hours = (dayOfWeek: string[], opens: string, closes: string) => ({
    '@type': 'OpeningHoursSpecification',
    dayOfWeek,
    opens,
    closes,
  });
  assert.deepEqual(told, {
    '@type': 'GovernmentService',
    '@context': 'https://schema.org',
    '@id': url,
    url,
    identifier: 's1',
    name: 'Home care',
    description: 'Help at home',
    serviceType: ['Care'],
    provider: { '@type': 'GovernmentOrganization', name: 'District office' },
    areaServed: ['Grid 2'],
    audience: { '@type': 'PeopleAudience', audienceType: 'Older people', suggestedMinAge: 60 },
    isAccessibleForFree: true,
    hoursAvailable: [hours(['Monday', 'Tuesday'], '09:00', '17:00'), hours(['Saturday'], '00:00', '23:59')],
    availableChannel: [
      {
        '@type': 'ServiceChannel',
        serviceUrl: 'https://care.example.org',
        servicePhone: [{ '@type': 'ContactPoint', telephone: '+86 755 1234;ext=7' }],
        availableLanguage: ['zh', 'en'],
      },
      {
        '@type': 'ServiceChannel',
        serviceLocation: {
          '@type': 'Place',
          name: 'Hall',
          address: 'Sunny Lane 1',
          geo: { '@type': 'GeoCoordinates', latitude: 22.5, longitude: 114 },
          telephone: ['123'],
        },
        availableLanguage: ['zh', 'en'],
      },
    ],
  });
});

test('what is not known is not told', () => {
  assert.deepEqual(read(plainService('Bare')), {
    '@type': 'Service',
    '@context': 'https://schema.org',
    '@id': url,
    url,
    identifier: 'Bare',
    name: 'Bare',
  });
});

test('nothing is told of a sensitive service', () => {
  assert.equal(serviceJsonLd(plainService('Shelter', { sensitive: true }), { url }), undefined);
});

test('no text of a feed can end the script', () => {
  const name = '</script><script>alert(1)</script><!--\u2028\u2029';
  const text = serviceJsonLd(plainService(name), { url })!;
  assert.doesNotMatch(text, /[<\u2028\u2029]/);
  assert.equal((JSON.parse(text) as Service).name, name);
});

test('of a service with very many places the first are told', () => {
  const locations = Array.from({ length: 100 }, (_, at) => ({ address: `Lane ${at}` }));
  assert.equal((read(plainService('Chain', { locations }))['availableChannel'] as unknown[]).length, 20);
});

test('the policy for it lets data through, and nothing that could run', () => {
  const text = serviceJsonLd(plainService('Home <b>care</b>'), { url })!;
  assert.equal(onlyData(text), text);
  for (const code of ['alert(1)', '{"a": "</script><script>alert(1)</script>"}', ''])
    assert.throws(() => onlyData(code), code);
});
