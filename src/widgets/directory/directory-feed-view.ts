import { html, nothing, type TemplateResult } from 'lit';
import { partyBadge } from '../../styles/party.js';
import { feedNotice } from '../parts/feed-notice.js';
import { bars, type ListOptions } from './directory-list.js';
import { serviceStyles } from './directory-service.styles.js';

/** Looks of services, which nobody sees before there is a feed. */
export const styles = [serviceStyles, partyBadge];

type Look = Pick<ListOptions, 'isWide' | 'layout'>;

/** What stands in the place of search, filters and results until they are there. */
const listSkeleton = ({ isWide, layout }: Look): TemplateResult => {
  const item = html`<div class="result-item">${bars}<i></i><i></i></div>`;
  return html`<div class="search-field"><i></i><i class="box"></i></div>
    <i class="box row"></i>
    <div class="body ${isWide ? 'wide' : ''}">
      ${isWide ? html`<div class="facets">${bars}${bars}</div>` : nothing}
      <div class="found">
        <div class="bar"><i></i></div>
        <div class="results ${layout === 'cards' ? 'cards' : ''}">${item}${item}${item}</div>
      </div>
    </div>`;
};

/** What is told of a list that is on its way, old or cannot be read. */
export const listNotice = (options: Parameters<typeof feedNotice>[0] & Look): unknown =>
  feedNotice({
    ...options,
    skeleton: () => listSkeleton(options),
    remains: options.messages.directory.remains,
  });
