import { type RunningStack, runStack } from '@cruddur/testing/running-stack';
import { expect, type Page, test } from '@playwright/test';

let stack: RunningStack;

test.beforeAll(async () => {
  stack = await runStack();
});
test.afterAll(async () => {
  await stack.close();
});

// What a window of 1280 px has at 400 %, and one of 640 px at 200 %. The rest is a phone on its side.
const SIZES = [
  { width: 320, height: 640 },
  { width: 320, height: 256 },
  { width: 640, height: 400 },
];

/** What sticks out of the window, and what is cut off within it though it cannot be scrolled. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const width = document.documentElement.clientWidth;
    const nameOf = (element) => element.tagName + '.' + element.className;
    const wide = document.documentElement.scrollWidth > width ? ['the page scrolls sideways'] : [];
    const scrolling = [...document.querySelectorAll('*')].filter((element) =>
      element.scrollWidth > element.clientWidth + 1 &&
      ['auto', 'scroll'].includes(getComputedStyle(element).overflowX));
    const out = [...document.querySelectorAll('a, button, input, textarea, p, h1, h2, label')]
      .filter((element) => element.checkVisibility() && !element.closest('.sr-only'))
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return right - left > 1 && (right > width + 1 || left < -1);
      });
    return [...wide, ...scrolling.map(nameOf), ...out.map(nameOf)];
  })()`);
}

async function expectReflow(page: Page): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    const where = `${page.url()} at ${size.width} × ${size.height}`;
    expect(await overflowing(page), where).toEqual([]);
  }
}

test('no page scrolls sideways when it is zoomed', async ({ page }) => {
  for (const path of ['/sign-up', '/confirm?email=a@example.com', '/recover', '/nowhere']) {
    await page.goto(`${stack.url}${path}`);
    await expect(page.getByRole('heading').first()).toBeVisible();
    await expectReflow(page);
  }
  await page.goto(`${stack.url}/sign-in`);
  const andrew = page.getByRole('button', { name: /Andrew Brown/ }).first();
  await expect(andrew).toBeVisible();
  await expectReflow(page);
  await andrew.click();
  await expect(page.getByRole('link', { name: /Bayko/ }).first()).toBeVisible();
  await expectReflow(page);

  for (const path of [
    '/people',
    '/settings',
    '/messages/new/londo',
    '/messages/new/nobody_there',
  ]) {
    await page.goto(`${stack.url}${path}`);
    await expect(page.getByRole('heading').first()).toBeAttached();
    await expect(page.getByText(/^Loading/)).toHaveCount(0);
    await expectReflow(page);
  }
});

test('a conversation with the longest of words scrolls no way but down', async ({ page }) => {
  await page.goto(`${stack.url}/sign-in`);
  await page
    .getByRole('button', { name: /Andrew Brown/ })
    .first()
    .click();
  await page.getByRole('link', { name: /Bayko/ }).first().click();
  const word = 'w'.repeat(400);
  await page.getByRole('textbox', { name: /message/i }).fill(`${word} https://example.com/${word}`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log').getByText(word).first()).toBeVisible();
  await expectReflow(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeVisible();
  await expectReflow(page);
  // What one writes with must not be pushed out of a low window.
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 320, height: 256 });
  await expect(page.getByRole('textbox', { name: /message/i })).toBeInViewport();
});
