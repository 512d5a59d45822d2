import type { Service } from '../../src/domain/service.js';
import type { ServiceSource, ServicesState } from '../../src/kit/services.js';

/** When an old copy was read, ms since 1970. */
export const LONG_AGO = Date.now() - 5 * 3_600_000;
/** How long a server of a story takes to answer, in ms. */
const ANSWERS_AFTER = 300;

/** A source whose state, and whose services, are told otherwise. */
const changed = (
  source: ServiceSource,
  tellState: (state: ServicesState) => ServicesState,
  tell: (service: Service) => Service = (service) => service,
  wait = 0,
): ServiceSource => {
  let [was, state] = [source.state, tellState(source.state)];
  const pause = () => new Promise((done) => setTimeout(done, wait));
  return {
    get state() {
      if (was !== source.state) [was, state] = [source.state, tellState(source.state)];
      return state;
    },
    ready: source.ready,
    async find(question, isAside) {
      if (wait) await pause();
      const found = await source.find(question, isAside);
      return { ...found, records: found.records.map(tell) };
    },
    async get(id) {
      if (wait) await pause();
      const service = await source.get(id);
      return service && tell(service);
    },
    places: (text) => source.places(text),
    close: () => source.close(),
  };
};

/** The same services, from a read of some time ago. */
const old = (source: ServiceSource) => changed(source, (state) => ({ ...state, staleSince: LONG_AGO }));

/** The same services, as a server has them that is asked each question. */
const remote = (source: ServiceSource) =>
  changed(source, (state) => ({ ...state, isRemote: true, hasHours: false }), undefined, ANSWERS_AFTER);

/** The same services, as if each organization had a feed of its own. */
const several = (source: ServiceSource) =>
  changed(
    source,
    (state) => ({ ...state, sources: ['pingan.example', 'sunshine.example'] }),
    (service) => {
      const name = service.organization?.id === 'sunshine' ? 'sunshine.example' : 'pingan.example';
      return { ...service, source: { url: `https://${name}/services.json`, name } };
    },
  );

/** The same services, each of which takes for ever to be read in full. */
const thin = (source: ServiceSource): ServiceSource => ({
  ...changed(source, (state) => state),
  get state() {
    return source.state;
  },
  get: () => new Promise(() => {}),
});

/** The same services, of which some could not be read. */
const partial = (source: ServiceSource) => changed(source, (state) => ({ ...state, isPartial: true }));

/** The same services, as a server has them that answers the first question only. */
function failing(source: ServiceSource): ServiceSource {
  const told = remote(source);
  return {
    ...told,
    get state() {
      return told.state;
    },
    find: (question, isAside) =>
      question.words ? Promise.reject(new Error('503')) : told.find(question, isAside),
  };
}

/** How a fixture is to be read, by the middle of its file's name: `services.old.en.json`. */
export const ways: Record<string, (source: ServiceSource) => ServiceSource> = {
  old,
  remote,
  several,
  thin,
  partial,
  failing,
};
