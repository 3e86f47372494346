import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { fillGuest, goToCheckout, openShowtime, payAndGetTickets, takeSeats } from "@/e2e/scene/buying";
import type { Scene } from "@/e2e/scene/open-scene";
import { expectFitForEveryone } from "@/e2e/scene/states";

const payButton = (page: Page) => page.getByRole("button", { name: /^Pay / });
const pounds = async (page: Page): Promise<number> =>
  Number((await payButton(page).textContent())?.replace("Pay £", ""));
const inPounds = (amount: number): string => `£${amount.toFixed(2)}`;

async function checkOut(page: Page, scene: Scene): Promise<number> {
  await openShowtime(page, scene);
  await takeSeats(page, 2);
  await goToCheckout(page);
  return pounds(page);
}

async function useCode(page: Page, code: string): Promise<void> {
  await page.getByText("Have a code?").click();
  await page.getByLabel("Promotion code").fill(code.toLowerCase());
  await page.getByRole("button", { name: "Use it" }).click();
  await expect(page.getByRole("button", { name: `Take the code ${code} off` })).toBeVisible();
}

test("a code stays through a reload and a declined payment, and is named wherever the sum is", async ({
  page,
  context,
  signIn,
  openMessage,
  scene,
}) => {
  const its = await scene();
  const code = await its.addPromoCode();
  const full = await checkOut(page, its);
  await fillGuest(page, "Ida Rhodes", "ida@example.com");
  await useCode(page, code);
  const due = await pounds(page);
  const off = full - due;
  expect(Math.abs(off - full / 10)).toBeLessThan(0.01);
  await page.reload();
  await expect(payButton(page)).toHaveText(`Pay ${inPounds(due)}`);

  await page.getByLabel("It is declined").check();
  await payButton(page).click();
  await expect(page.getByText("The payment was declined")).toBeVisible();
  await page.getByRole("link", { name: "Back to checkout" }).click();
  await expect(payButton(page)).toHaveText(`Pay ${inPounds(due)}`);
  await expect(page.getByText(`−${inPounds(off)}`)).toBeVisible();
  await payAndGetTickets(page);

  const words = `The tickets come to ${inPounds(full)}; the code ${code} took ${inPounds(off)} off.`;
  await expect(page.getByLabel("Your booking")).toContainText(`${words} Paid in all: ${inPounds(due)}.`);
  const reference = (await page.getByText(/^Booking [A-Z0-9]/).textContent())?.replace("Booking ", "") ?? "";
  await openMessage("ida@example.com");
  await expect(page.getByRole("main")).toContainText(`${words} You paid ${inPounds(due)}.`);
  expect(await page.evaluate(() => sessionStorage.getItem("matinee:checkout"))).toBeNull();

  await context.clearCookies();
  await signIn("admin@matinee.test");
  await page.goto(`/admin/bookings?q=${reference}`);
  await page.getByRole("main").locator('a[href^="/admin/bookings/"]').first().click();
  const payment = page.getByRole("region", { name: "Payment" });
  await expect(payment.getByRole("row", { name: /^Tickets/ })).toContainText(inPounds(full));
  await expect(payment.getByRole("row", { name: `Code ${code}` })).toContainText(`−${inPounds(off)}`);
  await expect(payment.getByRole("row", { name: /^Test payment/ })).toContainText(inPounds(due));
  await expectFitForEveryone(page);
});

test("what a tab remembers is asked about again: nothing is paid before the answer, and nothing is believed", async ({
  page,
  scene,
}) => {
  const its = await scene();
  const code = await its.addPromoCode();
  const full = await checkOut(page, its);
  await fillGuest(page, "Ida Rhodes", "ida@example.com");
  await useCode(page, code);
  const due = await pounds(page);
  let answerIt = () => {};
  const answered = new Promise<void>((resolve) => {
    answerIt = resolve;
  });
  let asked = 0;
  await page.route("**/checkout/*", async (route) => {
    if (route.request().method() === "POST" && asked++ === 0) await answered;
    await route.continue();
  });
  await page.reload();
  await expect(payButton(page)).toHaveAttribute("aria-disabled", "true");
  await payButton(page).click({ force: true });
  await page.getByLabel("Name").press("Enter");
  answerIt();
  await expect(payButton(page)).toHaveText(`Pay ${inPounds(due)}`);
  await expect(payButton(page)).not.toHaveAttribute("aria-disabled");
  expect(asked).toBe(1);

  await page.evaluate(
    ([key, code]) => {
      const kept = JSON.parse(sessionStorage.getItem(String(key)) ?? "{}");
      sessionStorage.setItem(String(key), JSON.stringify({ ...kept, promo: { ...kept.promo, code } }));
    },
    ["matinee:checkout", "NOBODYMADETHIS"],
  );
  await page.reload();
  await expect(page.getByLabel("Promotion code")).toHaveAccessibleDescription(/do not know this code/);
  await expect(page.getByLabel("Promotion code")).toHaveValue("NOBODYMADETHIS");
  await expect(payButton(page)).toHaveText(`Pay ${inPounds(full)}`);
  await page.reload();
  await expect(payButton(page)).toHaveText(`Pay ${inPounds(full)}`);
  await expect(page.getByText("do not know this code")).toHaveCount(0);
});
