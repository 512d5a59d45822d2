import type { Receiver } from './receiver.js';
import { fixedFields } from './summary.js';

/**
 * Netlify Forms: post to a page of the same site that exists as a file (`/`). Constant: `form-name`. The site's HTML
 * must have a form of that name when it is deployed, with an input for each of `submission_id` `kind` `action` `of`
 * `name` `email` `phone` `subject` `message` `page` `language` `data` (docs/presets.md has it): Netlify keeps only
 * fields it has seen. One form serves all kinds and actions; `data` is everything as JSON. It answers with the page that
 * was posted to, so a page from there is a yes. https://docs.netlify.com/manage/forms/setup.md, 404 where the form is
 * not known: https://github.com/imorente/gatsby-netlify-form-example/issues/1
 */
export const netlify: Receiver = {
  encoding: 'form',
  echoes: false,
  idempotency: null,
  answersWithPages: true,
  wrap: fixedFields,
  advice: ({ status }) =>
    status === 404 || status === 405
      ? 'Netlify does not know this form. Switch form detection on, put a static form of the same name (data-netlify="true") with all fields into the deployed HTML, give its name as constants=\'{"form-name": "…"}\', deploy again, and post to a page that exists.'
      : undefined,
};
