import assert from 'node:assert/strict';
import test from 'node:test';
import { flatServices } from '../../src/feeds/flat-services.js';
import { readMappedActivities } from '../../src/feeds/flat-activities.js';
import * as mess from '../../src/feeds/mess.js';
import { readNeeds } from '../../src/feeds/needs.js';
import { readServices } from '../../src/feeds/hsds.js';
import { readActivities } from '../../src/feeds/schema-org.js';
import { useMess } from '../../src/feeds/tidy.js';

useMess(mess);
const format = 'auto';
const activities = (input: unknown, lang = 'ar') =>
  readActivities(input, { format, lang }).records.map((activity) => activity.lang);
const services = (raw: object, lang = 'ar') =>
  readServices([{ id: 's', ...raw }], { format, lang }).records.map((service) => service.lang);

test('a service with texts in several languages says in which of them they were chosen', () => {
  const name = { en: 'Home care', zh: '居家照护' };
  assert.deepEqual(services({ name }, 'zh-Hans'), ['zh']);
  assert.deepEqual(services({ name, description: { en: 'Help', 'zh-Hans': '帮助' } }, 'ar'), ['en']);
  assert.deepEqual(services({ name: 'Home care', lang: 'en_GB' }), ['en-GB']);
});

test('nothing is said where a feed does not say it, or where its texts are in different languages', () => {
  assert.deepEqual(services({ name: 'Home care' }), [undefined]);
  assert.deepEqual(services({ name: 'Home care', lang: 'English!' }), [undefined]);
  const name = { en: 'Home care', zh: '居家照护' };
  assert.deepEqual(services({ name, description: 'Which language is this?' }, 'zh'), [undefined]);
  assert.deepEqual(services({ name, description: { en: 'Only English' } }, 'zh'), [undefined]);
});

test('schema.org says it by @language of a text, inLanguage of an event, or the context of the feed', () => {
  const event = { '@type': 'Event', '@id': 'e', startDate: '2030-01-01' };
  const name = [
    { '@language': 'en', '@value': 'Choir' },
    { '@language': 'zh', '@value': '合唱' },
  ];
  assert.deepEqual(activities([{ ...event, name }], 'zh-Hant'), ['zh']);
  assert.deepEqual(activities([{ ...event, name: 'Choir', inLanguage: 'en-GB' }]), ['en-GB']);
  const language = { '@type': 'Language', name: 'French', alternateName: 'fr' };
  assert.deepEqual(activities([{ ...event, name: 'Chorale', inLanguage: language }]), ['fr']);
  assert.deepEqual(activities([{ ...event, name: 'Choir', inLanguage: ['en', 'fr'] }]), [undefined]);
  assert.deepEqual(
    activities({
      '@context': ['https://schema.org', { '@language': 'vi' }],
      '@graph': [{ ...event, name: 'Hợp xướng' }],
    }),
    ['vi'],
  );
});

test('needs, and records that a field map or a CSV names, have it in `lang`', () => {
  const needs = [{ id: 'n', title: { ru: 'Рис', en: 'Rice' }, type: 'goods' }];
  assert.equal(readNeeds({ needs }, { format, lang: 'ru' }).records[0]?.lang, 'ru');
  assert.equal(flatServices([{ name: 'Home care', lang: 'en' }], { format }).records[0]?.lang, 'en');
  const mapped = readMappedActivities([{ titre: 'Chorale', langue: 'fr' }], {
    format,
    fieldMap: { name: 'titre', lang: 'langue' },
  });
  assert.equal(mapped.records[0]?.lang, 'fr');
});
