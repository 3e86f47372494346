import { expect, test } from "@/e2e/fixtures";
import { fillGuest, goToCheckout, openShowtime, takeSeats } from "@/e2e/scene/buying";

test("addresses that make no sense get a 4xx and words, never a 500", async ({ request }) => {
  const long = "9".repeat(5_000);
  for (const path of [
    "/showtimes/0",
    "/showtimes/abc",
    "/showtimes/999999999",
    `/showtimes/${long.slice(0, 400)}`,
    "/movies/no-such-movie",
    "/theaters/no-such-theater",
    "/showing/not-a-day/any/any",
    "/showing/2026-02-31/any/any",
    "/posters/none/320",
    "/api/showtimes/abc/availability",
    "/api/showtimes/999999999/availability",
    "/api/showtimes/abc/live",
    "/api/showtimes/999999999/live",
    "/api/showtimes/-1/hold",
    "/api/fill",
    "/api/fill?showtimes=1;drop table",
    `/api/fill?showtimes=${long}`,
    "/tickets/x",
    "/tickets/%00",
    "/tickets/%ff",
    "/movies/%E0%A4%A",
  ]) {
    const answer = await request.get(path);
    expect(answer.status(), path.slice(0, 60)).toBeGreaterThanOrEqual(400);
    expect(answer.status(), path.slice(0, 60)).toBeLessThan(500);
    expect(await answer.text()).not.toMatch(/SQLITE|at \w+ \(|node_modules\//);
  }
  for (const path of [
    "/movies?page=-1",
    "/movies?page=x&q=%22%2A",
    "/movies?q=' OR 1=1 --",
    `/movies?q=${"a".repeat(3_000)}`,
    "/account/bookings?page=0",
  ])
    expect((await request.get(path)).status(), path.slice(0, 60)).toBeLessThan(500);
});

test("a broken or forged visitor cookie counts as none", async ({ page, context, baseURL }) => {
  for (const value of ["garbage", "a.b", `${"A".repeat(22)}.${"B".repeat(43)}`, "%00%ff"]) {
    await context.addCookies([{ name: "matinee_visitor", value, url: String(baseURL) }]);
    const answer = await page.request.get("/api/showtimes/1/hold");
    expect(answer.status()).toBe(200);
    expect(await answer.json()).toMatchObject({ hold: null });
  }
});

test("a tampered price is refused and nothing is charged", async ({ page, scene }) => {
  await openShowtime(page, await scene());
  await takeSeats(page, 1);
  await goToCheckout(page);
  await fillGuest(page, "Mallory", "mallory@example.com");
  // as the form is sent: React would put back what it had drawn
  await page.locator('input[name="expectedTotalMinor"]').evaluate((input: HTMLInputElement) => {
    window.addEventListener("submit", () => Object.assign(input, { value: "1" }), { capture: true });
  });
  await page.getByRole("button", { name: /^Pay / }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await expect(page).toHaveURL(/\/checkout\/[^/]+$/);
});

test("another person's checkout and payment are not shown", async ({ page, browser, scene }) => {
  await openShowtime(page, await scene());
  await takeSeats(page, 1);
  await goToCheckout(page);
  const stranger = await browser.newPage();
  await stranger.goto(page.url());
  await expect(stranger.getByRole("button", { name: /^Pay / })).toHaveCount(0);
  await stranger.close();
});

test("more text than any form takes gets a 413, also as an action", async ({ request }) => {
  const headers = { "next-action": "0".repeat(42), "content-type": "text/plain;charset=UTF-8" };
  const answer = await request.post("/sign-in", { headers, data: "x".repeat(3_000_000) });
  expect(answer.status()).toBe(413);
});

test("a megabyte of text in a form is refused in words", async ({ page }) => {
  await page.goto("/sign-in");
  const megabyte = "x".repeat(1_048_576);
  await page.getByLabel("E-mail").evaluate((input: HTMLInputElement, text) => {
    input.maxLength = 2_000_000;
    input.value = text;
  }, `${megabyte}@example.com`);
  await page.getByLabel("Password").fill("whatever it is");
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("That is more than this form takes, so nothing was changed.")).toBeVisible();
});
