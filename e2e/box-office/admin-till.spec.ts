import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { expectFitForEveryone, PHONE } from "@/e2e/scene/states";
import { openTill, sellButton, sellExactly } from "./till";

const chosen = (page: Page) => page.getByRole("checkbox", { checked: true });

test("the best seats are chosen in one tap, and a code is taken off and named", async ({
  page,
  signIn,
  scene,
}) => {
  const its = await scene();
  await signIn(await its.addStaff("owner"));
  const code = await its.addPromoCode();
  await openTill(page, its);
  await page.getByRole("button", { name: "One more" }).click();
  await page.getByRole("button", { name: "Best 3 seats" }).click();
  await expect(chosen(page)).toHaveCount(3);
  await expect(page.getByRole("form", { name: "Till" })).toContainText(/row [A-F]/);
  // best seats break no rule
  await expect(page.getByRole("checkbox", { name: "Sell all the same" })).toHaveCount(0);
  const full = Number((await sellButton(page).textContent())?.replace(/.*£/, ""));

  await page.getByText("A promotion code").click();
  await page.getByLabel("Code", { exact: true }).fill("NOBODY MADE THIS");
  await page.getByLabel("Code", { exact: true }).press("Enter");
  await expect(page.getByLabel("Code", { exact: true })).toHaveAccessibleDescription(/Nobody has made/);
  await page.getByLabel("Code", { exact: true }).fill(code.toLowerCase());
  await page.getByRole("button", { name: "Use it" }).click();
  await expect(page.getByText(code)).toBeVisible();
  const off = Math.round(full * 10) / 100;
  await expect(sellButton(page)).toContainText(`£${(full - off).toFixed(2)}`);
  await expectFitForEveryone(page);
  const booking = await sellExactly(page);
  await expect(page.getByRole("region", { name: "Sold" })).toContainText(`£${(full - off).toFixed(2)}`);
  await page.getByRole("button", { name: "Next customer" }).click();
  await page.getByRole("button", { name: "Best 3 seats" }).click();
  // the next customer has shown no code
  await expect(page.getByText(code)).toHaveCount(0);
  await page.goto(booking);
  const payment = page.getByRole("region", { name: "Payment" });
  await expect(payment.getByRole("row", { name: `Code ${code}` })).toContainText(`−£${off.toFixed(2)}`);
  await expect(payment.getByRole("row", { name: /^Cash/ })).toContainText(`£${(full - off).toFixed(2)}`);
});

test("seats are sold from the list, in words only", async ({ page, signIn, scene }) => {
  const its = await scene();
  await signIn(await its.addStaff("owner"));
  await openTill(page, its);
  await page.getByRole("button", { name: "List" }).click();
  await expect(page.getByRole("grid")).toHaveCount(0);
  const row = page.locator("details").filter({ hasText: "10 free" }).first();
  await row.locator("summary").click();
  const open = page.locator("details[open]");
  for (const nth of [0, 1]) await open.getByRole("checkbox").nth(nth).check();
  const seats = await chosen(page).evaluateAll((boxes) =>
    boxes.map((box) => box.getAttribute("aria-label")?.replace(/^Row (\S+), seat ([^,]+),.*/, "$1$2")),
  );
  await expectFitForEveryone(page);
  await page.goto(await sellExactly(page));
  for (const seat of seats) {
    const [, letter, number] = /^([A-Z]+)(.+)$/.exec(String(seat)) ?? [];
    await expect(
      page.getByRole("checkbox", { name: new RegExp(`Row ${letter}, seat ${number}\\b`) }),
    ).toBeVisible();
  }
});

test("at 360 px the sum and the button are at the foot of the window, wherever one is on the map", async ({
  page,
  signIn,
  scene,
}) => {
  const its = await scene();
  await page.setViewportSize(PHONE);
  await signIn(await its.addStaff("owner"));
  await openTill(page, its);
  const best = page.getByRole("button", { name: /^Best \d+ seats?$/ });
  await expect(best).toBeInViewport({ ratio: 1 });
  await best.click();
  const expectAtFoot = async () => {
    await expect(sellButton(page)).toBeInViewport({ ratio: 1 });
    const box = await sellButton(page).boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(PHONE.height - 80);
  };
  await page.evaluate(() => scrollTo(0, 0));
  await expectAtFoot();
  await page.getByRole("grid").evaluate((map) => map.scrollIntoView());
  await expectAtFoot();
  // the map keeps half of the window
  const till = await page.getByRole("form", { name: "Till" }).locator("xpath=ancestor::div[2]").boundingBox();
  expect(till?.height).toBeLessThanOrEqual(PHONE.height / 2 + 1);
  await expectFitForEveryone(page);
  await page.setViewportSize(PHONE);
  await sellExactly(page);
  await expect(page.getByRole("button", { name: "Next customer" })).toBeInViewport({ ratio: 1 });
});

test("a card is taken on the house's terminal, whose receipt is noted", async ({ page, signIn, scene }) => {
  const its = await scene();
  await signIn(await its.addStaff("owner"));
  await openTill(page, its);
  await page.getByRole("button", { name: "Best 2 seats" }).click();
  await page.getByRole("radio", { name: "Card terminal" }).check();
  await page.getByLabel("Its receipt number").fill("0042");
  await expectFitForEveryone(page);
  const booking = await sellExactly(page);
  await page.goto(booking);
  const payment = page.getByRole("region", { name: "Payment" });
  await expect(payment.getByRole("row", { name: /^Card terminal/ })).toBeVisible();
});
