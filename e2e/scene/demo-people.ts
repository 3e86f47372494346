import type { Page } from "@playwright/test";
import { DEMO_PASSWORD } from "@/db/seed/people";

export const ADMIN = "admin@matinee.test";
/** Runs The Lantern and no other theater. */
export const OWNER = "owner@matinee.test";
/** Stands at the door of The Lantern. */
export const DOOR = "door@matinee.test";
export const CUSTOMER = "customer@matinee.test";

export async function signInAs(page: Page, email: string, password = DEMO_PASSWORD): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
}
