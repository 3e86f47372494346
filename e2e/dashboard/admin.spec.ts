import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { ADMIN } from "@/e2e/scene/demo-people";
import { dayIn } from "@/e2e/scene/of-its-own";
import { expectFitForEveryone } from "@/e2e/scene/states";

async function choose(page: Page, typed: string, label: string): Promise<void> {
  await page.getByLabel("Movie").pressSequentially(typed);
  await page.getByRole("option", { name: label }).click();
  await expect(page.getByLabel("Movie")).toHaveValue(new RegExp(label));
}

test("an admin schedules a showtime, and customers see it at once", async ({ page, signIn, scene }) => {
  const { screen, movie } = await scene({ movie: { durationMinutes: 90 } });
  const { movie: other } = await scene();
  const day = dayIn(6);
  await page.goto(movie.path);
  await expect(page.getByRole("main")).not.toContainText("04:05");
  await signIn(ADMIN);
  await page.goto(`/admin/showtimes/new?day=${day}`);
  const send = page.getByRole("button", { name: "Schedule the showtime" });
  await send.click();
  await expect(page.getByLabel("Movie")).toHaveAccessibleDescription(/choose a movie/i);
  await choose(page, movie.title.toLowerCase(), movie.title);
  await page.getByLabel("Screen").selectOption({ label: screen.name });
  await page.getByLabel("Start").fill("04:05");
  await send.click();
  await expect(page.getByRole("status").filter({ hasText: movie.title })).toContainText(
    "from 04:05 to 05:50",
  );
  await page.goto(movie.path);
  await expect(page.getByRole("main")).toContainText("04:05");

  await page.goto(`/admin/showtimes/new?day=${day}`);
  await choose(page, other.title.toLowerCase(), other.title);
  await page.getByLabel("Screen").selectOption({ label: screen.name });
  await page.getByLabel("Start").fill("04:30");
  await send.click();
  await expect(page.getByLabel("Start")).toHaveAccessibleDescription(
    new RegExp(`${movie.title} starts there at 04:05`),
  );
  await expect(page.getByLabel("Movie")).toHaveValue(new RegExp(other.title));
});

test("the dashboard does not exist for anyone else", async ({ page, signIn, customer }) => {
  expect((await page.request.get("/api/admin/movies?q=a")).status()).toBe(401);
  await signIn(customer);
  for (const path of ["/admin", "/admin/showtimes/new", "/admin/messages"])
    expect((await page.goto(path))?.status(), path).toBe(404);
  expect((await page.request.get("/api/admin/movies?q=a")).status()).toBe(404);
});

test("the dashboard is fit for everyone, and where an admin lands", async ({ page, signIn }) => {
  await signIn(ADMIN);
  await expect(page).toHaveURL(/\/admin$/);
  for (const path of ["/admin", "/admin/showtimes/new", "/admin/messages"]) {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
    await expectFitForEveryone(page);
  }
});
