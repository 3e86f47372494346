import { expect, type Locator, type Page } from "@playwright/test";
import type { Scene } from "./open-scene";

/** Opens a showtime's page and waits for its seats; answers its path. */
export async function openShowtime(page: Page, { showtime }: Pick<Scene, "showtime">): Promise<string> {
  await page.goto(showtime.path);
  await expect(freeSeats(page).first()).toBeVisible();
  return showtime.path;
}

export const freeSeats = (page: Page): Locator => page.getByRole("checkbox", { name: /, free$/ });
export const ownSeats = (page: Page): Locator => page.getByRole("checkbox", { name: /, yours$/ });

/** "Row G, seat 7": what stays of a seat's name whatever happens to it. */
export const labelOf = async (seat: Locator): Promise<string> =>
  /^Row \S+, seat [^,]+/.exec((await seat.getAttribute("aria-label")) ?? "")?.[0] ?? "";

/** A seat by its label, however it stands. */
export const seatNamed = (page: Page, label: string): Locator =>
  page.getByRole("checkbox", { name: new RegExp(`^${label},`) });

/** The labels of the first free seats side by side, as many as that. */
export async function freeRun(page: Page, count: number): Promise<string[]> {
  await expect(freeSeats(page).first()).toBeVisible();
  return page.getByRole("row").evaluateAll(findTogether, count);
}

/** Takes the first seats side by side that leave none alone, and answers their labels. */
export async function takeSeats(page: Page, count: number): Promise<string[]> {
  const together = await freeRun(page, count);
  const labels: string[] = [];
  for (let taken = 0; taken < count; taken++) {
    // where only sofas are left, taking one half takes the other
    const label = together[taken] ?? (await labelOf(freeSeats(page).first()));
    await seatNamed(page, label).click();
    await expect(seatNamed(page, label)).toBeChecked();
    labels.push(label);
  }
  await expect(page.getByRole("link", { name: "Continue to checkout" })).toBeVisible();
  return labels;
}

/** Waits until the map shows that others took these seats: who chooses before that chooses them, too. */
export async function seesTaken(page: Page, labels: readonly string[]): Promise<void> {
  for (const label of labels)
    await expect(seatNamed(page, label)).toHaveAccessibleName(/(taken|being chosen by someone else)$/);
}

/** Runs in the page: the left end of a free run that is as long as the party, or longer by two at least. */
function findTogether(rows: Element[], count: number): string[] {
  for (const row of rows) {
    const seats = [...row.querySelectorAll("[role=checkbox]")].map((seat) => ({
      name: seat.getAttribute("aria-label") ?? "",
      box: seat.getBoundingClientRect(),
    }));
    let run: typeof seats = [];
    for (const [at, seat] of seats.entries()) {
      const isOpen = seat.name.endsWith(", free") && !/wheelchair|companion|sofa/.test(seat.name);
      run = isOpen ? [...run, seat] : [];
      const next = seats[at + 1];
      const isEnd =
        !next?.name.endsWith(", free") ||
        next.box.left - seat.box.right > seat.box.width / 2 ||
        /wheelchair|companion|sofa/.test(next.name);
      if (!isEnd) continue;
      if (run.length === count || run.length >= count + 2)
        return run.slice(0, count).map(({ name }) => /^Row \S+, seat [^,]+/.exec(name)?.[0] ?? "");
      run = [];
    }
  }
  return [];
}

export async function goToCheckout(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Continue to checkout" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Checkout" })).toBeVisible();
}

export async function fillGuest(page: Page, name: string, email: string): Promise<void> {
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("E-mail").fill(email);
}

/** Presses the pay button and waits for the tickets. */
export async function payAndGetTickets(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Pay / }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your tickets" })).toBeVisible({
    timeout: 20_000,
  });
}

/** Pays, and lets one look while the payment waits: its answer is held back for that long. */
export async function payAndLook(page: Page, look: () => Promise<void>): Promise<void> {
  const seen = Promise.withResolvers<void>();
  await page.route("**/checkout/payment/*", async (route) => {
    if (route.request().method() === "POST") await seen.promise;
    await route.continue();
  });
  await page.getByRole("button", { name: /^Pay / }).click();
  await expect(page.getByText("We are waiting for the payment's answer.")).toBeVisible();
  await look();
  seen.resolve();
}
