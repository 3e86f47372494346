import type { Page } from "@playwright/test";
import { expect, expectNoSidewaysScroll } from "@/e2e/fixtures";
import { fillGuest, goToCheckout, ownSeats, payAndGetTickets } from "@/e2e/scene/buying";
import { ADMIN } from "@/e2e/scene/demo-people";
import { longWord, test } from "./long-words";

// the narrowest that WCAG 1.4.10 asks for
test.use({ viewport: { width: 320, height: 640 } });

async function expectFit(page: Page, paths: readonly string[], status = 200): Promise<void> {
  for (const path of paths) {
    expect((await page.goto(path))?.status(), path).toBe(status);
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    for (const width of [320, 360]) {
      await page.setViewportSize({ width, height: 640 });
      const wide = await page.evaluate(findWide);
      expect.soft(wide, `${path} at ${width} px`).toEqual([]);
    }
  }
}

/** Runs in the page: what makes it wider than its window, the innermost first. */
function findWide(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.querySelectorAll("body *")].filter(
    (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
  );
  return [`${scrollWidth} px`, ...wide.slice(-3).map((element) => element.outerHTML.slice(0, 160))];
}

test("a word of sixty letters breaks on every page of the site at 320 px, and the code stays in sight", async ({
  page,
  signIn,
  customer,
  long: { showtime, theater, movie, code },
}) => {
  test.slow();
  await expectFit(page, [
    "/",
    "/movies",
    `/movies?q=${longWord()}`,
    "/coming-soon",
    "/theaters",
    theater.path,
    movie.path,
    "/sign-in",
    "/register",
    "/reset",
    showtime.path,
  ]);
  const nowhere = longWord();
  const missing = [`/${nowhere}`, `/movies/${nowhere}`, `/theaters/${nowhere}`, `/tickets/${nowhere}`];
  await expectFit(page, missing, 404);
  await page.goto(showtime.path);
  await page.getByRole("button", { name: "Best 2 seats" }).click();
  await expect(ownSeats(page)).toHaveCount(2);
  await expectNoSidewaysScroll(page);
  await page.getByRole("button", { name: /all in/ }).click();
  await expectNoSidewaysScroll(page);
  await goToCheckout(page);
  const checkout = page.url();
  await page.getByText("Have a code?").click();
  await page.getByLabel("Promotion code").fill(code);
  await page.getByRole("button", { name: "Use it" }).click();
  await expect(page.getByRole("button", { name: `Take the code ${code} off` })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectFit(page, [checkout]);
  const email = `${longWord()}@example.com`.toLowerCase();
  await fillGuest(page, longWord(), email);
  await payAndGetTickets(page);
  const tickets = page.url();
  const qr = page.getByRole("img", { name: /^Code of/ }).first();
  await qr.scrollIntoViewIfNeeded();
  // but for the fraction of a pixel that scrolling leaves
  await expect(qr).toBeInViewport({ ratio: 0.99 });
  await expectFit(page, [tickets, `${tickets}/cancel`, `/mailbox?to=${email}`]);
  await page.emulateMedia({ media: "print" });
  await expectFit(page, [tickets]);
  await page.emulateMedia({ media: "screen" });
  await page.goto(`${tickets}/cancel`);
  await page.getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "Show my refund" }).click();
  await expect(page.getByRole("button", { name: /^Cancel this seat/ })).toBeVisible();
  await expectNoSidewaysScroll(page);

  await signIn(customer);
  await page.goto("/account");
  await page.getByRole("textbox", { name: "Name" }).fill(longWord());
  await page.getByRole("button", { name: "Save the name" }).click();
  await expect(page.getByText("Your name is saved.")).toBeVisible();
  await expectFit(page, ["/account", "/account/bookings", "/"]);
});

test("and on every page of the dashboard", async ({ page, signIn, browser, long }) => {
  test.slow();
  const { showtimeId, theaterId, screenId, priceCardId, movieId } = long.stage;
  const name = longWord();
  const guest = await browser.newPage();
  await guest.goto(`/showtimes/${showtimeId}`);
  await guest.getByRole("button", { name: "Best 2 seats" }).click();
  await goToCheckout(guest);
  await fillGuest(guest, name, `${name}@example.com`.toLowerCase());
  await payAndGetTickets(guest);
  await guest.close();
  await signIn(ADMIN);
  await page.goto(`/admin/bookings?q=${name}`);
  const href = await page
    .getByRole("main")
    .locator('a[href^="/admin/bookings/"]')
    .first()
    .getAttribute("href");
  const booking = String(href);
  await page.goto(booking);
  await page.getByRole("textbox", { name: /note/i }).first().fill(longWord());
  await page.getByRole("button", { name: /note/i }).first().click();
  await expectNoSidewaysScroll(page);
  const day = long.showtime.day;
  await expectFit(page, [
    "/admin",
    "/admin/audit",
    booking,
    `/admin/bookings?q=${name}`,
    `/admin/box-office?day=${day}&theater=${theaterId}`,
    `/admin/box-office/${showtimeId}`,
    "/admin/door",
    `/admin/door/${showtimeId}`,
    "/admin/genres",
    "/admin/messages",
    "/admin/messages/preview",
    `/admin/movies/${movieId}`,
    "/admin/movies/new",
    "/admin/movies",
    "/admin/people",
    "/admin/people/invite",
    "/admin/people/invitations",
    `/admin/prices?theater=${theaterId}`,
    `/admin/prices/${priceCardId}`,
    "/admin/promo-codes",
    `/admin/promo-codes/${long.codeId}`,
    "/admin/promo-codes/new",
    "/admin/reports",
    "/admin/reports/movies",
    "/admin/reports/screens",
    `/admin/reports/seats?showtime=${showtimeId}`,
    `/admin/schedule?day=${day}&theater=${theaterId}`,
    `/admin/schedule/copy?theater=${theaterId}`,
    `/admin/schedule/fill?theater=${theaterId}&day=${day}`,
    `/admin/schedule/repeat?theater=${theaterId}`,
    `/admin/screens/${screenId}`,
    `/admin/screens/${screenId}/layout`,
    `/admin/showtimes/${showtimeId}`,
    `/admin/showtimes/${showtimeId}/cancel`,
    `/admin/showtimes/${showtimeId}/change`,
    `/admin/showtimes/new?theater=${theaterId}`,
    `/admin/theaters/${theaterId}`,
    `/admin/theaters/${theaterId}/screens/new`,
    "/admin/theaters/new",
    "/admin/theaters",
  ]);
  const nowhere = longWord();
  await expectFit(page, [`/admin/${nowhere}`, `/admin/movies/${nowhere}`], 404);
});
