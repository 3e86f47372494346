import { expect, type Locator, type Page } from "@playwright/test";

export const main = (page: Page): Locator => page.getByRole("main");
export const row = (page: Page, name: string): Locator => page.getByRole("row", { name });
/** A form is saved; before that it says "Not saved yet". */
export const SAVED = /^Saved$/;
/** The page says so, wherever on it. */
export const told = (page: Page, words: string | RegExp): Promise<void> =>
  expect(page.getByText(words).first()).toBeVisible();
/** Takes back what the page says last, once it says so in these words: an earlier thing may still be offered as well. */
export async function undo(page: Page, words: string | RegExp): Promise<void> {
  const toast = page.getByRole("dialog").filter({ hasText: words });
  await toast.getByRole("button", { name: "Undo" }).click();
}
