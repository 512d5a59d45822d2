import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { Need } from '../../domain/need.js';
import { needTypes } from '../../domain/need-rules.js';
import { radioField } from '../parts/choice-field.js';
import { contactFields, fullNameField } from '../parts/contact-fields.js';
import { textareaField, textField, type FieldContext } from '../parts/field.js';
import { numberField } from '../parts/number-field.js';
import { notice } from '../parts/shell.js';
import { itemCount, pledgeType, toDecimal } from './pledge-data.js';

/** What the fields of a pledge depend on. */
export interface PledgeFormOptions extends FieldContext {
  localize: LocalizeController;
  need: Need | undefined;
  /** Currency of this pledge; nothing where money is not offered. */
  currency: string | undefined;
  /** Amounts to choose from, as decimals. */
  amounts: readonly string[];
}

/** The amounts to choose from: a choice stands in the field beneath at once, where any other can be typed. */
function quickAmounts({ form, messages, localize, currency, amounts }: PledgeFormOptions): unknown {
  if (!amounts.length) return nothing;
  const chosen = toDecimal(form.text('money.amount'), currency);
  return html`<fieldset class="amounts" part="amounts">
    <legend class="hint">${messages.pledge.amounts}</legend>
    ${amounts.map(
      (amount) =>
        html`<label class="amount-choice">
          <input
            type="radio"
            name="amounts"
            value=${amount}
            .checked=${Number(chosen) === Number(amount)}
            @change=${() => form.set('money.amount', amount)}
          />
          <bdi>${localize.money(Number(amount), currency)}</bdi>
        </label>`,
    )}
  </fieldset>`;
}

function moneyFields(options: PledgeFormOptions): unknown {
  const { messages, currency } = options;
  const { pledge, fields } = messages;
  if (!currency) return notice(pledge.noCurrency);
  // As residents read it: ¥, before or after the figure.
  const nothingYet = options.localize.money(0, currency);
  return html`<div class="money">
      ${quickAmounts(options)}
      ${numberField(options, {
        path: 'money.amount',
        label: fields.amount,
        required: true,
        decimals: true,
        missing: pledge.amountInvalid,
        invalid: pledge.amountInvalid,
        unit: nothingYet.replace(/[\p{N}\p{Z}\p{Cf}]/gu, ''),
        isUnitFirst: !/^\p{Cf}*\p{N}/u.test(nothingYet),
      })}
    </div>
    ${radioField(options, {
      path: 'money.frequency',
      label: pledge.frequency,
      required: true,
      layout: 'row',
      choices: (['once', 'monthly', 'yearly'] as const).map((value) => ({
        value,
        label: pledge.frequencies[value],
      })),
    })}`;
}

function itemFields(options: PledgeFormOptions, index: number): TemplateResult {
  const { form, messages, need } = options;
  const { pledge, fields } = messages;
  const path = `inKind.${index}`;
  const quantity = (unit: string | undefined) =>
    numberField(options, {
      path: `${path}.quantity`,
      label: fields.quantity,
      required: true,
      decimals: true,
      missing: pledge.quantityInvalid,
      invalid: pledge.quantityInvalid,
      unit,
    });
  return html`${textField(options, { path: `${path}.item`, label: pledge.item, required: true, autocomplete: 'off', missing: pledge.itemMissing })}
  ${
    need?.unit
      ? quantity(form.optional(`${path}.unit`) ?? need.unit)
      : html`<div class="pair">
          ${quantity(undefined)}
          ${textField(options, { path: `${path}.unit`, label: pledge.unit, required: true, autocomplete: 'off', size: 'medium' })}
        </div>`
  }`;
}

function inKindFields(options: PledgeFormOptions, type: Need['type']): TemplateResult {
  const { form, messages } = options;
  const { pledge } = messages;
  const count = itemCount(form);
  const method = form.text('handover.method');
  return html`${Array.from({ length: count }, (_, index) =>
    count > 1
      ? html`<fieldset class="group">
          <legend>${pledge.item} ${options.localize.number(index + 1)}</legend>
          ${itemFields(options, index)}
        </fieldset>`
      : itemFields(options, index),
  )}
  ${radioField(options, {
    path: 'handover.method',
    label: pledge.handover,
    layout: 'row',
    choices: (['drop-off', 'pick-up', 'remote'] as const)
      // Things do not travel by wire.
      .filter((value) => value !== 'remote' || type !== 'goods' || method === 'remote')
      .map((value) => ({ value, label: pledge.handovers[value] })),
  })}
  ${
    method && method !== 'remote'
      ? textField(options, {
          path: 'handover.place',
          label: pledge.handoverPlace,
          autocomplete: method === 'pick-up' ? 'street-address' : 'off',
        })
      : nothing
  }`;
}

function donorFields(options: PledgeFormOptions): TemplateResult {
  const { form, messages } = options;
  const { pledge, fields } = messages;
  const type = form.text('donor.type');
  return html`${radioField(options, {
    path: 'donor.type',
    label: pledge.donor,
    required: true,
    choices: (['individual', 'organization', 'anonymous'] as const).map((value) => ({
      value,
      label: pledge.donors[value],
    })),
  })}
  ${
    type === 'anonymous'
      ? nothing
      : html`${fullNameField(options, {
            path: 'donor.name',
            required: true,
            ...(type === 'organization' && { label: pledge.organizationName, autocomplete: 'organization' }),
          })}
          <div class="field">
            <p class="hint">${fields.contactHint}</p>
            ${contactFields(options, 'donor')}
          </div>
          ${textField(options, { path: 'publicName', label: pledge.publicName, hint: pledge.publicNameHint, autocomplete: 'off' })}`
  }`;
}

/** The fields of a pledge: what is given, how it gets there, by whom. */
export function pledgeFields(options: PledgeFormOptions): TemplateResult {
  const { form, messages, need, currency } = options;
  const { pledge, fields } = messages;
  const type = pledgeType(form, need);
  return html`${
    need
      ? nothing
      : radioField(options, {
          path: 'type',
          label: pledge.type,
          required: true,
          missing: pledge.typeMissing,
          layout: 'row',
          choices: needTypes
            .filter((value) => value !== 'money' || currency || type === 'money')
            .map((value) => ({ value, label: pledge.types[value] })),
        })
  }
  ${type === 'money' ? moneyFields(options) : type ? inKindFields(options, type) : nothing}
  ${donorFields(options)} ${textareaField(options, { path: 'message', label: fields.message, rows: 3 })}`;
}
