import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  chooseNotifications,
  chosenNotifications,
  NOTIFICATIONS_KEY,
} from './notification-choices.ts';

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('choices are kept, each by itself', () => {
  expect(chosenNotifications()).toEqual({ sound: true, desktop: false, text: true });
  chooseNotifications({ desktop: true });
  expect(chooseNotifications({ sound: false })).toEqual({
    sound: false,
    desktop: true,
    text: true,
  });
  expect(chosenNotifications()).toEqual({ sound: false, desktop: true, text: true });
});

test('whatever else is stored there counts as no choice', () => {
  for (const stored of ['', 'null', '[true]', '{"sound":"no","more":true}', '{"text":']) {
    localStorage.setItem(NOTIFICATIONS_KEY, stored);
    expect(chosenNotifications()).toEqual({ sound: true, desktop: false, text: true });
  }
});
