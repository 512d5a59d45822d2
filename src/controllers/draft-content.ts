import type { AttachedFile, FormDraft } from '../kit/kit.js';
import { placeOf } from './destination.js';
import type { FieldValue } from './form-controller.js';
import type { SubmissionHost, SubmissionOptions } from './submission-options.js';

/** What it is about, as another tag handed it over. */
const subjectProperties = [
  'subjectKind',
  'subjectId',
  'subjectName',
  'subjectOrganizationId',
  'subjectOrganizationName',
  'subjectOrganizationParty',
] as const;

/** Names a form on its page: two of a kind are told apart by their place. */
export const nameOf = (host: HTMLElement): string =>
  `${host.localName} ${location.pathname} ${placeOf(host)}`;
/** Contents of files are written when they change, not with each letter. */
export const filesOf = (name: string): string => `${name} files`;
/** What was begun before a resident went to change an earlier submission. */
export const asideOf = (name: string): string => `${name} aside`;

/** What a form holds now, without the contents of its files. */
export function readDraft(
  host: SubmissionHost,
  { form, slots, place }: SubmissionOptions,
  replaces: string | undefined,
): FormDraft {
  const answers = slots.answers(true);
  const named = subjectProperties.map((name) => [name, host[name]]);
  const { files } = form.tray;
  return {
    values: Object.fromEntries(form.entries()),
    ...(host.subjectId && {
      subject: Object.fromEntries(named.filter(([, value]) => value !== undefined)) as Record<string, string>,
    }),
    ...(place && { place: place.read() }),
    ...(answers && { answers }),
    ...(replaces && { replaces }),
    ...(files.some(({ alt }) => alt) && { alts: files.map(({ alt = '' }) => alt) }),
  };
}

/** Puts a draft on the screen, but for the portal's own controls. @param isSubject what it is about counts, whatever the page says */
export function showDraft(
  draft: FormDraft,
  files: readonly AttachedFile[],
  host: SubmissionHost,
  { form, place }: SubmissionOptions,
  isSubject: boolean,
): void {
  const { values, alts = [], subject = {} } = draft;
  form.tray = { files: files.map((file, index) => (alts[index] ? { ...file, alt: alts[index] } : file)) };
  for (const [path, value] of Object.entries(values)) form.set(path, value as FieldValue);
  if (isSubject || !host.subjectId)
    for (const name of subjectProperties) Object.assign(host, { [name]: subject[name] });
  if (draft.place) place?.restore(draft.place);
}

/** Whether the contents of files are others; what is written beneath them is no content. */
export const areOthers = (files: readonly AttachedFile[], others: readonly AttachedFile[]): boolean =>
  files.length !== others.length || files.some(({ bytes }, index) => bytes !== others[index]!.bytes);
