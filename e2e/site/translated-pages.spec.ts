import type { Page } from "@playwright/test";
import { undo } from "@/e2e/dashboard/dashboard";
import { addMovie, save } from "@/e2e/dashboard/movies";
import { expect, test } from "@/e2e/fixtures";
import {
  fillGuest,
  freeSeats,
  goToCheckout,
  openShowtime,
  ownSeats,
  payAndGetTickets,
  payAndLook,
  takeSeats,
} from "@/e2e/scene/buying";
import { ADMIN } from "@/e2e/scene/demo-people";
import type { OpenScene } from "@/e2e/scene/open-scene";
import { expectWhole, translate } from "./translator";

/** Every seat costs the same, so that its sums are known. */
const PLAIN = { tickets: [{ name: "Adult", amountMinor: 1_250 }] };

const payButton = (page: Page) => page.getByRole("button", { name: /^Pay / });

async function checkOut(page: Page, scene: OpenScene, seats: number): Promise<void> {
  await openShowtime(page, await scene(PLAIN));
  await takeSeats(page, seats);
  await goToCheckout(page);
}

test("translated, the way from the search to the tickets and to a refund holds, with every sum right", async ({
  page,
  scene,
}) => {
  test.slow();
  const errors = await translate(page);
  await page.goto("/");
  await expectWhole(page, errors);
  await page.goto("/movies");
  const search = page.getByRole("searchbox");
  await search.fill("general");
  await expect(page).toHaveURL(/q=general/);
  await search.fill("");
  await expect(page).not.toHaveURL(/q=/);
  await search.fill("no such movie at all");
  await expect(page).toHaveURL(/q=no/);
  await expectWhole(page, errors);

  await openShowtime(page, await scene(PLAIN));
  await page.getByRole("button", { name: "Best 2 seats" }).click();
  await expect(ownSeats(page)).toHaveCount(2);
  await ownSeats(page).first().click();
  await expect(ownSeats(page)).toHaveCount(1);
  await ownSeats(page).first().click();
  await expect(ownSeats(page)).toHaveCount(0);
  await expect(page.getByText("Choose a seat and it is yours for eight minutes.")).toBeVisible();
  await takeSeats(page, 2);
  await expectWhole(page, errors);

  await goToCheckout(page);
  const full = Number((await payButton(page).innerText()).replace("Pay £", ""));
  await page.getByText("Have a code?").click();
  await page.getByLabel("Promotion code").fill("NO-SUCH-CODE");
  await page.getByRole("button", { name: "Use it" }).click();
  await expect(page.getByText("We do not know this code.")).toBeVisible();
  await page.getByLabel("Promotion code").fill("WELCOME10");
  await page.getByRole("button", { name: "Use it" }).click();
  const due = `£${(full * 0.9).toFixed(2)}`;
  await expect(payButton(page)).toHaveText(`Pay ${due}`);
  await expect(page.getByRole("status").filter({ hasText: due }).last()).toHaveText(due);
  await page.getByRole("button", { name: "Take the code WELCOME10 off" }).click();
  await expect(payButton(page)).toHaveText(`Pay £${full.toFixed(2)}`);
  await fillGuest(page, "Ada", "not an address");
  await payButton(page).click();
  await expect(page.getByText("Please give an address like")).toBeVisible();
  await expectWhole(page, errors);
  await fillGuest(page, "Ada", "ada@example.com");
  await payAndGetTickets(page);
  await expectWhole(page, errors);

  await page.getByRole("link", { name: "Cancel seats" }).click();
  await page.getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "Show my refund" }).click();
  await page.getByRole("button", { name: /^Cancel this seat and refund £/ }).click();
  await expect(page.getByRole("article").filter({ hasText: "Cancelled" })).toHaveCount(1);
  await expectWhole(page, errors);
});

for (const [outcome, words] of [
  ["It is declined", "The payment was declined"],
  ["It needs more time", "Your tickets"],
] as const)
  test(`translated, a payment ends right when ${outcome.toLowerCase()}`, async ({ page, scene }) => {
    const errors = await translate(page);
    await checkOut(page, scene, 1);
    await fillGuest(page, "Ada", "ada@example.com");
    await page.getByLabel(outcome).check();
    await payAndLook(page, () => expectWhole(page, errors));
    await expect(page.getByRole("main").getByText(words, { exact: true })).toBeVisible({ timeout: 20_000 });
    await expectWhole(page, errors);
  });

test("translated, seats that someone else took are offered another way", async ({
  page,
  browser,
  baseURL,
  scene,
}) => {
  const errors = await translate(page);
  const href = await openShowtime(page, await scene(PLAIN));
  const other = await browser.newPage();
  await other.goto(String(new URL(href, baseURL)));
  await takeSeats(other, 4);
  const theirs = page.getByRole("checkbox", { name: /being chosen by someone else$/ });
  await expect(theirs).toHaveCount(4);
  await theirs.first().press("Enter");
  await expect(page.getByText("in someone else's hands for now")).toBeVisible();
  await page.getByRole("button", { name: "Best 2 seats" }).click();
  await expect(ownSeats(page)).toHaveCount(2);
  await expect(page.getByText("in someone else's hands for now")).toHaveCount(0);
  await expectWhole(page, errors);
  await other.close();
});

test("translated, signing in wrong and right, an account and its password work", async ({
  page,
  openMessage,
}) => {
  test.slow();
  const errors = await translate(page);
  await page.goto("/sign-in");
  const main = page.getByRole("main");
  for (const password of ["wrong", "wrong again"]) {
    await page.getByLabel("E-mail").fill(`nobody-${Date.now()}@example.com`);
    await page.getByLabel("Password").fill(password);
    await main.getByRole("button", { name: "Sign in" }).click();
    await expect(main.getByRole("alert")).toBeVisible();
    await expectWhole(page, errors);
  }
  await page.goto("/register");
  await main.getByRole("button").first().click();
  await expect(page.locator("[aria-invalid=true]").first()).toBeVisible();
  const email = `translated-${Date.now()}@example.com`;
  await page.getByLabel("Name").fill("Hedy");
  await page.getByLabel("E-mail").fill(email);
  await main.getByRole("button").first().click();
  await expect(page.getByText("We have sent a link")).toBeVisible();
  await expectWhole(page, errors);
  await openMessage(email);
  await main.locator('a[href*="/set-password/"]').first().click();
  await page.getByLabel("Password").first().fill("short");
  await main.getByRole("button").first().click();
  await expect(page.locator("[aria-invalid=true]").first()).toBeVisible();
  await page.getByLabel("Password").first().fill("a long enough password, translated");
  await main.getByRole("button").first().click();
  await expect(page).toHaveURL(/\/account/);
  await page.getByRole("textbox", { name: "Name" }).fill("Hedy Kiesler");
  await page.getByRole("button", { name: "Save" }).first().click();
  await expect(page.getByText("Your name is saved.")).toBeVisible();
  await expectWhole(page, errors);
  await page.goto("/reset");
  await page.getByLabel("E-mail").fill(email);
  await main.getByRole("button").first().click();
  await expect(page.getByText("We have sent a link")).toBeVisible();
  await expectWhole(page, errors);
});

test("translated, the account lists its bookings and signs out", async ({ page, signIn, customer }) => {
  const errors = await translate(page);
  await signIn(customer);
  for (const path of ["/account", "/account/bookings", "/account/bookings?tab=past"]) {
    await page.goto(path);
    await expectWhole(page, errors);
  }
  await page.goto("/account");
  await page.getByRole("button", { name: "Sign out this browser" }).click();
  await expect(page.getByRole("link", { name: "Sign in" }).first()).toBeVisible();
  await expectWhole(page, errors);
});

test("translated, the forms of the dashboard refuse, save and undo", async ({
  page,
  signIn,
  scene,
  newTitle,
}) => {
  test.slow();
  const errors = await translate(page);
  await signIn(ADMIN);
  await page.goto("/admin/movies/new");
  await page.getByRole("button", { name: "Add the movie" }).click();
  await expect(page.getByLabel("Title", { exact: true })).toHaveAccessibleDescription(/write its title/i);
  await addMovie(page, newTitle("Translated"), { status: "Released" });
  await page.getByLabel("Certificate").fill("12A");
  await expect(page.getByText("Not saved yet")).toBeVisible();
  await save(page);
  await expect(page.getByText("Not saved yet")).toHaveCount(0);
  await page.getByRole("button", { name: "Archive" }).click();
  await undo(page, "1 movie archived");
  await expect(page.getByRole("button", { name: "Archive" })).toBeVisible();
  await expectWhole(page, errors);

  await page.goto("/admin/bookings");
  await page.getByRole("searchbox").first().fill("nobody of that name");
  await page.getByRole("searchbox").first().press("Enter");
  await expect(page).toHaveURL(/q=nobody/);
  await expectWhole(page, errors);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").last().fill("zzzz");
  await expect(page.getByText("Nothing goes by that name.")).toBeVisible();
  await page.getByRole("combobox").last().fill("prices");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/admin\/prices/);
  await expectWhole(page, errors);

  await page.goto((await scene(PLAIN)).showtime.till);
  const sell = page.getByRole("button", { name: /^Sell / });
  await page.getByRole("button", { name: "Best 2 seats" }).click();
  await expect(sell).toContainText("£25.00");
  await freeSeats(page).first().click();
  await expect(sell).toContainText("£37.50");
  await expectWhole(page, errors);
});
