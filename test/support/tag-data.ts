const term = (taxonomy: string, name: string) => ({ taxonomy_term: { name, taxonomy } });
const kind = (id: string, name: string, parent?: { id: string; name: string }) => ({
  taxonomy_term: { id, name, ...(parent && { parent }) },
});
const help = { id: 'help', name: 'Help at home' };
const week = [{ freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opens_at: '08:30', closes_at: '17:30' }];

/** Enough of everything that a tag can show, on days far enough off that no test meets them. */
export const services = [
  {
    id: 'care',
    name: 'Home care for older people',
    description: 'Trained carers visit at home: washing, meals, company.',
    organization: { id: 'sunshine', name: 'Sunshine Social Work' },
    url: 'https://sunshine.example.org/care',
    email: 'care@sunshine.example.org',
    phones: [{ number: '0755 2345 6789', extension: '2' }],
    fees_description: 'Free',
    languages: [{ code: 'zh' }, { code: 'en' }],
    locations: [
      {
        location_type: 'physical',
        name: 'Sunshine house',
        latitude: 22.54,
        longitude: 114.05,
        addresses: [{ address_1: '7 Osmanthus Lane', city: 'Pingan' }],
      },
    ],
    attributes: [kind('care', 'Care', help), term('party', 'social-organization')],
  },
  {
    id: 'meals',
    name: 'Hot meals',
    description: 'Lunch for older people, brought to the door.',
    organization: { id: 'canteen', name: 'Community canteen' },
    phones: [{ number: '0755 2345 0000' }],
    attributes: [kind('food', 'Food', help), term('party', 'government')],
  },
  {
    id: 'law',
    name: 'Legal advice',
    description: 'A lawyer listens, and says what can be done.',
    organization: { id: 'sunshine', name: 'Sunshine Social Work' },
    attributes: [kind('law', 'Law'), term('party', 'social-organization')],
  },
];

/** As {@link services}, with opening hours: what is said of them depends on the time of day. */
export const openServices = services.map((service) => ({ ...service, schedules: week }));

/** More than a directory shows at once. */
export const manyServices = Array.from({ length: 45 }, (_, at) => ({
  id: `s${at}`,
  name: `Service ${String(at + 1).padStart(2, '0')}`,
  description: 'Open to all who live here. '.repeat(4),
  phones: [{ number: '0755 2345 6789' }],
  attributes: [term('party', at % 2 ? 'government' : 'charity')],
}));

export const activities = [
  {
    '@type': 'Event',
    '@id': 'tai-chi',
    name: 'Tai chi in the park',
    startDate: '2031-05-10T08:00:00+08:00',
    endDate: '2031-05-10T09:00:00+08:00',
    description: 'For beginners, with a teacher.',
    location: { '@type': 'Place', name: 'Willow Park', address: '1 Willow Road' },
    organizer: { '@id': 'sunshine', name: 'Sunshine Social Work' },
    remainingAttendeeCapacity: 4,
  },
  {
    '@type': 'Event',
    '@id': 'paper',
    name: 'Paper cutting',
    startDate: '2031-05-12T14:00:00+08:00',
    endDate: '2031-05-12T16:00:00+08:00',
    location: { '@type': 'Place', name: 'Community hall' },
    remainingAttendeeCapacity: 0,
  },
];

export const work = {
  activities: [
    { id: 'kitchen', name: 'Soup kitchen' },
    { id: 'patrol', name: 'Night patrol' },
  ],
};

export const needs = {
  needs: [
    {
      id: 'coats',
      title: 'Winter coats',
      description: 'For children of all sizes.',
      type: 'goods',
      unit: 'coats',
      target: 40,
      pledged: 22,
      received: 14,
      due: '2031-12-15',
      organization: { id: 'sunshine', name: 'Sunshine Social Work' },
    },
    {
      id: 'warm-meals',
      title: 'Warm meals',
      type: 'money',
      target: 5000,
      pledged: 2000,
      received: 1200,
      currency: 'CNY',
      due: '2031-12-31',
    },
    { id: 'beds', title: 'Beds', type: 'goods', unit: 'beds', target: 2, pledged: 2 },
  ],
  ledger: [
    { date: '2026-11-03', type: 'spent', amount: 40, currency: 'CNY', note: 'Rice' },
    {
      date: '2026-11-01',
      type: 'received',
      source: 'donation',
      amount: 100.5,
      currency: 'CNY',
      note: 'Gifts',
    },
  ],
};

export const topics = { topics: [{ id: 'lifts', label: 'Lifts' }] };
