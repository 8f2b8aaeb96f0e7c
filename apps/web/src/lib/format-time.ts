import { locale } from './language.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Made on first use, when the language is known, and kept: making one is slow. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function dateFormat(options: Intl.DateTimeFormatOptions): () => Intl.DateTimeFormat {
  return once(() => new Intl.DateTimeFormat(locale(), options));
}

function ageFormat(style: 'narrow' | 'short'): () => Intl.RelativeTimeFormat {
  return once(() => new Intl.RelativeTimeFormat(locale(), { numeric: 'auto', style }));
}

const narrowAge = ageFormat('narrow');
const shortAge = ageFormat('short');
const clock = dateFormat({ hour: 'numeric', minute: '2-digit' });
const exact = dateFormat({ dateStyle: 'full', timeStyle: 'medium' });
const dayThisYear = dateFormat({ weekday: 'long', day: 'numeric', month: 'long' });
const dayOtherYear = dateFormat({ dateStyle: 'long' });
const shortDate = dateFormat({ dateStyle: 'medium' });

/** “5m ago”; a date from a month on. A time ahead of this clock counts as now. */
export function timeAgo(time: number, now: number): string {
  return ageIn(narrowAge(), time, now);
}

/** “5 min. ago” within a sentence; undefined under a minute, for which a sentence has its own words. */
export function timeSince(time: number, now: number): string | undefined {
  return now - time < MINUTE ? undefined : ageIn(shortAge(), time, now);
}

function ageIn(format: Intl.RelativeTimeFormat, time: number, now: number): string {
  const age = Math.max(0, now - time);
  if (age < MINUTE) return format.format(0, 'second');
  if (age < HOUR) return format.format(-Math.floor(age / MINUTE), 'minute');
  if (age < DAY) return format.format(-Math.floor(age / HOUR), 'hour');
  if (age < 30 * DAY) return format.format(-Math.floor(age / DAY), 'day');
  return shortDate().format(time);
}

/** The time of day. */
export function clockTime(time: number): string {
  return clock().format(time);
}

/** Date and time in full, for whoever wants to know precisely. */
export function exactTime(time: number): string {
  return exact().format(time);
}

/** The heading of a day, given the words for the two nearest. */
export function dayName(
  time: number,
  now: number,
  words: { readonly today: string; readonly yesterday: string },
): string {
  const days = Math.round((startOfDay(now) - startOfDay(time)) / DAY);
  if (days <= 0) return words.today;
  if (days === 1) return words.yesterday;
  const sameYear = new Date(time).getFullYear() === new Date(now).getFullYear();
  return (sameYear ? dayThisYear : dayOtherYear)().format(time);
}

/** Midnight of this time's day, where the reader is. */
export function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}
