import { html, nothing, type TemplateResult } from 'lit';
import { receiptPanel, type ReceiptOptions } from '../parts/receipt.js';
import { safeHref } from '../parts/safe-href.js';
import { paymentUrl } from './payment-url.js';

export { styles } from '../parts/receipt.js';

/** What became of a pledge, with a link to where its money is paid. */
export function pledgeResult(
  options: Omit<ReceiptOptions, 'thanks' | 'actions'>,
  payment: string | undefined,
): TemplateResult {
  const { pledge } = options.messages;
  const { submission, receipt } = options.submission;
  const url = submission && safeHref(paymentUrl(payment, submission, receipt?.reference));
  return receiptPanel({
    ...options,
    thanks: pledge.received(submission?.subject?.name ?? pledge.general),
    actions: url ? html`<a class="button primary" part="pay" href=${url}>${pledge.pay}</a>` : nothing,
  });
}
