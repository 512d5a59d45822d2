// A bare Lit list: everything but the showing is done in a worker.
import { html, LitElement } from 'lit';
import type { Answer, Question } from './lit-worker.js';

const worker = new Worker('/peers/lit-worker.js', { type: 'module' });

class BenchList extends LitElement {
  static override properties = { answer: { state: true }, categories: { state: true } };
  declare private answer: Answer;
  declare private categories: string[];
  #text = '';
  #chosen = new Set<string>();
  #asked = 0;

  constructor() {
    super();
    this.answer = { at: 0, total: 0, rows: [] };
    this.categories = [];
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.at !== this.#asked) return;
      this.answer = data;
      this.categories = data.categories ?? this.categories;
    });
  }

  protected override render() {
    return html`<input id="search" type="search" @input=${this.#onInput} />
      <p role="status">${this.answer.total} services</p>
      <fieldset>
        <legend>Category</legend>
        ${this.categories.map((name) => html`<label><input type="checkbox" @change=${() => this.#onChoose(name)} />${name}</label>`)}
      </fieldset>
      <ul class="list">
        ${this.answer.rows.map(
          (row) =>
            html`<li>
              <h3 class="name">${row.name}</h3>
              <p>${row.organization} · ${row.category}</p>
              <p>${row.description}</p>
              <p>${row.address}</p>
            </li>`,
        )}
      </ul>`;
  }

  #onInput(event: Event): void {
    this.#text = (event.target as HTMLInputElement).value;
    this.#ask();
  }

  #onChoose(name: string): void {
    if (!this.#chosen.delete(name)) this.#chosen.add(name);
    this.#ask();
  }

  #ask(): void {
    const question: Question = { at: ++this.#asked, text: this.#text, categories: [...this.#chosen] };
    worker.postMessage(question);
  }
}

customElements.define('bench-list', BenchList);
document.querySelector('#app')!.append(document.createElement('bench-list'));
