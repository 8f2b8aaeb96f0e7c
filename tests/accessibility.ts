import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Fails on any accessibility fault that axe finds in a page as it stands, light and dark. The page has no
 * frames, so axe needs no page of its own to put their results together, which takes longer than to look.
 */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    // A colour on its way to another is neither of the two.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    const { violations } = await axe.analyze();
    const faults = violations.map(({ id, nodes }) => `${colorScheme}, ${id}: ${nodes[0]?.html}`);
    expect(faults).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}
