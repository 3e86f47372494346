import { expect, expectAccessible, expectNoSidewaysScroll, test } from "@/e2e/fixtures";
import { fillGuest, goToCheckout, openShowtime, ownSeats, payAndGetTickets } from "@/e2e/scene/buying";

test("a guest buys seats from the list, in words only, and finds the list again next time", async ({
  page,
  scene,
}) => {
  test.slow();
  await page.setViewportSize({ width: 360, height: 740 });
  const href = await openShowtime(page, await scene({ room: "wide" }));
  await page.getByRole("button", { name: "List" }).click();
  await expect(page.getByRole("grid")).toHaveCount(0);
  const row = page
    .locator("details")
    .filter({ hasText: /([2-9]|\d\d) free/ })
    .first();
  await row.locator("summary").click();
  const free = row.getByRole("checkbox", { name: /, free/ });
  await free.first().check();
  await expect(ownSeats(page).or(row.getByRole("checkbox", { checked: true }))).toHaveCount(1);
  const taken = await row.getByRole("checkbox", { checked: true }).getAttribute("aria-label");
  const label = /^Row \S+, seat [^,]+/.exec(taken ?? "")?.[0] ?? "";
  await expect(row).toContainText("1 yours");
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);

  await page.goto(href);
  await expect(page.getByRole("button", { name: "List" })).toHaveAttribute("aria-pressed", "true");
  await goToCheckout(page);
  await fillGuest(page, "Annie Easley", "annie@example.com");
  await payAndGetTickets(page);
  await expect(page.getByRole("article", { name: `Ticket: ${label}` })).toBeVisible();
});
