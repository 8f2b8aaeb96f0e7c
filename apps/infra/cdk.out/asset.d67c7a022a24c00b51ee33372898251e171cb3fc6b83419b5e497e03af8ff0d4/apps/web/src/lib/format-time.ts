const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The interface speaks English; a reader of English keeps their own way to write dates. */
function locale(): string {
  const preferred = globalThis.navigator?.language ?? 'en';
  return preferred.startsWith('en') ? preferred : 'en';
}

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'narrow' });
const clock = new Intl.DateTimeFormat(locale(), { hour: 'numeric', minute: '2-digit' });
const exact = new Intl.DateTimeFormat(locale(), { dateStyle: 'full', timeStyle: 'medium' });
const dayThisYear = new Intl.DateTimeFormat(locale(), {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
});
const dayOtherYear = new Intl.DateTimeFormat(locale(), { dateStyle: 'long' });
const shortDate = new Intl.DateTimeFormat(locale(), { dateStyle: 'medium' });

/** “5 min. ago”; a date from a month on. A time ahead of this clock counts as now. */
export function timeAgo(time: number, now: number): string {
  const age = Math.max(0, now - time);
  if (age < MINUTE) return 'now';
  if (age < HOUR) return relative.format(-Math.floor(age / MINUTE), 'minute');
  if (age < DAY) return relative.format(-Math.floor(age / HOUR), 'hour');
  if (age < 30 * DAY) return relative.format(-Math.floor(age / DAY), 'day');
  return shortDate.format(time);
}

/** The time of day. */
export function clockTime(time: number): string {
  return clock.format(time);
}

/** Date and time in full, for whoever wants to know precisely. */
export function exactTime(time: number): string {
  return exact.format(time);
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
  return (sameYear ? dayThisYear : dayOtherYear).format(time);
}

/** Midnight of this time's day, where the reader is. */
export function startOfDay(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}
