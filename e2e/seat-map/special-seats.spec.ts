import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import {
  fillGuest,
  freeSeats,
  goToCheckout,
  labelOf,
  openShowtime,
  ownSeats,
  payAndGetTickets,
  seatNamed,
} from "@/e2e/scene/buying";
import { expectFitForEveryone } from "@/e2e/scene/states";

const MINUTE = 60_000;
const ALONE = /A companion seat goes with the wheelchair space beside it/;
const sheet = (page: Page) => page.getByRole("region", { name: "Your seats" });

/** The labels of a free wheelchair space and of the free companion seat at its right. */
async function findSpace(page: Page): Promise<[space: string, companion: string]> {
  await expect(freeSeats(page).first()).toBeVisible();
  const names = await page
    .getByRole("checkbox")
    .evaluateAll((seats) => seats.map((seat) => seat.getAttribute("aria-label") ?? ""));
  const at = names.findIndex(
    (name, i) =>
      /, wheelchair space, .*, free$/.test(name) && /, companion seat, .*, free$/.test(names[i + 1] ?? ""),
  );
  const label = (name = "") => name.split(",", 2).join(",");
  expect(at, "a free wheelchair space beside a free companion seat").toBeGreaterThanOrEqual(0);
  return [label(names[at]), label(names[at + 1])];
}

test("a wheelchair space is bought with the companion seat beside it", async ({ page, scene }) => {
  await openShowtime(page, await scene({ room: "level" }));
  const [space, companion] = await findSpace(page);
  for (const label of [space, companion]) {
    await seatNamed(page, label).click();
    await expect(seatNamed(page, label)).toBeChecked();
  }
  await expect(sheet(page)).not.toContainText(ALONE);
  await goToCheckout(page);
  await fillGuest(page, "Judith Heumann", "judith@example.com");
  await payAndGetTickets(page);
  for (const label of [space, companion])
    await expect(page.getByRole("article", { name: `Ticket: ${label}` })).toBeVisible();
});

test("a companion seat alone is refused in words, on the map and at checkout, and one tap mends it", async ({
  page,
  scene,
}) => {
  await openShowtime(page, await scene({ room: "level" }));
  const [, companion] = await findSpace(page);
  const takeIt = async () => {
    await seatNamed(page, companion).click();
    await expect(seatNamed(page, companion)).toBeChecked();
    await expect(sheet(page)).toContainText(ALONE);
  };
  await takeIt();
  await expectFitForEveryone(page);
  await sheet(page)
    .getByRole("button", { name: /^Move to / })
    .click();
  await expect(seatNamed(page, companion)).not.toBeChecked();
  await expect(ownSeats(page)).toHaveAccessibleName(/, (standard|premium), /);
  await expect(sheet(page)).not.toContainText(ALONE);

  await ownSeats(page).click();
  await expect(ownSeats(page)).toHaveCount(0);
  await takeIt();
  const way = page.getByRole("link", { name: "Continue to checkout" });
  await way.click();
  const dialog = page.getByRole("dialog", { name: "Not quite like this" });
  await expect(dialog).toContainText(ALONE);
  await dialog.getByRole("button", { name: "Choose on the map" }).click();
  // the server refuses also who comes another way
  await page.goto(String(await way.getAttribute("href")));
  await fillGuest(page, "Ed Roberts", "ed@example.com");
  await page.getByRole("button", { name: /^Pay / }).click();
  await expect(page.getByText(/A companion seat belongs to the wheelchair space beside it/)).toBeVisible();
  await expectFitForEveryone(page);
  await page.getByRole("button", { name: "Take seats that fit instead" }).click();
  await expect(page.getByLabel(companion)).toHaveCount(0);
  await payAndGetTickets(page);
  await expect(page.getByRole("article", { name: /^Ticket: / })).toHaveCount(1);
  await expect(page.getByRole("article", { name: `Ticket: ${companion}` })).toHaveCount(0);
});

test("an hour before the start a companion seat is for everyone, and not a minute earlier", async ({
  page,
  atTime,
  scene,
}) => {
  const { path, startsAt } = (await scene({ room: "level" })).showtime;
  const before = (minutes: number) => startsAt - minutes * MINUTE - Date.now();
  await atTime(before(61));
  await page.goto(path);
  const [, companion] = await findSpace(page);
  await seatNamed(page, companion).click();
  await expect(seatNamed(page, companion)).toBeChecked();
  await expect(sheet(page)).toContainText(ALONE);

  await atTime(before(59));
  await page.goto(path);
  await expect(seatNamed(page, companion)).toBeChecked();
  await goToCheckout(page);
  await fillGuest(page, "Late Comer", "late@example.com");
  await payAndGetTickets(page);
  await expect(page.getByRole("article", { name: `Ticket: ${companion}` })).toBeVisible();
});

test("a sofa is taken, released and bought as a pair", async ({ page, scene }) => {
  await openShowtime(page, await scene({ room: "sofas" }));
  const half = page.getByRole("checkbox", { name: /, half of a sofa for two, .*, free$/ }).first();
  const label = await labelOf(half);
  await half.click();
  await expect(ownSeats(page)).toHaveCount(2);
  const pair = await Promise.all((await ownSeats(page).all()).map(labelOf));
  expect(pair).toContain(label);
  await seatNamed(page, label).click();
  await expect(ownSeats(page)).toHaveCount(0);
  await seatNamed(page, label).click();
  await expect(ownSeats(page)).toHaveCount(2);
  await goToCheckout(page);
  await fillGuest(page, "Elizabeth Barrett", "elizabeth@example.com");
  await payAndGetTickets(page);
  for (const each of pair) await expect(page.getByRole("article", { name: `Ticket: ${each}` })).toBeVisible();
});
