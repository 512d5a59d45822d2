import { css, html, nothing, type TemplateResult } from 'lit';
import { fieldId } from '../../controllers/form-controller.js';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { AttachedFile } from '../../kit/kit.js';
import { loadChunk } from '../../kit/load-chunk.js';
import { describedBy, field, type FieldContext } from './field.js';
import { accept, sizeText } from './file-types.js';
import { sentences } from './sentences.js';

const PATH = 'attachments';

/** Looks of the list of files. */
export const filesStyles = css`
  .files {
    display: grid;
    gap: 0.6em;
    margin-block-start: 0.6em;
  }
  .file {
    display: grid;
    gap: 0.4em;
    padding: 0.75em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
  }
  .file > .top {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: center;
    justify-content: space-between;
  }
  .file bdi {
    font-weight: var(--_bold);
    overflow-wrap: anywhere;
  }
  input[type='file']:focus-visible + .button {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .choose {
    inline-size: fit-content;
    cursor: pointer;
  }
`;

/** What the field of files needs. */
export interface FilesFieldOptions extends FieldContext {
  localize: LocalizeController;
  /** To what kind of receiver it goes, where that is known. */
  preset: string | undefined;
  /** Draws the form again. */
  update(): void;
}

function showProblem({ form }: FieldContext, message: string): void {
  const others = form.issues.filter(({ path }) => path !== PATH);
  form.showIssues(message ? [...others, { path: PATH, code: 'file', message }] : others);
}

async function take(options: FilesFieldOptions, input: HTMLInputElement): Promise<void> {
  const { form, localize, messages, update } = options;
  const { tray } = form;
  const chosen = [...(input.files ?? [])];
  // The same file can be chosen again after it was removed.
  input.value = '';
  if (!chosen.length) return;
  const before = tray.ready;
  const work = async (): Promise<void> => {
    await before;
    try {
      const { addFiles } = await loadChunk(() => import('./file-intake.js'));
      const { files, problems } = await addFiles(tray.files, chosen, localize);
      tray.files = [...tray.files, ...files];
      const added = files.map(({ name, size }) => messages.further.fileAdded(name, sizeText(size, localize)));
      tray.said = sentences([...added, ...problems], messages);
      showProblem(options, sentences(problems, messages));
    } catch {
      showProblem(options, messages.further.fileUnreadable(chosen[0]!.name));
    }
  };
  tray.said = messages.further.fileWorking;
  tray.ready = work().finally(update);
  update();
}

function fileItem(options: FilesFieldOptions, file: AttachedFile, index: number): TemplateResult {
  const { form, localize, messages, update } = options;
  const { further, common } = messages;
  const id = `${fieldId(PATH)}-${index}`;
  const size = sizeText(file.size, localize);
  const remove = () => {
    form.tray.files = form.tray.files.filter((other) => other !== file);
    form.tray.said = further.fileRemoved(file.name);
    showProblem(options, '');
    update();
    form.focusField(PATH);
  };
  const describe = (event: InputEvent) => {
    const alt = (event.target as HTMLInputElement).value;
    form.tray.files = form.tray.files.map((other) => (other === file ? { ...file, alt } : other));
    update();
  };
  return html`<li class="file">
    <div class="top">
      <span><bdi>${file.name}</bdi> <span class="hint">${size}</span></span>
      <button
        type="button"
        class="button small"
        part="remove-file"
        aria-label=${further.fileRemove(file.name)}
        @click=${remove}
      >
        ${common.remove}
      </button>
    </div>
    ${
      file.type.startsWith('image/')
        ? html`<label class="hint" for=${id}
              >${further.fileAlt(file.name)} <span aria-hidden="true">${common.optional}</span></label
            ><input
              class="input"
              part="input"
              id=${id}
              dir="auto"
              .value=${file.alt ?? ''}
              @input=${describe}
            />`
        : nothing
    }
  </li>`;
}

/** Receivers that cannot read a body of several parts. */
const withoutFiles = [
  'apps-script',
  'civicrm',
  'directus',
  'drupal-webform',
  'open311',
  'postgrest',
  'power-automate',
  'strapi',
  'supabase',
  'web-to-case',
  'wordpress',
];

/** Photos and documents that go with a form. */
export function filesField(options: FilesFieldOptions): TemplateResult | typeof nothing {
  const { form, messages, preset = '' } = options;
  if (withoutFiles.includes(preset)) return nothing;
  const { further } = messages;
  const named = { path: PATH, label: further.files, hint: further.filesHint };
  const control = html`<input
      class="visually-hidden"
      type="file"
      id=${fieldId(PATH)}
      multiple
      accept=${accept}
      aria-invalid=${form.error(PATH) ? 'true' : nothing}
      aria-describedby=${describedBy(options, named) ?? nothing}
      @change=${(event: Event) => void take(options, event.target as HTMLInputElement)}
    /><label class="button choose" part="choose-files" for=${fieldId(PATH)}>${further.filesAdd}</label>`;
  const { files } = form.tray;
  const list = files.length
    ? html`<ul class="files plain-list" role="list" aria-label=${further.files}>
        ${files.map((file, index) => fileItem(options, file, index))}
      </ul>`
    : undefined;
  return field(options, named, control, list);
}
