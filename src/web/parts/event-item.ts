/** An event in a list: what happened and where it stands, who did it to whom, and every telling of it. */
import { dayOf, type ToldEvent, timeOfEvent } from '../../ask/events.js';
import { nameLine, oneLine } from '../../ask/quoting.js';
import type { RecordedEvent } from '../../ask/recorded.js';
import { counted, dateWords } from '../../ask/wording.js';
import type { EventStatus } from '../../model/labels.js';
import { eventAddress, passageAddress, statementAddress } from '../addresses.js';
import { type Html, html } from '../html.js';
import { shortened } from './statement-item.js';

/** Where a thing told of stands, in words; the sign repeats it, so that no colour is needed. */
export const STATUS_WORDS: Readonly<Record<EventStatus, string>> = {
  occurred: 'happened',
  ongoing: 'going on',
  planned: 'planned',
  alleged: 'alleged',
  denied: 'denied',
};
export const STATUS_SIGNS: Readonly<Record<EventStatus, string>> = {
  occurred: '●',
  ongoing: '◐',
  planned: '○',
  alleged: '?',
  denied: '✕',
};

/** The newest telling says how an event is shown. */
export function newestOf({ tellings }: ToldEvent): RecordedEvent {
  return tellings.at(-1) as RecordedEvent;
}

export function statusMark(status: EventStatus): Html {
  return html`<span class="status"><span aria-hidden="true">${STATUS_SIGNS[status]}</span> ${STATUS_WORDS[status]}</span>`;
}

/** `by Velmora · to Drenland · in Harne`: names as the articles have them; nothing where nobody is named. */
export function partsLine({ actors, targets, place }: RecordedEvent): Html | null {
  const names = (list: readonly string[]) => shortened(list.map(nameLine).join(', '), 120);
  const parts = [
    ...(actors.length === 0 ? [] : [html`by <bdi>${names(actors)}</bdi>`]),
    ...(targets.length === 0 ? [] : [html`to <bdi>${names(targets)}</bdi>`]),
    ...(place === null || targets.includes(place) ? [] : [html`in <bdi>${names([place])}</bdi>`]),
  ];
  return parts.length === 0 ? null : html`${parts.map((part, i) => (i === 0 ? part : html` · ${part}`))}`;
}

export function classWords({ class: cls, mode }: Pick<RecordedEvent, 'class' | 'mode'>): string {
  return cls === 'OTHER' ? '' : `${cls.toLowerCase()}${mode === null ? '' : `, ${mode}`}`;
}

/** When it was, no preciser than told; else when it was first told. */
export function whenOf(event: ToldEvent): string {
  const day = dayOf(event);
  return timeOfEvent(event)?.words ?? (day === '' ? 'no date known' : dateWords(day));
}

export function eventItem(event: ToldEvent): Html {
  const one = newestOf(event);
  const day = whenOf(event);
  const kind = classWords(one);
  const parts = partsLine(one);
  return html`<li class="saying"><p class="who">${statusMark(event.status)} <a class="deed" data-stop href="${eventAddress(event.id)}"><bdi>${shortened(oneLine(one.words), 80)}</bdi></a> <span class="remark">${day}</span>${kind === '' ? null : html` <span class="remark">${kind}</span>`}${event.moves.length > 1 ? html` <span class="doubt">${event.moves.map((move) => STATUS_WORDS[move]).join(' → ')}</span>` : null}</p>
${parts === null ? null : html`<p class="where">${parts}</p>`}<blockquote class="reported" dir="auto">${shortened(oneLine(one.sentence), 400)}</blockquote>
<p class="where">${tellingSource(one)}${event.tellings.length > 1 ? html` · told ${counted(event.tellings.length, 'time')}` : null}</p></li>
`;
}

/** Outlet, line and who vouches for it, linked to the words. */
export function tellingSource(one: RecordedEvent): Html {
  const outlet = one.outlet === null ? null : html`<bdi>${shortened(nameLine(one.outlet), 80)}</bdi> · `;
  const sayer =
    one.sayer === null
      ? null
      : html` · says ${one.said === null ? html`<bdi>${shortened(nameLine(one.sayer), 80)}</bdi>` : html`<a href="${statementAddress(one.said)}"><bdi>${shortened(nameLine(one.sayer), 80)}</bdi></a>`}`;
  return html`${outlet}<a href="${passageAddress(one.article, one.span)}"><bdi>${shortened(oneLine(one.articleId), 80)}</bdi>, line ${one.line}</a>${one.published === null ? null : html` · <time>${dateWords(one.published)}</time>`}${sayer}`;
}
