import type { Page } from "@playwright/test";
import { DEMO_PASSWORD } from "@/db/seed/people";
import { expect, test } from "@/e2e/fixtures";
import { signInAs } from "@/e2e/scene/demo-people";
import { unique } from "@/e2e/scene/of-its-own";
import { expectFitForEveryone } from "@/e2e/scene/states";
import { codeAt } from "@/lib/accounts/testing/second-steps";
import { MINUTE_MS, SECOND_MS } from "@/lib/clock-units";

/** A code counts once: who needs another at once takes the next, which counts already. */
const NEXT_MS = 30 * SECOND_MS;

const submit = (page: Page, name: string) => page.getByRole("main").getByRole("button", { name }).click();

/** Turns the second step on, on its page; answers the secret and the recovery codes. */
async function turnOn(page: Page) {
  await page.getByLabel("Your password", { exact: true }).fill(DEMO_PASSWORD);
  await submit(page, "Set it up");
  await expect(page.getByRole("img", { name: /to be scanned/ })).toBeVisible();
  const secret = (await page.getByRole("main").locator("code").innerText()).replaceAll(" ", "");
  await page.getByLabel("Code", { exact: true }).fill("000000");
  await submit(page, "Turn it on");
  await expect(page.getByText("This code does not count.")).toBeVisible();
  await expectFitForEveryone(page);
  await page.getByLabel("Code", { exact: true }).fill(codeAt(secret, Date.now()));
  await submit(page, "Turn it on");
  const list = page.getByRole("list", { name: "Recovery codes" });
  await expect(list.getByRole("listitem")).toHaveCount(10);
  // whoever goes by keys goes on from there, though the form is gone
  const main = page.getByRole("main");
  expect(
    await main.evaluate((its) => its !== document.activeElement && its.contains(document.activeElement)),
  ).toBe(true);
  return { secret, codes: await list.getByRole("listitem").allInnerTexts() };
}

async function signOut(page: Page) {
  await page.goto("/account");
  await page.getByRole("button", { name: "Sign out this browser" }).click();
  await expect(page.getByText("You are signed out")).toBeVisible();
}

test("a code is asked for after the password, once it is turned on, and each counts once", async ({
  page,
  signIn,
  customer,
  openMessage,
  browser,
  baseURL,
  address,
}) => {
  test.slow();
  await signIn(customer);
  await page.goto("/account");
  await page.getByRole("link", { name: "Set it up" }).click();
  await expect(page).toHaveURL(/\/account\/second-step/);
  const { secret, codes } = await turnOn(page);
  await expectFitForEveryone(page);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download as text" }).click();
  expect((await download).suggestedFilename()).toBe("matinee-recovery-codes.txt");
  await page.getByRole("link", { name: "I have kept them" }).click();
  await expect(page.getByText("It is on.")).toBeVisible();
  await openMessage(customer);
  await expect(page.getByText("Signing in to Matinee takes a second step now").first()).toBeVisible();

  await signOut(page);
  await signInAs(page, customer);
  await expect(page).toHaveURL(/\/sign-in\/second-step/);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in\?next/);
  await page.goto("/sign-in/second-step?next=%2Faccount%2Fbookings");
  await expectFitForEveryone(page);
  const code = codeAt(secret, Date.now() + NEXT_MS);
  await page.getByLabel("Code", { exact: true }).fill(code);
  await submit(page, "Sign in");
  await expect(page).toHaveURL(/\/account\/bookings$/);

  await signOut(page);
  await signInAs(page, customer);
  await page.getByLabel("Code", { exact: true }).fill(code);
  await submit(page, "Sign in");
  await expect(page.getByText("This code does not count.")).toBeVisible();

  // a browser without scripts, and a recovery code
  const plain = await browser.newContext({
    ...{ javaScriptEnabled: false, extraHTTPHeaders: { "x-forwarded-for": address } },
    ...(baseURL && { baseURL }),
  });
  const there = await plain.newPage();
  await signInAs(there, customer);
  await there.getByLabel("Code", { exact: true }).fill((codes[0] ?? "").toLowerCase());
  await submit(there, "Sign in");
  await expect(there).toHaveURL(/\/account$/);
  await there.goto("/account/second-step");
  await expect(there.getByText("You have 9 left.")).toBeVisible();
  await there.getByLabel("Your password", { exact: true }).fill(DEMO_PASSWORD);
  await there
    .getByLabel("Code", { exact: true })
    .last()
    .fill(codes[1] ?? "");
  await submit(there, "Turn it off");
  await expect(there.getByText("The second step is off")).toBeVisible();
  await plain.close();
});

test("a theater asks for it: nothing else of the dashboard is open until then", async ({
  page,
  signIn,
  scene,
  browser,
  baseURL,
  address,
}) => {
  test.slow();
  const its = await scene();
  const [owner, door] = [await its.addStaff("owner"), await its.addStaff("door")];
  await signIn(owner);
  await page.goto(its.theater.admin);
  const section = page.getByRole("form", { name: "Signing in of the team" });
  await section.getByLabel("Everyone who works here needs a second step when signing in").check();
  await section.getByRole("button", { name: "Apply to the team" }).click();
  // who asks for it has it themselves, from then on
  await expect(page).toHaveURL(/\/account\/second-step/);
  await expect(page.getByText("Your theater asks for it")).toBeVisible();

  const elsewhere = await browser.newContext({
    extraHTTPHeaders: { "x-forwarded-for": address },
    ...(baseURL && { baseURL }),
  });
  const other = await elsewhere.newPage();
  await signInAs(other, door);
  await expect(other).toHaveURL(/\/account\/second-step/);
  await other.goto("/admin/door");
  await expect(other).toHaveURL(/\/account\/second-step\?next=%2Fadmin%2Fdoor/);
  await expect(other.getByText("Your theater asks for it")).toBeVisible();
  await expectFitForEveryone(other);
  await turnOn(other);
  await other.getByRole("link", { name: "I have kept them" }).click();
  await expect(other).toHaveURL(/\/admin\/door$/);
  await elsewhere.close();
});

test("who sits there gives a code before somebody is invited, and what was typed goes on", async ({
  page,
  signIn,
  scene,
  atTime,
}) => {
  test.slow();
  const its = await scene();
  await signIn(await its.addStaff("owner"));
  await page.goto("/account/second-step");
  const { secret } = await turnOn(page);
  await page.goto("/admin/people/invite");
  const later = 11 * MINUTE_MS;
  await atTime(later);
  const invited = `invited-${unique()}@example.com`;
  await page.getByLabel("E-mail").fill(invited);
  await page.getByRole("main").getByRole("button", { name: /Send/ }).click();
  const dialog = page.getByRole("dialog", { name: "Confirm that it is you" });
  await dialog.getByLabel("Code", { exact: true }).fill("000000");
  await dialog.getByRole("button", { name: "Confirm and go on" }).click();
  await expect(dialog.getByText("This code does not count.")).toBeVisible();
  await dialog.getByLabel("Code", { exact: true }).fill(codeAt(secret, Date.now() + later));
  await dialog.getByRole("button", { name: "Confirm and go on" }).click();
  await expect(page).toHaveURL(/\/admin\/people\/invitations/);
  await expect(page.getByText(invited)).toBeVisible();
});
