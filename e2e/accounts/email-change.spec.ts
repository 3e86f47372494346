import { DEMO_PASSWORD } from "@/db/seed/people";
import { expect, test } from "@/e2e/fixtures";
import { unique } from "@/e2e/scene/of-its-own";
import { expectFitForEveryone } from "@/e2e/scene/states";

const link = 'a[href*="/change-email/"]';

test("someone has another e-mail address once it is confirmed from there, and both are told", async ({
  page,
  openMessage,
  browser,
  signIn,
  customer,
  address,
}) => {
  test.slow();
  const email = `moved-${unique()}@example.com`;
  await signIn(customer);
  const elsewhere = await browser.newContext({ extraHTTPHeaders: { "x-forwarded-for": address } });
  const other = await elsewhere.newPage();
  await other.goto("/sign-in");
  await other.getByLabel("E-mail").fill(customer);
  await other.getByLabel("Password").fill(DEMO_PASSWORD);
  await other.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(other).toHaveURL(/\/account/);

  await page.goto("/account");
  const section = page.getByRole("region", { name: "E-mail" });
  await section.getByLabel("New e-mail").fill(email);
  await section.getByLabel("Your password").fill("not this one");
  await section.getByRole("button", { name: "Send the link" }).click();
  await expect(section.getByText("This is not your current password.")).toBeVisible();
  await section.getByLabel("New e-mail").fill(customer);
  await section.getByLabel("Your password").fill(DEMO_PASSWORD);
  await section.getByRole("button", { name: "Send the link" }).click();
  await expect(section.getByText("This is your address already.")).toBeVisible();
  await expectFitForEveryone(page);
  await section.getByLabel("New e-mail").fill(email);
  await section.getByLabel("Your password").fill(DEMO_PASSWORD);
  await section.getByRole("button", { name: "Send the link" }).click();
  await expect(section.getByText("Look into your mailbox")).toBeVisible();
  await expectFitForEveryone(page);
  await page.goto("/account");
  await expect(page.getByRole("main").getByText(customer).first()).toBeVisible();
  await openMessage(customer);
  await expect(page.getByText("choose a new password at once")).toBeVisible();

  // opened where nobody is signed in, as a mail program opens it, it changes nothing
  const scanner = await browser.newContext({ extraHTTPHeaders: { "x-forwarded-for": address } });
  const reader = await scanner.newPage();
  await reader.goto(`/mailbox?to=${email}`);
  await reader.getByRole("main").locator(link).first().click();
  await expect(reader.getByRole("link", { name: "Sign in to go on" })).toBeVisible();
  await expectFitForEveryone(reader);
  await scanner.close();

  await openMessage(email);
  await page.getByRole("main").locator(link).first().click();
  const confirm = page.getByRole("button", { name: "Use this address" });
  await expect(confirm).toBeVisible();
  await expectFitForEveryone(page);
  const opened = page.url();
  await confirm.click();
  await expect(page).toHaveURL(/\/account\?address/);
  await expect(page.getByText("Your e-mail address is changed")).toBeVisible();
  await expect(page.getByRole("main").getByText(email).first()).toBeVisible();
  await other.goto("/account");
  await expect(other).toHaveURL(/\/sign-in/);
  await elsewhere.close();

  await page.goto(opened);
  await expect(page.getByRole("heading", { name: "This link no longer opens" })).toBeVisible();
  await expectFitForEveryone(page);
  for (const [to, words] of [
    [email, "Your account has this e-mail address now."],
    [customer, "This one opens it no more"],
  ] as const) {
    await openMessage(to);
    await expect(page.getByText(words)).toBeVisible();
  }
});

test("an address that is somebody's is answered like any other, and its owner is told", async ({
  page,
  openMessage,
  signIn,
  customer,
  scene,
}) => {
  const known = await (await scene()).addStaff("owner");
  const answers: string[] = [];
  await signIn(customer);
  for (const email of [known, `nobody-${unique()}@example.com`]) {
    await page.goto("/account");
    const section = page.getByRole("region", { name: "E-mail" });
    await section.getByLabel("New e-mail").fill(email);
    await section.getByLabel("Your password").fill(DEMO_PASSWORD);
    await section.getByRole("button", { name: "Send the link" }).click();
    await expect(section.getByText("Look into your mailbox")).toBeVisible();
    answers.push((await section.innerText()).replaceAll(email, "…"));
  }
  expect(answers[0]).toBe(answers[1]);
  await openMessage(known);
  await expect(page.getByText("it is that of another account already")).toBeVisible();
  await expect(page.getByRole("main").locator(link)).toHaveCount(0);
});
