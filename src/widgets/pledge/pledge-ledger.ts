import { html, nothing, type TemplateResult } from 'lit';
import type { LedgerEntry, Need } from '../../domain/need.js';
import { heading } from '../parts/heading.js';
import { sumLedger } from './ledger-sums.js';
import { shortDate, type NeedView } from './need-view.js';
import { labelled, listed } from '../parts/joined.js';

/** What the open account needs. */
export interface LedgerOptions extends NeedView {
  entries: readonly LedgerEntry[];
  needs: readonly Need[];
  shown: number;
  onMore(): void;
}

function figures(entry: LedgerEntry, { localize, currency, messages }: NeedView): string {
  const { amount, quantity, unit } = entry;
  const sign = entry.type === 'spent' ? '−' : '+';
  const things =
    quantity === undefined ? undefined : [localize.number(quantity), unit].filter(Boolean).join(' ');
  const money =
    amount === undefined ? undefined : localize.money(Math.abs(amount), entry.currency ?? currency);
  return listed(
    [money, things].map((figure) => figure && `${sign} ${figure}`),
    messages,
  );
}

/** The open account: what came in, what was spent, the latest first; sums of money by currency, never with things. */
export function pledgeLedger(options: LedgerOptions): TemplateResult | typeof nothing {
  const { entries, needs, shown, messages, localize, currency, level, onMore } = options;
  const { pledge, fields, common } = messages;
  if (!entries.length) return nothing;
  const latest = [...entries].sort((a, b) => (Date.parse(b.date) || 0) - (Date.parse(a.date) || 0));
  const byId = new Map(needs.map((need) => [need.id, need]));
  const wordOf = { received: pledge.ledgerReceived, spent: pledge.ledgerSpent };
  return html`<section class="ledger" part="ledger" aria-labelledby="ledger-title">
    ${heading(level, pledge.ledger, 'ledger-title')}
    <dl class="sums">
      ${sumLedger(entries, currency).map((sum) =>
        (['received', 'spent'] as const).map(
          (type) =>
            html`<div>
              <dt class="hint">${wordOf[type]}</dt>
              <dd><bdi>${localize.money(sum[type], sum.currency)}</bdi></dd>
            </div>`,
        ),
      )}
    </dl>
    <table>
      <caption class="visually-hidden">
        ${pledge.ledger}
      </caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">${fields.date}</th>
          <th scope="col">${pledge.ledgerEntry}</th>
          <th scope="col">${fields.amount}</th>
        </tr>
      </thead>
      <tbody>
        ${latest.slice(0, shown).map((entry) => {
          const { date, type, source, fund, needId, note, lang } = entry;
          const need = byId.get(needId ?? '');
          const facts: [text: string | undefined, lang?: string][] = [
            [wordOf[type]],
            [source && pledge.sources[source]],
            [fund, lang],
            [need?.title, need?.lang],
          ];
          return html`<tr>
            <td class="hint">${shortDate(date, 'short', options)}</td>
            <td>
              ${note ? html`<span dir="auto" lang=${lang ?? nothing}>${note}</span>` : nothing}
              <span class="hint"
                >${facts.filter(([fact]) => fact).map(([fact, said], index) => html`${index ? ' · ' : nothing}<bdi lang=${said ?? nothing}>${fact}</bdi>`)}</span
              >
            </td>
            <td class="amount ${type}"><bdi>${figures(entry, options)}</bdi></td>
          </tr>`;
        })}
      </tbody>
    </table>
    ${
      latest.length > shown
        ? html`<p>
            <button
              type="button"
              class="button small"
              aria-label=${labelled(common.showMore, pledge.ledger, messages)}
              @click=${onMore}
            >
              ${common.showMore}
            </button>
          </p>`
        : nothing
    }
  </section>`;
}
