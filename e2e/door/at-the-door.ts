import { expect, type Locator, type Page } from "@playwright/test";
import { fillGuest, goToCheckout, openShowtime, payAndGetTickets, takeSeats } from "@/e2e/scene/buying";
import { unique } from "@/e2e/scene/of-its-own";
import type { Scene } from "@/e2e/scene/open-scene";
import { readCode } from "./read-code";

export type Sold = {
  door: string;
  reference: string;
  /** "Row A, seat 7" and what its QR code says. */
  tickets: { label: string; code: string }[];
};

/** A guest's tickets for a showtime. */
export async function buyTickets(
  page: Page,
  { showtime }: Pick<Scene, "showtime">,
  count: number,
): Promise<Sold> {
  await openShowtime(page, { showtime });
  const labels = await takeSeats(page, count);
  await goToCheckout(page);
  // of a test's own: an address is sent so many bookings an hour
  await fillGuest(page, "Lotte Reiniger", `lotte-${unique()}@example.com`);
  await payAndGetTickets(page);
  const tickets: Sold["tickets"] = [];
  for (const label of labels) {
    const code = await readCode(page.getByRole("img", { name: `Code of ${label.toLowerCase()}` }));
    tickets.push({ label, code });
  }
  const text = await page.getByRole("article").first().textContent();
  const reference = /Booking ([A-Z0-9]{4}-[A-Z0-9]{4})/.exec(text ?? "")?.[1] ?? "";
  return { door: showtime.door, reference, tickets };
}

export const answerOf = (page: Page): Locator => page.getByRole("region", { name: "Answer" });
export const countOf = (page: Page): Locator => page.locator("[data-count]");

/** A hardware scanner: its keys go wherever the focus is, faster than a test could press them one by one. */
export const wedge = (page: Page, code: string): Promise<void> =>
  page.evaluate((text) => {
    const focused = document.activeElement ?? document.body;
    for (const key of [...text, "Enter"])
      focused.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  }, code);

/** Full-screen in its colour and its words, and gone before the next. */
export async function expectAnswer(
  page: Page,
  tone: "green" | "amber" | "red",
  ...words: string[]
): Promise<void> {
  const answer = answerOf(page);
  for (const word of words) await expect(answer).toContainText(word);
  await expect(answer).toHaveAttribute("data-tone", tone);
}

export async function dismiss(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await expect(answerOf(page)).toHaveCount(0);
}

export async function openDoor(page: Page, door: string, deviceName: string): Promise<void> {
  await page.goto(door);
  await page.getByLabel("Its name").fill(deviceName);
  await page.getByLabel("Its name").blur();
  await expect(page.getByText("Connected.")).toBeVisible();
}

export async function keepOffline(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Download for offline" }).click();
  await expect(page.getByText(/Kept on this device, as of/)).toBeVisible({ timeout: 20_000 });
}
