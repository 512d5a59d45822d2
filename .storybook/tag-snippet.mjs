import { createElement } from 'react';
import { Source, useOf } from '@storybook/addon-docs/blocks';

/** What a page needs to have the tag of this page of documentation. */
export function TagSnippet() {
  const { preparedMeta } = useOf('meta', ['meta']);
  const { component } = preparedMeta;
  if (typeof component !== 'string') return null;
  const name = component.replace('linkage-', '');
  const src = {
    directory: 'services',
    signup: 'activities',
    hours: 'hours',
    pledge: 'needs',
    feedback: 'topics',
  }[name];
  const tag = `<${component}${src ? ` src="/${src}.json"` : ''}></${component}>`;
  const body =
    name === 'hub'
      ? '<linkage-hub endpoint="/api/submissions">\n  …\n</linkage-hub>'
      : `<linkage-hub endpoint="/api/submissions">\n  ${tag}\n</linkage-hub>`;
  const code = `<script type="module" src="https://cdn.example/linkage-kit.js"></script>\n${body}`;
  return createElement(Source, { code, language: 'html' });
}
