import { readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { DEMO_PASSWORD } from "@/db/seed/people";
import { expect, test } from "@/e2e/fixtures";
import { expectFitForEveryone } from "@/e2e/scene/states";

const link = 'a[href*="/erase-account/"]';

test("someone takes their data along and is erased, confirmed by mail; their tickets stay good", async ({
  page,
  openMessage,
  browser,
  signIn,
  customer,
  address,
  scene,
  siteDatabase,
}) => {
  test.slow();
  const { movie, sell } = await scene();
  const booking = await sell(["A1", "A2"]);
  await siteDatabase.run(sql`update orders set name = 'Grace Customer', email = ${customer},
    user_id = (select id from users where email = ${customer})
    where id = (select order_id from bookings where id = ${booking.id})`);

  await signIn(customer);
  await page.goto("/account");
  await expectFitForEveryone(page);
  const fileOf = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name, exact: true }).click(),
    ]);
    return readFileSync(await download.path(), "utf8");
  };
  const data = JSON.parse(await fileOf("Download your data"));
  expect(data.account).toMatchObject({ name: "Grace Customer", email: customer });
  expect(data.orders).toMatchObject([{ bookings: [{ reference: booking.reference, movie: movie.title }] }]);
  expect(await fileOf("Download your visits")).toBe("Title,Year,Directors,WatchedDate\r\n");

  const section = page.getByRole("region", { name: "Erase your account" });
  await section.getByLabel("Your password").fill("not this one");
  await section.getByRole("button", { name: "Send the link to erase" }).click();
  await expect(section.getByText("This is not your current password.")).toBeVisible();
  await section.getByLabel("Your password").fill(DEMO_PASSWORD);
  await section.getByRole("button", { name: "Send the link to erase" }).click();
  await expect(section.getByText("Look into your mailbox")).toBeVisible();
  await expectFitForEveryone(page);

  // opened where nobody is signed in, as a mail program opens it, it changes nothing
  const scanner = await browser.newContext({ extraHTTPHeaders: { "x-forwarded-for": address } });
  const reader = await scanner.newPage();
  await reader.goto(`/mailbox?to=${customer}`);
  await reader.getByRole("main").locator(link).first().click();
  await expect(reader.getByRole("link", { name: "Sign in to go on" })).toBeVisible();
  await expectFitForEveryone(reader);
  await scanner.close();

  await openMessage(customer);
  await page.getByRole("main").locator(link).first().click();
  await expect(page.getByRole("heading", { name: "Erase your account" })).toBeVisible();
  const ahead = page.getByRole("list", { name: "What you have ahead" });
  await expect(ahead.getByRole("link", { name: movie.title })).toBeVisible();
  await expect(ahead.getByText("2 seats")).toBeVisible();
  await expectFitForEveryone(page);
  const opened = page.url();
  await page.getByRole("button", { name: "Erase my account" }).click();
  await expect(page).toHaveURL(/\/sign-in\?out=erased/);
  await expect(page.getByText("Your account is erased")).toBeVisible();

  const [known = []] = await siteDatabase.values(sql`select
    (select count(*) from users where email = ${customer}) + (select count(*) from orders where email = ${customer})
    + (select count(*) from messages where to_email = ${customer})`);
  expect(known).toEqual([0]);
  await page.goto(`/tickets/${booking.linkToken}`);
  await expect(page.getByRole("heading", { name: movie.title }).first()).toBeVisible();
  await expect(page.getByText("Grace Customer")).toHaveCount(0);
  await page.goto(opened);
  await expect(page.getByRole("heading", { name: "This link no longer opens" })).toBeVisible();
  await expectFitForEveryone(page);
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(customer);
  await page.getByLabel("Password").fill(DEMO_PASSWORD);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("do not belong together")).toBeVisible();
});
