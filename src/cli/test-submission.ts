import { feedbackSchema, hoursSchema, pledgeSchema, signupSchema } from '../domain/envelope.js';
import { sha256 } from '../domain/sha256.js';
import { createId, KIT_VERSION, type DataByKind, type Kind, type Submission } from '../domain/submission.js';

/** What every test submission says, where a person reads it. */
export const mark = 'Test submission of linkage-kit check; please ignore';
/** `clientReference` of every test submission, to find and delete them by. */
export const markReference = 'linkage-kit-check';

/** A picture of one grey point: what comes with a test submission. */
const picture = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNoAAAAggCB2kUIOwAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

const samples: { [K in Kind]: (text: string) => DataByKind[K] } = {
  feedback: (text) => ({ type: 'suggestion', text, anonymous: true }),
  signup: (text) => ({
    activityId: markReference,
    role: 'participant',
    people: [{ name: text }],
    contact: { name: text },
  }),
  hours: (text) => ({
    person: { name: text },
    activity: text,
    start: '2020-01-01T09:00:00Z',
    end: '2020-01-01T10:00:00Z',
    breakMinutes: 0,
    minutes: 60,
    provenance: 'claimed',
  }),
  pledge: (text) => ({
    donor: { type: 'anonymous' },
    inKind: [{ type: 'goods', item: text, quantity: 1, unit: 'piece' }],
    message: text,
  }),
};

/** What is left of `data` where its required fields are missing, still marked. */
const broken: { [K in Kind]: object } = {
  feedback: { text: mark },
  signup: { people: [{ name: mark }] },
  hours: { note: mark },
  pledge: { message: mark },
};

/** Makes test submissions of one kind, as a page of `origin` would send them. */
export class TestSubmissions {
  readonly #kind: Kind;
  readonly #origin: string;

  constructor(kind: Kind, origin: string) {
    this.#kind = kind;
    this.#origin = origin;
  }

  #around(id: string, data: object): Submission {
    return {
      id,
      kind: this.#kind,
      action: 'create',
      of: null,
      createdAt: new Date().toISOString(),
      locale: 'en',
      page: `${this.#origin}/linkage-kit-check`,
      subject: null,
      area: null,
      clientReference: markReference,
      kit: KIT_VERSION,
      data: data as Submission['data'],
    };
  }

  /** One that is well-formed, under a new id. */
  valid(): Submission {
    return this.#around(createId(), samples[this.#kind](mark));
  }

  /** One with a small file, and that file. */
  async withFile() {
    const { name, type } = { name: `${markReference}.png`, type: 'image/png' };
    const attachment = { name, type, size: picture.length, sha256: await sha256(picture.buffer), alt: mark };
    const submission = this.#around(createId(), {
      ...samples[this.#kind](`${mark} (with a file)`),
      attachments: [attachment],
    });
    return { submission, files: [{ field: 'file-0', name, type, bytes: picture }] };
  }

  /** Other contents under the id of an earlier one. */
  otherContents(id: string): Submission {
    return this.#around(id, samples[this.#kind](`${mark} (other contents)`));
  }

  /** One whose `data` lacks required fields. */
  invalid(): Submission {
    return this.#around(createId(), broken[this.#kind]);
  }
}

const schemas = { feedback: feedbackSchema, signup: signupSchema, hours: hoursSchema, pledge: pledgeSchema };

/** Whether a dotted path within `data` is a field of that kind. */
export const isField = (kind: Kind, path: string): boolean =>
  Object.hasOwn(schemas[kind].shape.data.shape, path.split('.')[0]!);
