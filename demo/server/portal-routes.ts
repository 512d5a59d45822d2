import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Context, Hono } from 'hono';
import type { Language } from '../data/vocabulary.js';
import type { FeedSource } from './feed-source.js';
import { languageFor } from './feed-routes.js';
import { strictPolicy } from './headers.js';
import { escapeHtml, html, type Html } from './html.js';
import { submissionFromForm } from './plain-forms.js';
import { problem } from './problem.js';
import { readBytes } from './request-body.js';
import { fileBelow, serveFile, withEtag } from './static-files.js';
import { answer, type SubmissionHooks } from './submission-routes.js';
import { office } from './recipients.js';

const folder = fileURLToPath(new URL('../portal/', import.meta.url));
const type = 'text/html; charset=utf-8';

/**
 * Puts a page into the layout of its language. A page begins with `<!-- title: … | description: … -->`; the rest is
 * its `<main>`. The layout has `{{title}}`, `{{description}}`, `{{page}}` and `{{main}}`.
 */
export function compose(layout: string, page: string, name: string): string {
  const [comment = '', title = '', description = ''] =
    /^<!-- title: (.*?) \| description: (.*?) -->\n?/.exec(page) ?? [];
  const parts: Record<string, string> = { title, description, page: name, main: page.slice(comment.length) };
  return layout
    .replaceAll(/\{\{(\w+)\}\}/g, (_, part: string) => parts[part] ?? '')
    .replace(`<a href="${name}">`, `<a href="${name}" aria-current="page">`);
}

const layoutOf = (language: Language) => readFile(`${folder}layout.${language}.html`, 'utf8');

async function message(language: Language, title: string, text: Html, status: number): Promise<Response> {
  const page = `<!-- title: ${escapeHtml(title)} | description: -->\n${
    html`<section class="page-head">
      <h1>${title}</h1>
      ${text}
    </section>`.text
  }`;
  return new Response(compose(await layoutOf(language), page, ''), {
    status,
    headers: { 'content-type': type, 'cache-control': 'no-store' },
  });
}

const words = {
  en: {
    missing: 'This page is not here',
    home: 'To the home page',
    received: 'Received',
    reference: 'Your reference is',
    wrong: 'This could not be taken',
    back: 'Go back, correct it and send it again.',
    list: 'All services',
  },
  zh: {
    missing: '页面不存在',
    home: '返回首页',
    received: '已收到',
    reference: '您的受理编号',
    wrong: '未能提交',
    back: '请返回修改后重新提交。',
    list: '全部服务',
  },
};

async function serveForm(context: Context, language: Language, hooks: SubmissionHooks): Promise<Response> {
  const say = words[language];
  const bytes = await readBytes(context.req.raw.body);
  const made = submissionFromForm(
    context.req.param('kind') ?? '',
    new URLSearchParams(bytes ? new TextDecoder().decode(bytes) : ''),
    {
      id: randomUUID(),
      language,
      page: context.req.header('referer') ?? context.req.url,
    },
  );
  if ('errors' in made) {
    return message(
      language,
      say.wrong,
      html`<ul>
          ${made.errors.map(({ pointer, detail }) => html`<li>${pointer.split('/').at(-1)}: ${detail}</li>`)}
        </ul>
        <p>${say.back}</p>`,
      422,
    );
  }
  const answered = await answer(
    hooks,
    made.submission,
    new TextEncoder().encode(JSON.stringify(made.submission)),
    office,
  );
  const {
    reference,
    message: note,
    detail,
  } = (await answered.json()) as { reference?: string; message?: string; detail?: string };
  if (!answered.ok) return message(language, say.wrong, html`<p>${detail}</p>`, answered.status);
  return message(
    language,
    say.received,
    html`<p>${say.reference} <strong>${reference}</strong>. ${note}</p>`,
    200,
  );
}

/** The directory for a browser without scripts: every service with its phone. */
function serviceList(source: FeedSource, language: Language): Html {
  const phone = (service: { [field: string]: unknown }) =>
    (service['phones'] as { number?: string }[] | undefined)?.[0]?.number;
  return html`<section class="page-head"><h1>${words[language].list}</h1></section>
    <ul class="plain-list">
      ${source
        .services(language)
        .map(
          (service) =>
            html`<li>
              <strong>${service.name}</strong> ${String(service['description'] ?? '')} ${phone(service)}
            </li>`,
        )}
    </ul>`;
}

/** The portal as a city would write it, in English below `/en/` and in Chinese below `/zh/`. */
export function addPortalRoutes(
  app: Hono,
  options: { source: FeedSource; hooks: SubmissionHooks; cdnFolder: string },
): void {
  const { source, hooks, cdnFolder } = options;
  app.get('/cdn/*', (context) =>
    serveFile(context.req.raw, cdnFolder, context.req.path.slice('/cdn/'.length)),
  );
  app.get('/assets/*', (context) =>
    serveFile(context.req.raw, `${folder}assets`, context.req.path.slice('/assets/'.length)),
  );
  app.get('/favicon.ico', (context) => context.redirect('/assets/mark.svg', 301));
  for (const language of ['en', 'zh'] as const) {
    app.post(`/${language}/forms/:kind`, (context) => serveForm(context, language, hooks));
    app.get(`/${language}/services.html`, async (context) => {
      const page = `<!-- title: ${words[language].list} | description: -->\n${serviceList(source, language).text}`;
      return withEtag(context.req.raw, compose(await layoutOf(language), page, 'directory.html'), type);
    });
    app.get(`/${language}`, (context) => context.redirect(`/${language}/`, 301));
    const servePage = async (context: Context) => {
      const name = context.req.param('page') ?? 'index.html';
      const file = name.endsWith('.html') ? await fileBelow(`${folder}${language}`, name) : undefined;
      if (!file)
        return message(
          language,
          words[language].missing,
          html`<p><a href="/${language}/">${words[language].home}</a></p>`,
          404,
        );
      const page = compose(await layoutOf(language), await readFile(file, 'utf8'), name);
      return withEtag(
        context.req.raw,
        page,
        type,
        name === 'strict-csp.html' ? { 'content-security-policy': strictPolicy } : {},
      );
    };
    app.get(`/${language}/`, servePage);
    app.get(`/${language}/:page`, servePage);
  }
  const toLanguage = (context: Context, page: string) => {
    context.header('vary', 'accept-language');
    return context.redirect(
      `/${languageFor(context.req.raw)}/${page}${new URL(context.req.url).search}`,
      302,
    );
  };
  app.get('/', (context) => toLanguage(context, ''));
  app.get('/:page{[a-z-]+\\.html}', async (context) => {
    const page = context.req.param('page');
    return (await fileBelow(`${folder}en`, page))
      ? toLanguage(context, page)
      : problem(404, 'This page is not here.');
  });
}
