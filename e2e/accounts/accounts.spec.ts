import { expect, test } from "@/e2e/fixtures";
import { unique } from "@/e2e/scene/of-its-own";
import { expectFitForEveryone } from "@/e2e/scene/states";

const PASSWORD = "a long enough password";

test("someone signs up, resets the password and is signed out everywhere by it", async ({
  page,
  openMessage,
  browser,
  signIn,
  address,
}) => {
  const email = `new-${unique()}@example.com`;
  await page.goto("/register");
  await page.getByLabel("Name").fill("Hedy Lamarr");
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("main").getByRole("button").first().click();
  await expect(page.getByText("We have sent a link")).toBeVisible();
  await openMessage(email);
  await page.getByRole("main").locator('a[href*="/set-password/"]').first().click();
  await expect(page.getByLabel("Password").first()).toBeVisible();
  await expectFitForEveryone(page);
  await page.getByLabel("Password").first().fill(PASSWORD);
  await page.getByRole("main").getByRole("button").first().click();
  await expect(page).toHaveURL(/\/account/);
  await expect(page.getByRole("heading", { level: 1, name: "Hedy Lamarr" })).toBeVisible();
  await expectFitForEveryone(page);

  const elsewhere = await browser.newContext({ extraHTTPHeaders: { "x-forwarded-for": address } });
  const other = await elsewhere.newPage();
  await other.goto("/reset");
  await other.getByLabel("E-mail").fill(email);
  await other.getByRole("main").getByRole("button").first().click();
  await expect(other.getByText("We have sent a link")).toBeVisible();
  await other.goto(`/mailbox?to=${email}`);
  await other.getByRole("main").locator('a[href*="/set-password/"]').first().click();
  await other.getByLabel("Password").first().fill(`${PASSWORD} 2`);
  await other.getByRole("main").getByRole("button").first().click();
  await expect(other).toHaveURL(/\/account/);
  await other.goto(`/mailbox?to=${email}`);
  await expect(other.getByText("Your password for Matinee was changed").first()).toBeVisible();
  await expect(other.getByRole("main").locator('a[href$="/reset"]').first()).toBeVisible();

  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in/);
  await signIn(email, `${PASSWORD} 2`);
  await page.goto("/account");
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page.getByRole("link", { name: "Sign in" }).first()).toBeVisible();
  await other.goto("/account");
  await expect(other).toHaveURL(/\/sign-in/);
  await elsewhere.close();
});

test("the answers do not tell whether an account exists", async ({ page, customer }) => {
  const answers: string[] = [];
  for (const email of [customer, "nobody-at-all@example.com"]) {
    await page.goto("/reset");
    await page.getByLabel("E-mail").fill(email);
    await page.getByRole("main").getByRole("button").first().click();
    await expect(page.getByText("We have sent a link")).toBeVisible();
    answers.push((await page.getByRole("main").innerText()).replaceAll(email, "…"));
    await page.goto("/sign-in");
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("Password").fill("certainly wrong");
    await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
    answers.push((await page.getByRole("main").getByRole("alert").innerText()).replaceAll(email, "…"));
  }
  expect(answers[0]).toBe(answers[2]);
  expect(answers[1]).toBe(answers[3]);
});

test("who works here has one button that comes first, without a visit planned too", async ({
  page,
  signIn,
  scene,
}) => {
  await signIn(await (await scene()).addStaff("owner"));
  await page.goto("/account");
  await expect(page.getByRole("link", { name: "See what is on" })).toBeVisible();
  const first = page.getByRole("link", { name: "To the dashboard" });
  const accent = await first.evaluate((link) => getComputedStyle(link).backgroundColor);
  const buttons = await page
    .getByRole("main")
    .locator("a, button")
    .evaluateAll(
      (all, accent) => all.filter((one) => getComputedStyle(one).backgroundColor === accent).length,
      accent,
    );
  expect(buttons).toBe(1);
});
