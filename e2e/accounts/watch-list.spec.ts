import { eq } from "drizzle-orm";
import { showtimes } from "@/db/schema/scheduling";
import { DEMO_PASSWORD } from "@/db/seed/people";
import { expect, test } from "@/e2e/fixtures";
import { expectFitForEveryone } from "@/e2e/scene/states";

test("a customer marks a movie, and is told once when it goes on sale", async ({
  page,
  context,
  scene,
  customer,
  signIn,
  openMessage,
  siteDatabase,
}) => {
  const { movie, showtime, addStaff } = await scene();
  await siteDatabase.update(showtimes).set({ state: "draft" }).where(eq(showtimes.id, showtime.id));
  await signIn(customer);
  await page.goto(movie.path);
  await page.getByRole("button", { name: "Tell me when it is on sale" }).click();
  await expect(page.getByText("We write to you as soon as it is on sale")).toBeVisible();
  await expectFitForEveryone(page);
  await page.reload();
  await expect(page.getByRole("button", { name: "Watch list", pressed: true })).toBeVisible();
  await page.goto("/account");
  await page.getByRole("link", { name: "Your watch list" }).click();
  await expect(page.getByRole("heading", { name: movie.title })).toBeVisible();
  await expectFitForEveryone(page);

  await context.clearCookies();
  await signIn(await addStaff("owner"));
  await page.goto(`/admin/showtimes/${showtime.id}`);
  await page.getByRole("button", { name: "Put it on sale" }).click();
  await expect(page.getByText("On sale", { exact: true }).first()).toBeVisible();

  await openMessage(customer);
  await expect(page.getByRole("main").locator("details[open]")).toContainText(`On sale now: ${movie.title}`);

  await context.clearCookies();
  await signIn(customer);
  await page.goto("/account/watch-list");
  await expect(page.getByText("On sale now")).toBeVisible();
  await page.getByRole("button", { name: "Watch list" }).click();
  await expect(page.getByText("It is off your watch list.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Nothing is marked yet.")).toBeVisible();
});

test("who is signed out signs in on the spot", async ({ page, scene, customer }) => {
  const { movie } = await scene();
  await page.goto(movie.path);
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: "Watch list" }).click();
  const dialog = page.getByRole("dialog", { name: "You are signed out" });
  await expect(dialog.getByLabel("E-mail")).toBeVisible();
  await dialog.getByLabel("E-mail").fill(customer);
  await dialog.getByLabel("Password").fill(DEMO_PASSWORD);
  await dialog.getByRole("button", { name: "Sign in and go on" }).click();
  await expect(page.getByText("It is on your watch list.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Watch list", pressed: true })).toBeVisible();
});
