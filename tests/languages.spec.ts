import { type RunningStack, runStack } from '@cruddur/testing/running-stack';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { shown, signIn, write } from './browser-people.ts';

let stack: RunningStack;

test.beforeAll(async () => {
  stack = await runStack();
});
test.afterAll(async () => {
  await stack.close();
});

/** What the pages are called, as a person of that country sees them. */
const WORDS = {
  'en-GB': {
    messages: 'Messages',
    people: 'People',
    settings: 'Settings',
    write: 'Write a message',
    jump: 'Jump to a person or a conversation',
  },
  'de-DE': {
    messages: 'Nachrichten',
    people: 'Leute',
    settings: 'Einstellungen',
    write: 'Nachricht schreiben',
    jump: 'Zu einer Person oder Unterhaltung springen',
  },
} as const;

for (const locale of ['en-GB', 'de-DE'] as const) {
  test(`every page speaks ${locale} and has no accessibility fault`, async ({ browser }) => {
    const words = WORDS[locale];
    const andrew = await signIn(browser, stack, /Andrew Brown/, { locale });
    await expect(andrew.locator('html')).toHaveAttribute('lang', locale.slice(0, 2));
    await expect(andrew.getByRole('heading', { name: words.messages })).toBeVisible();
    await expectAccessible(andrew);

    await andrew.goto(`${stack.url}/messages/new/londo`);
    await andrew.getByPlaceholder(words.write).waitFor();
    const text = `in ${locale}`;
    await write(andrew, text);
    await expect(andrew).toHaveURL(/\/messages\/[0-9a-f-]{36}$/);
    await expect(shown(andrew, text)).toHaveCount(1);
    await expectAccessible(andrew);

    await andrew.getByRole('link', { name: words.people }).click();
    await andrew.getByRole('searchbox').fill('@lon');
    await expect(andrew.getByRole('link', { name: /Londo/ })).toBeVisible();
    await expectAccessible(andrew);

    await andrew.keyboard.press('Control+k');
    await expect(andrew.getByRole('dialog', { name: words.jump })).toBeVisible();
    await andrew.getByRole('combobox').fill('lon');
    await expect(andrew.getByRole('option', { name: /Londo/ }).first()).toBeVisible();
    await expectAccessible(andrew);
    await andrew.keyboard.press('Escape');

    await andrew.getByRole('link', { name: words.settings }).click();
    await expect(andrew.getByRole('switch').nth(4)).toBeVisible();
    await expectAccessible(andrew);
    await andrew.context().close();
  });
}
