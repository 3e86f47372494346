import type { Page } from "@playwright/test";
import { SAVED, told } from "@/e2e/dashboard/dashboard";
import { expect, test } from "@/e2e/fixtures";
import { goToCheckout, openShowtime, payAndGetTickets, takeSeats } from "@/e2e/scene/buying";

/** Until it is called, no script arrives. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/_next\/static\/chunks\/.*\.js/, async (route) => {
    await held;
    await route.fallback();
  });
  return release;
}

/** As the page would be if nobody had heard. */
const hearNothing = (page: Page) =>
  page.addInitScript(() => Object.defineProperty(window, "takeEarlyInput", { value: undefined }));

test("what is chosen, typed and pressed at the checkout before scripts run is kept", async ({
  page,
  scene,
}) => {
  await openShowtime(page, await scene());
  await takeSeats(page, 2);
  await goToCheckout(page);
  const address = page.url();
  const release = await holdScripts(page);
  await page.goto(address, { waitUntil: "commit" });
  const types = page.getByLabel(/^Row ., seat/);
  await types.first().selectOption({ label: "Child, under 14: £7.50" });
  await page.getByLabel("Name").fill("Ada Early");
  await page.getByLabel("E-mail").fill("early@example.com");
  await page.getByRole("button", { name: "Pay £25.00" }).click();
  await page.getByLabel("E-mail").press("Enter");
  await page.getByLabel("It needs more time").check();
  await page.getByLabel("It succeeds", { exact: false }).first().check();
  release();
  await expect(page.getByRole("button", { name: "Pay £20.00" })).toBeVisible();
  await expect(types.first().locator("option:checked")).toHaveText("Child, under 14: £7.50");
  await expect(types.last().locator("option:checked")).toHaveText(/^Adult/);
  await expect(page.getByLabel("Name")).toHaveValue("Ada Early");
  await expect(page.getByLabel("E-mail")).toHaveValue("early@example.com");
  await expect(page.getByText("The price has changed")).toHaveCount(0);
  await expect(page).toHaveURL(address);
  // as whatever is typed here it outlives a reload
  await page.reload();
  await expect(page.getByRole("button", { name: "Pay £20.00" })).toBeVisible();
  await expect(page.getByLabel("Name")).toHaveValue("Ada Early");
  await payAndGetTickets(page);
});

test("a choice that nobody heard would be lost", async ({ page, scene }) => {
  await hearNothing(page);
  await openShowtime(page, await scene());
  await takeSeats(page, 2);
  await goToCheckout(page);
  const release = await holdScripts(page);
  await page.goto(page.url(), { waitUntil: "commit" });
  await page
    .getByLabel(/^Row ., seat/)
    .first()
    .selectOption({ label: "Child, under 14: £7.50" });
  release();
  // the clock runs once the page is alive
  await expect(page.getByText(/^Yours until/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Pay £25.00" })).toBeVisible();
});

test("what is typed into the search before scripts run is searched for", async ({ page, scene }) => {
  const { movie, key } = await scene();
  const release = await holdScripts(page);
  await page.goto("/movies", { waitUntil: "commit" });
  await page.getByRole("searchbox").pressSequentially(key);
  release();
  await expect(page).toHaveURL(`/movies?q=${key}`);
  await expect(page.getByRole("main").getByRole("link", { name: movie.title })).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "A Trip to the Moon" })).toHaveCount(0);
  await expect(page.getByRole("searchbox")).toHaveValue(key);
});

test("a form of the dashboard that is filled in and sent before scripts run stays as it is", async ({
  page,
  signIn,
  scene,
}) => {
  const house = await scene();
  await signIn(await house.addStaff("owner"));
  const release = await holdScripts(page);
  await page.goto(house.theater.admin, { waitUntil: "commit" });
  await page.getByLabel("Box office hours").fill("from noon");
  await page.getByLabel("The day ends at").selectOption("06:00");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  release();
  await expect(page.getByText("Not saved yet")).toBeVisible();
  await expect(page).toHaveURL(house.theater.admin);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await told(page, SAVED);
  await page.reload();
  await expect(page.getByLabel("Box office hours")).toHaveValue("from noon");
  await expect(page.getByLabel("The day ends at")).toHaveValue("06:00");
});
