import type { Browser, Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import {
  fillGuest,
  freeSeats,
  goToCheckout,
  payAndGetTickets,
  seatNamed,
  takeSeats,
} from "@/e2e/scene/buying";
import { ADMIN, OWNER } from "@/e2e/scene/demo-people";
import { dayIn } from "@/e2e/scene/of-its-own";
import type { Scene } from "@/e2e/scene/open-scene";
import { expectFitForEveryone } from "@/e2e/scene/states";
import { told } from "./dashboard";

const unique = Date.now().toString(36).toUpperCase();
const CARD = `Late show ${unique}`;

/** A card for a showtime of this spec's own: £10.00 for a standard seat, £2.00 more at night. */
async function makeCard(page: Page, { theater }: Scene): Promise<void> {
  await page.goto(`/admin/prices?theater=${theater.id}`);
  await page.getByRole("link", { name: "New price card" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "New price card" })).toBeVisible();
  const adult = page
    .getByRole("region", { name: "Table of resulting prices" })
    .getByRole("row", { name: /^Adult/ });
  await page.getByLabel("Adult, Standard").fill("10");
  await expect(adult).toContainText("£10.00");
  await page.getByRole("textbox", { name: "Name", exact: true }).fill(CARD);
  await page.getByLabel("Adult, Standard").fill("10.005");
  await page.getByRole("button", { name: "Save the price card" }).click();
  await expect(page.getByLabel("Adult, Standard")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Adult, Standard").fill("10");
  await page.getByLabel("Adult, Premium").fill("12.50");
  await page.getByRole("button", { name: "Add a rule" }).click();
  await page.getByLabel("Name of the rule").fill("Night");
  await page.getByLabel("How much").fill("2");
  await page.getByLabel("Until").fill("06:00");
  await expect(adult).toContainText("£10.00");
  await page.getByLabel("At", { exact: true }).fill("05:05");
  await expect(adult).toContainText("£12.00");
  await page.getByRole("button", { name: "Save the price card" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The price card is saved" })).toBeVisible();
}

/** A showtime sold by that card; its address. */
async function scheduleShowtime(page: Page, { screen }: Scene): Promise<string> {
  const day = dayIn(10);
  await page.goto(`/admin/showtimes/new?day=${day}`);
  await page.getByLabel("Movie").pressSequentially("detour");
  await page.getByRole("option", { name: "Detour" }).click();
  await page.getByLabel("Screen").selectOption({ label: screen.name });
  await page.getByLabel("Start").fill("05:05");
  await page.getByLabel("Price card").selectOption({ label: CARD });
  await page.getByRole("button", { name: "Schedule the showtime" }).click();
  await page.waitForURL(/\/admin\/showtimes\/\d+/);
  return `/showtimes/${/showtimes\/(\d+)/.exec(page.url())?.[1]}`;
}

/** A guest of a browser of their own, before that showtime's map. */
async function guestAt(browser: Browser, address: string, showtime: string): Promise<Page> {
  const context = await browser.newContext({ extraHTTPHeaders: { "x-forwarded-for": address } });
  const page = await context.newPage();
  await page.goto(showtime);
  await expect(freeSeats(page).first()).toBeVisible();
  return page;
}

const useCode = async (page: Page, code: string) => {
  await page.getByText("Have a code?").click();
  await page.getByLabel("Promotion code").fill(code);
  await page.getByRole("button", { name: "Use it" }).click();
};

const payButton = (page: Page, amount: string) =>
  page.getByRole("button", { name: `Pay ${amount}`, exact: true });

test("a card's rules reach the showtime, a live hold keeps its price, and a code is taken off once", async ({
  page,
  browser,
  signIn,
  address,
  scene,
}) => {
  test.slow();
  await signIn(ADMIN);
  const its = await scene();
  await makeCard(page, its);
  const cardUrl = page.url();
  await expectFitForEveryone(page);
  const showtime = await scheduleShowtime(page, its);

  const early = await guestAt(browser, address, showtime);
  await takeSeats(early, 1);
  await goToCheckout(early);
  await expect(payButton(early, "£12.00")).toBeVisible();

  await test.step("two edit the card at once: the second is told, and saves after all", async () => {
    const second = await page.context().newPage();
    await second.goto(cardUrl);
    await second.getByLabel("Adult, Standard").fill("20");
    await page.goto(cardUrl);
    await page.getByLabel("Adult, Standard").fill("15");
    await page.getByRole("button", { name: "Save the price card" }).click();
    await expect(page.getByRole("status").filter({ hasText: "One showtime to come" })).toBeVisible();
    await second.getByRole("button", { name: "Save the price card" }).click();
    const told = second.getByRole("alert").filter({ hasText: "Somebody else saved this" });
    await expect(told.getByRole("row", { name: /Adult, standard/ })).toContainText("£15.00");
    await expect(told.getByRole("row", { name: /Adult, standard/ })).toContainText("£20.00");
    await second.getByRole("button", { name: "Save the price card" }).click();
    await expect(second.getByRole("status").filter({ hasText: "is saved" })).toBeVisible();
    await page.goto(cardUrl);
    await expect(page.getByText("This price card was replaced")).toBeVisible();
    await second.close();
  });

  const late = await guestAt(browser, address, showtime);
  await takeSeats(late, 1);
  await goToCheckout(late);
  await expect(payButton(late, "£22.00")).toBeVisible();
  await early.reload();
  await expect(payButton(early, "£12.00")).toBeVisible();

  await test.step("the map shows who holds seats what they will be charged, for more seats too", async () => {
    await early.goto(showtime);
    const sheet = early.getByRole("region", { name: "Your seats" });
    await expect(sheet).toContainText("£12.00");
    const [label = ""] = await takeSeats(early, 1);
    await expect(seatNamed(early, label)).toHaveAccessibleName(/, £12\.00, /);
    await expect(sheet).toContainText("£24.00");
    await goToCheckout(early);
    await expect(payButton(early, "£24.00")).toBeVisible();
    await early.goto(showtime);
    await expect(sheet).toContainText("£24.00");
    await seatNamed(early, label).click();
    await expect(sheet).not.toContainText("£24.00");
    await goToCheckout(early);
    await expect(payButton(early, "£12.00")).toBeVisible();
  });

  const code = `SPEC${unique}`;
  await test.step("the code is made", async () => {
    await page.goto("/admin/promo-codes");
    await page.getByRole("link", { name: "New code" }).click();
    await page.getByLabel("Code", { exact: true }).fill(code.toLowerCase());
    await page.getByLabel("Takes off").fill("0");
    await page.getByRole("button", { name: "Save the code" }).click();
    await expect(page.getByLabel("Takes off")).toHaveAttribute("aria-invalid", "true");
    await page.getByLabel("Takes off").fill("10");
    await page.getByLabel("Uses in all").fill("1");
    await expectFitForEveryone(page);
    await page.getByRole("button", { name: "Save the code" }).click();
    await expect(page.getByRole("status").filter({ hasText: `${code} is saved` })).toBeVisible();
  });

  await fillGuest(early, "Ada", `ada-${unique.toLowerCase()}@example.com`);
  await useCode(early, "nobody made this");
  await expect(early.getByLabel("Promotion code")).toHaveAccessibleDescription(/do not know this code/);
  await early.getByLabel("Promotion code").fill(code.toLowerCase());
  await early.getByLabel("Promotion code").press("Enter");
  await expect(early.getByText("−£1.20")).toBeVisible();
  await expect(payButton(early, "£10.80")).toBeVisible();
  await fillGuest(late, "Eve", `eve-${unique.toLowerCase()}@example.com`);
  await useCode(late, code);
  await expect(payButton(late, "£19.80")).toBeVisible();
  await payAndGetTickets(early);
  await expect(early.getByLabel("Your booking")).toContainText(
    `The tickets come to £12.00; the code ${code} took £1.20 off. Paid in all: £10.80.`,
  );

  // the other one had been told it is good, and the last use went meanwhile
  await payButton(late, "£19.80").click();
  await expect(late.getByRole("alert").filter({ hasText: "used as often as it may be" })).toBeVisible();
  await expect(payButton(late, "£22.00")).toBeVisible();
  await payAndGetTickets(late);

  await test.step("the list counts it; disabling can be taken back", async () => {
    await page.goto("/admin/promo-codes");
    await expectFitForEveryone(page);
    await expect(page.getByRole("row", { name: new RegExp(code) })).toContainText("1 of 1");
    await page.getByRole("link", { name: code }).click();
    await page.getByRole("button", { name: "Disable it" }).click();
    await expect(page.getByText("disabled", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByRole("button", { name: "Disable it" })).toBeVisible();
  });
});

test("an owner prices their own theater and no other", async ({ page, signIn }) => {
  await signIn(OWNER);
  await page.goto("/admin/prices");
  await expectFitForEveryone(page);
  await page.getByRole("link", { name: "Standard prices" }).click();
  await expect(page.getByLabel("Name of the rule").first()).toHaveValue("Weekend evening");
  for (const path of ["/admin/prices/999999", "/admin/promo-codes/999999", "/admin/prices/new?theater=2"])
    expect((await page.goto(path))?.status(), path).toBe(404);
  // the chain's code is not theirs to keep
  await page.goto("/admin/promo-codes");
  await expect(page.getByRole("link", { name: "WELCOME10" })).toHaveCount(0);
});

test("a card is given up once no showtime to come is sold by it", async ({ page, signIn, scene }) => {
  const { theater } = await scene();
  await signIn(ADMIN);
  const list = `/admin/prices?theater=${theater.id}`;
  await page.goto(list);
  const cards = page.getByRole("table", { name: "Price cards" });
  const name = (await cards.getByRole("link").first().textContent()) ?? "";
  const giveUp = async () => {
    await page.getByRole("button", { name: "Give it up" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Give it up" }).click();
  };
  await cards.getByRole("link", { name }).click();
  await giveUp();
  await told(page, "Showtimes to come are sold by this card.");
  await makeCard(page, { theater } as Scene);
  const { pathname } = new URL(page.url());
  await giveUp();
  await expect(page).toHaveURL(list);
  await expect(cards.getByRole("link", { name: CARD })).toHaveCount(0);
  await page.goto(pathname);
  await expect(page.getByText("This price card was given up")).toBeVisible();
  await expectFitForEveryone(page);
});
