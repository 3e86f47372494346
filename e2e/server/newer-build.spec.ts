import { expect, type Page, test } from "@playwright/test";
import { readManifest } from "@/e2e/authorization/manifest";
import { DIST_DIR, type OwnSite, openOwnSite } from "@/e2e/authorization/own-site";
import type { Role } from "@/e2e/authorization/roles";
import { makeTenants, type Tenant } from "@/e2e/authorization/tenant";
import { comeFromOldBuild } from "@/e2e/forms/lose";
import { counts } from "@/e2e/layouts/drawing";
import { fillGuest, freeSeats, goToCheckout, ownSeats, takeSeats } from "@/e2e/scene/buying";
import { untilTakenOver } from "@/e2e/scene/taken-over";

// one site of its own for all of them
test.describe.configure({ mode: "default" });

const SIGN_IN = "app/localized/[language]/(account)/sign-in/actions.ts#signInAction";
let site: OwnSite;
let own: Tenant;

test.beforeAll(async () => {
  site = await openOwnSite(readManifest(DIST_DIR).actions.get(SIGN_IN)?.id ?? "");
});
test.beforeEach(async () => {
  ({ own } = await makeTenants(site.db, site.people));
});
test.afterAll(() => site?.close());

const loadedAgain = (page: Page) =>
  expect(page.getByText(/updated while this page was open, so we loaded it again/)).toBeVisible();

async function signIn(page: Page, role: Exclude<Role, "nobody">) {
  const [name = "", value = ""] = site.cookies[role].split("=");
  await page.context().addCookies([{ name, value, url: site.url }]);
}

test("seats that are held, and what is typed at the checkout, outlive a new build", async ({ page }) => {
  await page.goto(`${site.url}/showtimes/${own.showtimeId}`);
  let restore = await comeFromOldBuild(page);
  await page.getByRole("button", { name: /^Best / }).click();
  await loadedAgain(page);
  await restore();
  await takeSeats(page, 2);

  await goToCheckout(page);
  await fillGuest(page, "Ada Kept", "ada@example.com");
  await page.evaluate(() => sessionStorage.removeItem("matinee:loaded-at"));
  restore = await comeFromOldBuild(page);
  await page.getByRole("button", { name: /^Pay / }).click();
  await loadedAgain(page);
  await restore();
  await expect(page.getByLabel("Name")).toHaveValue("Ada Kept");
  await expect(page.getByLabel("E-mail")).toHaveValue("ada@example.com");
  await expect(page.getByRole("button", { name: /^Pay / })).toBeVisible();
});

test("a seat is taken by a page of an old build as by any other", async ({ page }) => {
  await page.goto(`${site.url}/showtimes/${own.showtimeId}`);
  await takeSeats(page, 1);
  await comeFromOldBuild(page);
  await freeSeats(page).last().click();
  await expect(page.getByRole("link", { name: "Continue to checkout" })).toBeVisible();
  await page.reload();
  await expect(ownSeats(page)).toHaveCount(2);
});

test("a page that waits for a payment does not wait for ever", async ({ page }) => {
  await signIn(page, "customer");
  const restore = await comeFromOldBuild(page);
  await page.goto(`${site.url}/checkout/payment/${await own.payment()}`);
  await loadedAgain(page);
  await restore();
});

test("a password is never kept", async ({ page }) => {
  await signIn(page, "customer");
  await page.goto(`${site.url}/account`);
  await page.getByLabel("Current password").fill("two on the aisle");
  await page.getByLabel("New password").fill("three on the aisle");
  const restore = await comeFromOldBuild(page);
  await page.getByRole("button", { name: "Change the password" }).click();
  await loadedAgain(page);
  await restore();
  await expect(page.getByLabel("Current password")).toHaveValue("");
  await expect(page.getByLabel("New password")).toHaveValue("");
});

test("what seats are to be kept for at the till, and which, outlive a new build", async ({ page }) => {
  await signIn(page, "owner");
  await page.goto(`${site.url}/admin/box-office/${own.showtimeId}`);
  await page.getByRole("button", { name: "House seats" }).click();
  await freeSeats(page).first().click();
  await page.getByLabel("Kept for").fill("The mayor");
  const restore = await comeFromOldBuild(page);
  await page.getByRole("button", { name: "Keep 1 seat" }).click();
  await loadedAgain(page);
  await restore();
  await expect(page.getByLabel("Kept for")).toHaveValue("The mayor");
  await page.getByRole("button", { name: "Keep 1 seat" }).click();
  await expect(page.getByRole("region", { name: "House seats" })).toContainText("Kept by the house");
});

test("rules of a price card that were never saved are back", async ({ page }) => {
  await signIn(page, "owner");
  await page.goto(`${site.url}/admin/prices/${own.priceCardId}`);
  const rules = page.getByRole("form", { name: "Price card" }).getByRole("list").first().locator("> li");
  const before = await rules.count();
  await page.getByRole("button", { name: "Add a rule" }).click();
  await expect(rules).toHaveCount(before + 1);
  const restore = await comeFromOldBuild(page);
  await page.getByRole("button", { name: "Save the price card" }).click();
  await loadedAgain(page);
  await restore();
  await expect(rules).toHaveCount(before + 1);
});

test("a drawing that was never saved is back", async ({ page }) => {
  await signIn(page, "owner");
  await page.goto(`${site.url}/admin/screens/${await own.emptyScreen()}/layout`);
  await page.getByRole("button", { name: "Draw it" }).click();
  await expect(counts(page)).toContainText(/\d\d/);
  const drawn = String(await counts(page).textContent());
  const restore = await comeFromOldBuild(page);
  await page.getByRole("button", { name: "See what it touches, then save" }).click();
  await loadedAgain(page);
  await restore();
  await expect(counts(page)).toHaveText(drawn);
  await page.getByRole("button", { name: "See what it touches, then save" }).click();
  await expect(page.getByRole("button", { name: "Save as version 1" })).toBeVisible();
});

test("who is signed out is led to sign in and back to the page that was asked for", async ({ page }) => {
  const path = `/admin/showtimes/${own.showtimeId}/cancel?from=board`;
  await page.goto(site.url + path);
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByLabel("E-mail").fill(site.people.owner.email);
  await page.getByLabel("Password").fill("two on the aisle");
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(site.url + path);
});

test("a link followed and a search made offline leave the page as it is", async ({ page, context }) => {
  await page.goto(`${site.url}/movies`);
  await untilTakenOver(page);
  await context.setOffline(true);
  await page.getByRole("main").getByRole("searchbox").fill("kid");
  await expect(page.getByText("You are offline. This page stays as it is")).toBeVisible();
  await page.getByRole("button", { name: "Close" }).click();
  await page.getByRole("contentinfo").getByRole("link").first().click();
  await expect(page.getByText("You are offline. This page stays as it is")).toBeVisible();
  await expect(page.getByRole("searchbox")).toHaveValue("kid");
  await context.setOffline(false);
});
