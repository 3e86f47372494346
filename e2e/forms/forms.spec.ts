import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { eq } from "drizzle-orm";
import { theaterStaff, users } from "@/db/schema/accounts";
import { compareRows } from "@/e2e/authorization/check-rows";
import { readManifest } from "@/e2e/authorization/manifest";
import { DIST_DIR, type OwnSite, openOwnSite } from "@/e2e/authorization/own-site";
import { giveTheater, PASSWORD } from "@/e2e/authorization/people";
import { makeTenants, type Tenant } from "@/e2e/authorization/tenant";
import { untilTakenOver } from "@/e2e/scene/taken-over";
import { signOutEverywhere } from "@/lib/accounts/sessions/sign-out-everywhere";
import { calledLikewise } from "./called-likewise";
import type { FormRow } from "./form-row";
import { formRows } from "./form-rows";
import { comeFromOldBuild, loseAnswers } from "./lose";
import { siteRows } from "./site-rows";

// one site of its own for all of them
test.describe.configure({ mode: "default" });
test.use({ baseURL: undefined });

const SIGN_IN = "app/localized/[language]/(account)/sign-in/actions.ts#signInAction";
const manifest = readManifest(DIST_DIR);
let site: OwnSite;

test.beforeAll(async () => {
  site = await openOwnSite(manifest.actions.get(SIGN_IN)?.id ?? "");
  // so that the admin of the rows may stop being one
  await site.db
    .insert(users)
    .values({ email: "spare@matrix.test", name: "Spare", role: "admin", passwordHash: "", createdAt: 0 });
});
test.afterAll(() => site?.close());

test("every server action of the build is sent here, or called like one that is", () => {
  const rows = [...Object.keys(formRows), ...Object.keys(calledLikewise)];
  expect(compareRows([...manifest.actions.keys()], rows)).toEqual({ withoutRow: [], gone: [] });
});

const said = (page: Page, words: RegExp) => expect(page.getByText(words).first()).toBeVisible();

async function open(
  page: Page,
  context: BrowserContext,
  row: FormRow,
  its: Tenant,
  isWithoutScripts = false,
) {
  const [name, value] = (row.role === "nobody" ? "" : site.cookies[row.role]).split("=");
  if (name && value) await context.addCookies([{ name, value, url: site.url }]);
  await page.goto(site.url + (await row.at(its)));
  if (!isWithoutScripts) await untilTakenOver(page);
  const form = page.getByRole("main");
  const label = row.field ?? "";
  const field = form.getByLabel(label, { exact: !label.startsWith("New name") }).first();
  return {
    field,
    fill: async (text: string) => {
      await row.prepare?.(page);
      if (row.field) await field.fill(text);
    },
    send: async () => {
      // what was folded away is so again once the page is loaded anew
      if (!row.field) await row.prepare?.(page);
      await form.getByRole("button", { name: row.button, exact: true }).first().click();
    },
  };
}

/** Takes away what lets the role act, and answers how to restore it. */
async function takeRights({ role }: FormRow, its: Tenant): Promise<() => Promise<void>> {
  const setRole = async (to: "admin" | "customer") => {
    await site.db.update(users).set({ role: to }).where(eq(users.id, site.people.admin.id));
  };
  if (role === "admin") await setRole("customer");
  else await site.db.delete(theaterStaff).where(eq(theaterStaff.theaterId, its.theaterId));
  return () => (role === "admin" ? setRole("admin") : giveTheater(site.db, its.theaterId, site.people));
}

for (const [at, [name, row]] of Object.entries(formRows).entries()) {
  test(`${name.replace(/^.*#/, "")}: what is typed outlives everything`, async ({ page, context }) => {
    const { own } = await makeTenants(site.db, site.people);
    const { field, fill, send } = await open(page, context, row, own);
    const [first, second] = row.typed ?? ["", ""];
    await fill(first);
    const keeps = async (value = first) => {
      if (row.field) await expect(field).toHaveValue(value);
    };

    await test.step("a connection that is gone", async () => {
      await context.setOffline(true);
      await send();
      await said(page, /You are offline/);
      await keeps();
      await context.setOffline(false);
    });

    await test.step("a newer build", async () => {
      const restore = await comeFromOldBuild(page);
      await send();
      await said(page, /updated while this page was open, so we loaded it again/);
      await restore();
      await keeps();
    });

    if (row.role === "owner" || row.role === "admin")
      await test.step("a right that was taken away", async () => {
        const restoreRights = await takeRights(row, own);
        await send();
        await said(page, /You can no longer do this/);
        await keeps();
        await restoreRights();
      });

    await test.step("an answer that is lost", async () => {
      const restore = await loseAnswers(page);
      await send();
      await said(page, row.unheard ?? /this may have gone through/);
      await keeps();
      await restore();
    });

    await fill(second);
    if (row.role !== "nobody") {
      await test.step("a session that has ended", async () => {
        const { id: userId } = site.people[row.role as "owner"];
        // ended elsewhere, or forgotten by this browser
        if (at % 2) await signOutEverywhere(site.db, { userId, keptIdHash: null, now: Date.now() });
        else await context.clearCookies({ name: "matinee_session" });
        await send();
        const dialog = page.getByRole("dialog", { name: "You are signed out" });
        await dialog.getByLabel("E-mail").fill(site.people[row.role as "owner"].email);
        await dialog.getByLabel("Password").fill("not this one at all");
        await dialog.getByRole("button", { name: "Sign in and go on" }).click();
        await expect(dialog.getByRole("alert")).toBeVisible();
        await keeps(second);
        await dialog.getByLabel("Password").fill(PASSWORD);
        await dialog.getByRole("button", { name: "Sign in and go on" }).click();
        await expect(dialog).toBeHidden();
      });
    } else await send();
    if (row.done.source.startsWith("\\/")) await expect(page).toHaveURL(row.done);
    else await said(page, row.done);
    await site.signIn(row.role);
    await site.db.delete(theaterStaff).where(eq(theaterStaff.theaterId, own.theaterId));
  });
}

for (const [name, row] of Object.entries(siteRows))
  test(`${name.replace(/^.*#/, "")}: is sent without scripts as well`, async ({
    browser,
    contextOptions,
  }) => {
    const { own } = await makeTenants(site.db, site.people);
    const context = await browser.newContext({ ...contextOptions, javaScriptEnabled: false });
    const page = await context.newPage();
    const { fill, send } = await open(page, context, row, own, true);
    await fill(row.typed?.[0] ?? "");
    const sent = page.waitForResponse((response) => response.request().method() === "POST");
    await send();
    expect([200, 303]).toContain((await sent).status());
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await context.close();
  });
