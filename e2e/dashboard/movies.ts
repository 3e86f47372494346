import type { Page } from "@playwright/test";

/** Adds a movie by the form; the page is then its own. Answers its address there. */
export async function addMovie(page: Page, title: string, more: { status?: string } = {}): Promise<string> {
  await page.goto("/admin/movies/new");
  await page.getByLabel("Title", { exact: true }).fill(title);
  await page.getByLabel("Description").fill("Made for a test. It has two sentences.");
  await page.getByLabel("Length in minutes").fill("91");
  await page.getByLabel("Drama", { exact: true }).check();
  if (more.status) await page.getByLabel("Status").selectOption({ label: more.status });
  await page.getByRole("button", { name: "Add the movie" }).click();
  await page.waitForURL(/\/admin\/movies\/\d+\?made=new/);
  return new URL(page.url()).pathname;
}

export async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save", exact: true }).click();
}
