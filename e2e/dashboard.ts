import { expect, type Locator, type Page } from "@playwright/test";

export const main = (page: Page): Locator => page.getByRole("main");
export const row = (page: Page, name: string): Locator => page.getByRole("row", { name });
/** The page says so, wherever on it. */
export const told = (page: Page, words: string | RegExp): Promise<void> =>
  expect(page.getByText(words).first()).toBeVisible();
/** Takes back what was just done, while that is offered. */
export const undo = (page: Page): Promise<void> => page.getByRole("button", { name: "Undo" }).first().click();
