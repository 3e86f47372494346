import { expect, test } from "@/e2e/fixtures";
import { fillGuest, goToCheckout, openShowtime, takeSeats } from "@/e2e/scene/buying";
import { signInAs } from "@/e2e/scene/demo-people";
import { unique } from "@/e2e/scene/of-its-own";

const PASSWORD = "a seat by the wall";
const someone = () => `guest-${unique()}@example.com`;

test("signing out ends the session, also where its cookie was copied to", async ({
  page,
  signIn,
  browser,
  context,
  address,
  customer,
}) => {
  await signIn(customer);
  const thief = await browser.newContext({ extraHTTPHeaders: { "x-forwarded-for": address } });
  await thief.addCookies(await context.cookies());
  const copied = await thief.newPage();
  await copied.goto("/account");
  await expect(copied.getByRole("list", { name: "Where you are signed in" })).toBeVisible();
  await page.goto("/account");
  await page.getByRole("button", { name: "Sign out this browser" }).click();
  await expect(page.getByText("You are signed out, and this browser has forgotten you.")).toBeVisible();
  await copied.goto("/account");
  await expect(copied).toHaveURL(/\/sign-in/);
  await thief.close();
});

test("each browser is listed, and signed out from another", async ({
  page,
  signIn,
  browser,
  address,
  customer,
}) => {
  await signIn(customer);
  const elsewhere = await browser.newContext({
    extraHTTPHeaders: { "x-forwarded-for": address },
    userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  });
  const other = await elsewhere.newPage();
  await signInAs(other, customer);
  await page.goto("/account");
  const list = page.getByRole("list", { name: "Where you are signed in" });
  await list.getByRole("button", { name: "Sign out Firefox on Linux" }).first().click();
  await expect(page.getByText("That browser is signed out.")).toBeVisible();
  await expect(list.getByText("You are here")).toBeVisible();
  await other.goto("/account");
  await expect(other).toHaveURL(/\/sign-in/);
  await elsewhere.close();
});

test("strangers' wrong passwords keep nobody out of a browser that is known", async ({
  page,
  signIn,
  context,
  browser,
  address,
  customer,
}) => {
  await signIn(customer);
  await page.goto("/account");
  await page.getByRole("button", { name: "Sign out this browser" }).click();
  await expect(page.getByText("You are signed out")).toBeVisible();
  expect((await context.cookies()).map(({ name }) => name)).toContain("matinee_device");
  const stranger = await browser.newContext({ extraHTTPHeaders: { "x-forwarded-for": address } });
  const guessing = await stranger.newPage();
  await guessing.goto("/sign-in");
  const said = guessing.getByRole("main").getByRole("alert");
  for (const words of [...Array(6).fill("do not belong together"), "one try too many"]) {
    await guessing.getByLabel("E-mail").fill(customer);
    await guessing.getByLabel("Password").fill("certainly wrong");
    const answered = guessing.waitForResponse((response) => response.request().method() === "POST");
    await guessing.getByRole("main").getByRole("button", { name: "Sign in" }).click();
    await answered;
    await expect(said).toContainText(words);
  }
  await signIn(customer);
  await page.goto("/account");
  await expect(page.getByRole("list", { name: "Where you are signed in" })).toBeVisible();
  await stranger.close();
});

test("the way back to the checkout survives making an account and choosing a password", async ({
  page,
  openMessage,
  scene,
}) => {
  const email = someone();
  await openShowtime(page, await scene());
  await takeSeats(page, 2);
  await goToCheckout(page);
  const checkout = page.url();
  await page.getByRole("main").getByRole("link", { name: "Sign in" }).click();
  await page.getByRole("link", { name: "New here? Make an account" }).click();
  await fillGuest(page, "Hedy Lamarr", email);
  await page.getByRole("button", { name: "Send me the link" }).click();
  await expect(page.getByText("We have sent a link")).toBeVisible();
  await openMessage(email);
  await page.getByRole("main").locator('a[href*="/set-password/"]').first().click();
  await page.getByLabel("New password").fill("password123");
  await page.getByRole("button", { name: "Save and sign in" }).click();
  await expect(page.getByText("Passwords like this one are guessed first.")).toBeVisible();
  await page.getByLabel("New password").fill(PASSWORD);
  await page.getByRole("button", { name: "Save and sign in" }).click();
  await expect(page).toHaveURL(checkout);
  await expect(page.getByRole("button", { name: /^Pay / })).toBeVisible();

  await page.goto("/account");
  const held = page.getByRole("region", { name: "Seats you are holding" });
  await held.getByRole("link", { name: "Continue to checkout" }).click();
  await expect(page).toHaveURL(checkout);
});

test("the way back survives a forgotten password as well", async ({ page, openMessage }) => {
  const email = someone();
  await page.goto("/sign-in?next=%2Ftheaters");
  await page.getByRole("link", { name: "Forgotten the password?" }).click();
  await page.getByRole("link", { name: "Back to signing in" }).click();
  await page.getByRole("link", { name: "Forgotten the password?" }).click();
  // the page before asks for an e-mail too
  await expect(page.getByRole("heading", { level: 1, name: "Forgotten the password?" })).toBeVisible();
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Send me the link" }).click();
  await expect(page.getByText("We have sent a link")).toBeVisible();
  await openMessage(email);
  await page.getByRole("main").locator('a[href*="/set-password/"]').first().click();
  await page.getByLabel("Name").fill("Ada Quill");
  await page.getByLabel("New password").fill(PASSWORD);
  await page.getByRole("button", { name: "Save and sign in" }).click();
  await expect(page).toHaveURL(/\/theaters$/);
});

test("a page that comes back after signing out in another tab names nobody", async ({
  page,
  context,
  signIn,
  customer,
}) => {
  await signIn(customer);
  await page.goto("/theaters");
  const corner = page.getByRole("banner").getByRole("link").last();
  await expect(corner).not.toHaveText(/Sign in|Account/);
  const tab = await context.newPage();
  await tab.goto("/account");
  await tab.getByRole("button", { name: "Sign out this browser" }).click();
  await expect(tab.getByText("You are signed out")).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await expect(corner).toHaveText("Sign in");
});
