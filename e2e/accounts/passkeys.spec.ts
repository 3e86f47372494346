import type { Page } from "@playwright/test";
import { DEMO_PASSWORD } from "@/db/seed/people";
import { expect, test } from "@/e2e/fixtures";
import { signInAs } from "@/e2e/scene/demo-people";
import { unique } from "@/e2e/scene/of-its-own";
import { expectFitForEveryone } from "@/e2e/scene/states";
import { MINUTE_MS } from "@/lib/clock-units";

/** A keeper of passkeys that lives in the browser and is unlocked, or is not. */
async function withKeeper(page: Page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      ...{ protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
  return {
    count: async () => (await cdp.send("WebAuthn.getCredentials", { authenticatorId })).credentials.length,
    unlock: (isUserVerified: boolean) =>
      cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }),
  };
}

const adding = (page: Page) => page.getByRole("form", { name: "Add a passkey" });
const passkeys = (page: Page) => page.getByRole("list", { name: "Your passkeys" }).getByRole("listitem");

async function add(page: Page, name: string, password = DEMO_PASSWORD) {
  await page.goto("/account");
  await adding(page).getByLabel("What to call it").fill(name);
  await adding(page).getByLabel("Your password, to add it").fill(password);
  await adding(page).getByRole("button", { name: "Add a passkey" }).click();
}

async function signOut(page: Page) {
  await page.goto("/account");
  await page.getByRole("button", { name: "Sign out this browser" }).click();
  await expect(page.getByText("You are signed out")).toBeVisible();
}

const usePasskey = (page: Page) =>
  page.getByRole("main").getByRole("button", { name: "Use a passkey" }).click();

test("a passkey is added by the password, signs in alone, and is removed", async ({
  page,
  signIn,
  customer,
  openMessage,
}) => {
  test.slow();
  const keeper = await withKeeper(page);
  await signIn(customer);
  await add(page, "The blue phone", "not this one");
  await expect(page.getByText("This is not your current password.")).toBeVisible();
  expect(await keeper.count()).toBe(0);
  await add(page, "The blue phone");
  await expect(passkeys(page)).toHaveCount(1);
  await expect(passkeys(page)).toContainText("The blue phone");
  await expect(passkeys(page)).toContainText("not used yet");
  expect(await keeper.count()).toBe(1);
  await expectFitForEveryone(page);
  await openMessage(customer);
  await expect(page.getByText("Your Matinee account has a new passkey").first()).toBeVisible();

  // whoever does not unlock it stays out, and is told; unlocked, it would answer what the page offers by itself
  await keeper.unlock(false);
  await signOut(page);
  await page.goto("/sign-in?next=%2Faccount%2Fbookings");
  await usePasskey(page);
  await expect(page.getByText("No passkey was used.")).toBeVisible();
  await expectFitForEveryone(page);
  await keeper.unlock(true);
  await usePasskey(page);
  await expect(page).toHaveURL(/\/account\/bookings$/);

  await page.goto("/account");
  await expect(passkeys(page)).toContainText("last used");
  await passkeys(page).getByText("Remove", { exact: false }).first().click();
  await passkeys(page).getByLabel("Your password, to remove it").fill(DEMO_PASSWORD);
  await passkeys(page).getByRole("button", { name: "Remove this passkey" }).click();
  await expect(page.getByText("That passkey signs nobody in any more.")).toBeVisible();
  await expect(page.getByText("You have none yet.")).toBeVisible();
  await signOut(page);
  await page.goto("/sign-in?next=%2Faccount");
  await usePasskey(page);
  await expect(page.getByText("This passkey opens no account here")).toBeVisible();
});

test("is what a theater asks for, once it was shown, and confirms who sits there", async ({
  page,
  signIn,
  scene,
  atTime,
}) => {
  test.slow();
  const its = await scene();
  const owner = await its.addStaff("owner");
  const keeper = await withKeeper(page);
  await signIn(owner);
  await add(page, "Office key");
  await expect(passkeys(page)).toHaveCount(1);
  await page.goto(its.theater.admin);
  const section = page.getByRole("form", { name: "Signing in of the team" });
  await section.getByLabel("Everyone who works here needs a second step when signing in").check();
  await section.getByRole("button", { name: "Apply to the team" }).click();
  await expect(page.getByText("Saved").first()).toBeVisible();
  await page.goto("/admin/people/invite");
  await expect(page).toHaveURL(/\/admin\/people\/invite$/);

  const later = 11 * MINUTE_MS;
  await atTime(later);
  const invited = `invited-${unique()}@example.com`;
  await page.getByLabel("E-mail").fill(invited);
  await page.getByRole("main").getByRole("button", { name: /Send/ }).click();
  const dialog = page.getByRole("dialog", { name: "Confirm that it is you" });
  await keeper.unlock(false);
  await dialog.getByRole("button", { name: "Use a passkey" }).click();
  await expect(dialog.getByText("No passkey was used.")).toBeVisible();
  await keeper.unlock(true);
  await dialog.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page).toHaveURL(/\/admin\/people\/invitations/);
  await expect(page.getByText(invited)).toBeVisible();

  // the password alone opens no dashboard
  await keeper.unlock(false);
  await signOut(page);
  await signInAs(page, owner);
  await expect(page).toHaveURL(/\/account\/second-step/);
  await expect(page.getByText("You signed in by your password alone.")).toBeVisible();
  await page.getByRole("link", { name: "Use your passkey" }).click();
  await keeper.unlock(true);
  await usePasskey(page);
  await expect(page).toHaveURL(/\/admin$/);
});
