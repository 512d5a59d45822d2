import { html, nothing, type TemplateResult } from 'lit';
import type { Need } from '../../domain/need.js';
import { isFull, needProgress } from '../../domain/need-rules.js';
import type { Messages } from '../../i18n/messages.js';
import { bar, barKey, barStyles } from '../parts/bar.js';
import { heading } from '../parts/heading.js';
import { icon } from '../parts/icon.js';
import { notice } from '../parts/shell.js';
import { emptyState } from '../parts/state-box.js';
import { stateMark } from '../parts/state-mark.js';
import { needRefusal, shortDate, type NeedView } from './need-view.js';
import { sortNeeds } from './sort-needs.js';
import { pledgeListStyles } from './pledge-list.styles.js';
import { labelled } from '../parts/joined.js';

export { pledgeLedger } from './pledge-ledger.js';

/** Looks of the cards and of the account. */
export const styles = [barStyles, pledgeListStyles];

/** What the list of needs needs. */
export interface PledgeListOptions extends NeedView {
  needs: readonly Need[];
  shown: number;
  /** Opens the form of a need; with no id, the one for any offer. */
  onOpen(id: string): void;
  onMore(): void;
}

/** Who asks, and until when. */
export function needOwner(need: Need, view: NeedView): TemplateResult | typeof nothing {
  const { pledge } = view.messages;
  const { due, by, organization } = need;
  const owner = by === 'resident' ? pledge.byResident : organization?.name;
  if (!owner && !due) return nothing;
  return html`<p class="hint">
    ${owner ? html`<bdi class="owner">${owner}</bdi>` : nothing}${owner && due ? '\u00a0· ' : nothing}${
      due ? html`<span class="whole">${pledge.due(shortDate(due, 'long', view))}</span>` : nothing
    }
  </p>`;
}

/** "Urgent" or "Complete". */
export function needState(need: Need, { pledge }: Messages): TemplateResult | typeof nothing {
  if (isFull(need)) return stateMark('good', pledge.full);
  return need.urgent ? stateMark('warn', pledge.urgent, 'alert') : nothing;
}

/** A figure of a need with its unit or currency. */
function figure(value: number, need: Need, { localize, currency }: NeedView): string {
  if (need.type === 'money') return localize.money(value, need.currency ?? currency);
  return [localize.number(value), need.unit].filter(Boolean).join(' ');
}

/** How far a need is met, as a bar and in figures; only figures where there is no target. */
export function needFigures(need: Need, view: NeedView): TemplateResult | typeof nothing {
  const { messages, localize } = view;
  const { pledge } = messages;
  const show = (value: number) => figure(value, need, view);
  const progress = needProgress(need);
  if (!progress) {
    return need.received
      ? html`<p class="figures">
          <span class="hint"
            >${labelled(pledge.ledgerReceived, '', messages)}<bdi>${show(need.received)}</bdi></span
          >
        </p>`
      : nothing;
  }
  const { target, pledged, received, remaining } = progress;
  const bare = (value: number) => (need.type === 'money' ? show(value) : localize.number(value));
  // A feed gives its unit in the plural: where one is missing it stands beside how many there are in all.
  const isOne = (value: number) => new Intl.PluralRules(localize.lang).select(value) === 'one';
  const counted = (value: number) => (isOne(value) ? bare(value) : show(value));
  const amount = counted(remaining);
  const [before = '', after = ''] = pledge.needed(amount).split(amount);
  return html`${bar({
      max: target,
      value: pledged,
      inner: received,
      label: pledge.meter(need.title),
      text: pledge.progress(bare(received), bare(pledged), counted(target)),
    })}
    <p class="figures">
      ${
        isFull(need)
          ? nothing
          : html`<span
              >${before}<b><bdi>${amount}</bdi></b
              >${after}</span
            >`
      }
      <span class="hint"
        >${barKey('inner', pledge.receivedOf(bare(received), isOne(remaining) ? counted(target) : bare(target)))}</span
      >
      ${
        pledged > received
          ? html`<span class="hint">${barKey('outer', pledge.morePledged(bare(pledged - received)))}</span>`
          : nothing
      }
    </p>`;
}

/** The need whose form is open. */
export function chosenNeed(need: Need, view: NeedView): TemplateResult {
  return html`<div class="chosen">
    ${heading(view.level, html`<bdi lang=${need.lang ?? nothing}>${need.title}</bdi>`, 'chosen', true)}
    ${needState(need, view.messages)} ${needOwner(need, view)}
    ${need.description ? html`<p dir="auto" lang=${need.lang ?? nothing}>${need.description}</p>` : nothing}
    ${needFigures(need, view)}
  </div>`;
}

/** What stands in place of the form of a need that takes no pledge: thanks and other ways to help, or why. */
export function closedNeed(need: Need, view: NeedView, onOther: () => void): TemplateResult | undefined {
  const { pledge } = view.messages;
  const refusal = needRefusal(need, view);
  if (!isFull(need)) return refusal ? notice(refusal) : undefined;
  return html`<div class="met" part="notice">
    <p>${icon('check')}<span>${pledge.fullThanks}</span></p>
    <p><button type="button" class="button" part="other" @click=${onOther}>${pledge.other}</button></p>
  </div>`;
}

/** The list "Needs" as cards, a page of it at a time. */
export function pledgeList(options: PledgeListOptions): TemplateResult {
  const { needs, shown, messages, level, onOpen, onMore } = options;
  const { pledge, common } = messages;
  const other = html`<p>
    <button type="button" class="button" part="other" data-need="" @click=${() => onOpen('')}>
      ${pledge.other}
    </button>
  </p>`;
  if (!needs.length) return html`${emptyState(pledge.empty, pledge.emptyHint)}${other}`;
  return html`<ul class="needs plain-list" part="list" role="list" aria-label=${pledge.list}>
      ${sortNeeds(needs)
        .slice(0, shown)
        .map((need, index) => {
          const refusal = isFull(need) ? pledge.fullThanks : needRefusal(need, options);
          return html`<li class="need" part="item">
            <div class="top">
              ${heading(level, html`<bdi lang=${need.lang ?? nothing}>${need.title}</bdi>`)}${needState(need, messages)}
            </div>
            ${needOwner(need, options)}
            ${need.description ? html`<p class="description" dir="auto" lang=${need.lang ?? nothing}>${need.description}</p>` : nothing}
            ${needFigures(need, options)}
            <div class="action">
              <button
                type="button"
                class="button small"
                data-need=${need.id}
                aria-label=${pledge.pledge(need.title)}
                aria-describedby=${refusal ? `refusal-${index}` : nothing}
                ?disabled=${refusal !== undefined}
                @click=${() => onOpen(need.id)}
              >
                ${pledge.pledgeShort}
              </button>
              ${refusal ? html`<p class="hint" id="refusal-${index}">${refusal}</p>` : nothing}
            </div>
          </li>`;
        })}
    </ul>
    ${needs.length > shown ? html`<p><button type="button" class="button" part="more" @click=${onMore}>${common.showMore}</button></p>` : nothing}
    ${other}`;
}

/** Back from one need to all of them. */
export const backButton = ({ messages }: NeedView, onBack: () => void): TemplateResult =>
  html`<p>
    <button type="button" class="button quiet small" part="back" @click=${onBack}>
      <span class="arrow" aria-hidden="true">←</span> ${messages.pledge.back}
    </button>
  </p>`;
