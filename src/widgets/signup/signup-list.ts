import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.js';
import type { SubmissionController } from '../../controllers/submission-controller.js';
import { isActivityFull, nextStart } from '../../domain/activity-rules.js';
import { activityTimes } from '../../domain/activity-times.js';
import type { Activity } from '../../domain/activity.js';
import { isAhead } from '../../domain/wall-time.js';
import type { Messages } from '../../i18n/messages.js';
import { lists as listLooks } from '../../styles/lists.js';
import { partyBadge } from '../../styles/party.js';
import { heading } from '../parts/heading.js';
import { icon } from '../parts/icon.js';
import { providerLine } from '../parts/provider.js';
import { emptyState } from '../parts/state-box.js';
import { stateMark } from '../parts/state-mark.js';
import { dateRange } from './date-range.js';
import { calendarIcon, moneyIcon, personIcon, placeIcon, webIcon } from './signup-icons.js';
import { listed } from '../parts/joined.js';

/** What the list of activities needs. */
export interface SignupListOptions {
  activities: readonly Activity[];
  shown: number;
  messages: Messages;
  localize: LocalizeController;
  level: number;
  now: number;
  onOpen(activity: Activity): void;
  onMore(): void;
}

/** Looks of the list, and of what kinds of organizations there are. */
export const styles = [listLooks, partyBadge];

/** What receivers said no to since the feed was read, with what there is to say of it: theirs is the newer count. */
const refused = new WeakMap<Activity, string>();

/** The head of an activity whose form is open: how many places are left, who is behind it, when and where it is. */
export function activityHead(
  activity: Activity,
  options: Pick<SignupListOptions, 'messages' | 'localize' | 'now'> & { submission: SubmissionController },
): TemplateResult {
  const { messages, submission } = options;
  const { status, problem } = submission;
  if (status === 'declined' && problem?.code === 'full')
    refused.set(activity, problem.detail || problem.title ? '' : messages.states.full);
  return html`${activityState(activity, messages)}
  ${providerLine(activity.organization, messages, activity.lang)} ${activityFacts(activity, options)}`;
}

type Times = ReturnType<typeof activityTimes> & { activity: Activity };

interface Upcoming {
  timeZone: string | undefined;
  times: Times[];
  activities: Activity[];
  /** From when to when, in ms, the order holds: until the next start or end of anything. */
  from: number;
  until: number;
}

const lists = new WeakMap<readonly Activity[], Upcoming>();

/**
 * Activities with the next first, those that are over left out, undated ones last.
 * @param timeZone IANA name of the zone that dates without offset are meant in; the browser's where there is none
 */
export function upcoming(activities: readonly Activity[], now: number, timeZone?: string): Activity[] {
  const known = lists.get(activities);
  const isSameZone = known?.timeZone === timeZone;
  if (known && isSameZone && now >= known.from && now <= known.until) return known.activities;
  const times =
    known && isSameZone
      ? known.times
      : activities.map((activity) => ({ activity, ...activityTimes(activity, timeZone) }));
  let until = Infinity;
  const ahead = times
    .filter(({ last }) => last >= now)
    .map(({ activity, starts, last }) => {
      const next = starts.find((start) => start.until >= now);
      for (const moment of [last, next?.until, next?.at])
        if (moment !== undefined && moment >= now && moment < until) until = moment;
      return { activity, at: (next ?? starts.at(-1))?.at ?? Infinity };
    })
    .sort((a, b) => Math.max(a.at, now) - Math.max(b.at, now) || a.at - b.at || 0)
    .map(({ activity }) => activity);
  lists.set(activities, { timeZone, times, activities: ahead, from: now, until });
  return ahead;
}

/** Date, place, price and party of an activity, in a few words each. */
export function activityFacts(
  activity: Activity,
  { messages, localize, now }: Pick<SignupListOptions, 'messages' | 'localize' | 'now'>,
): TemplateResult {
  const { signup } = messages;
  const start = nextStart(activity, now, localize.timeZone);
  const isFirst = start === activity.start;
  const session = activity.sessions?.find((other) => other.start === start);
  const others =
    (activity.sessions?.filter((other) => isAhead(other.start, now, localize.timeZone)).length ?? 0) - 1;
  const where = listed([activity.place, activity.address], messages);
  const { price, online, lang } = activity;
  return html`<p class="facts">
    ${
      start
        ? html`<span
            >${icon(calendarIcon)}<span
              >${dateRange(localize, start, session?.end ?? (isFirst ? activity.end : undefined))}${
                others > 0 ? html` <span class="hint">${signup.otherDates(others)}</span>` : nothing
              }</span
            ></span
          >`
        : nothing
    }
    ${where ? html`<span>${icon(placeIcon)}<bdi lang=${lang ?? nothing}>${where}</bdi></span>` : nothing}
    ${online === 'online' || online === 'mixed' ? html`<span>${icon(webIcon)}${signup[online]}</span>` : nothing}
    ${price ? html`<span>${icon(moneyIcon)}<bdi>${price.amount ? localize.money(price.amount, price.currency) : signup.free}</bdi></span>` : nothing}
    ${activity.audience ? html`<span>${icon(personIcon)}<bdi lang=${lang ?? nothing}>${activity.audience}</bdi></span>` : nothing}
  </p>`;
}

/** How many places are left, or why nobody can join; what it means that there are none. */
export function activityState(activity: Activity, { signup }: Messages): TemplateResult | typeof nothing {
  const { cancelled, postponed, remaining } = activity;
  const refusal = refused.get(activity);
  if (cancelled) return stateMark('bad', signup.cancelled);
  if (postponed) return stateMark('warn', signup.postponed);
  if (refusal !== undefined) return refusal ? stateMark('warn', refusal) : nothing;
  if (isActivityFull(activity)) return stateMark('warn', signup.waitlist);
  if (remaining === undefined) return nothing;
  return remaining <= 3
    ? stateMark('warn', signup.places(remaining), 'alert')
    : stateMark('good', signup.places(remaining));
}

/** The list "Activities", a page of it at a time. */
export function signupList(options: SignupListOptions): TemplateResult {
  const { activities, shown, messages, level, onOpen, onMore } = options;
  const { signup, common } = messages;
  if (!activities.length) return emptyState(signup.empty, signup.emptyHint);
  return html`<ul class="activities plain-list" part="list" role="list" aria-label=${signup.list}>
      ${activities.slice(0, shown).map(
        (activity) =>
          html`<li class="activity" part="item">
            <div class="top">
              ${heading(level + 1, html`<bdi lang=${activity.lang ?? nothing}>${activity.name}</bdi>`)}${activityState(activity, messages)}
            </div>
            ${providerLine(activity.organization, messages, activity.lang)}
            ${activityFacts(activity, options)}
            ${activity.description ? html`<p class="description" dir="auto" lang=${activity.lang ?? nothing}>${activity.description}</p>` : nothing}
            ${
              activity.roles?.length
                ? html`<p class="tags">
                    ${activity.roles.map((role) => html`<bdi class="tag" lang=${activity.lang ?? nothing}>${role.name}</bdi>`)}
                  </p>`
                : nothing
            }
            ${
              activity.cancelled
                ? nothing
                : html`<p class="actions">
                    <button
                      type="button"
                      class="button"
                      data-activity=${activity.id}
                      aria-label=${signup.signUp(activity.name)}
                      @click=${() => onOpen(activity)}
                    >
                      ${signup.signUpShort}
                    </button>
                  </p>`
            }
          </li>`,
      )}
    </ul>
    ${activities.length > shown ? html`<p><button type="button" class="button" part="more" @click=${onMore}>${common.showMore}</button></p>` : nothing}`;
}
