import type { Browser, Page } from "@playwright/test";
import { expectBoxOffice } from "@/e2e/box-office/box-office";
import { expect, test } from "@/e2e/fixtures";
import { ADMIN, signInAs } from "@/e2e/scene/demo-people";
import { unique } from "@/e2e/scene/of-its-own";
import { expectFitForEveryone } from "@/e2e/scene/states";
import { SAVED, told, undo } from "./dashboard";

const PASSWORD = "two on the aisle";

/** Somebody else's browser, signed in. */
async function openSignedIn(browser: Browser, email: string, address: string): Promise<Page> {
  const context = await browser.newContext({ extraHTTPHeaders: { "x-forwarded-for": address } });
  const page = await context.newPage();
  await signInAs(page, email);
  return page;
}

test("an owner edits their theater, is told of another editor, and finds no other theater", async ({
  page,
  signIn,
  browser,
  address,
  scene,
}) => {
  const { theater, addStaff } = await scene({ sold: ["A1"] });
  await signIn(await addStaff("owner"));
  await expect(page).toHaveURL(/\/admin$/);
  await expect(page.getByRole("heading", { name: theater.name })).toBeVisible();
  await expect(page.getByRole("heading", { name: "The Meridian" })).toHaveCount(0);
  await expectFitForEveryone(page);
  await page.goto("/admin/theaters");
  await expect(page.getByRole("row")).toHaveCount(2);
  expect((await page.goto("/admin/theaters/2"))?.status()).toBe(404);
  expect((await page.goto("/admin/theaters/new"))?.status()).toBe(404);

  await page.goto(theater.admin);
  await expectFitForEveryone(page);
  await page.getByLabel("Closes").fill("09:30");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByLabel("Closes")).toHaveAccessibleDescription(/before 08:00/);
  await expect(page.getByLabel("Closes")).toBeFocused();
  await page.getByLabel("Closes").fill("00:30");
  await page.getByLabel("Time zone").fill("paris");
  await page.getByRole("option", { name: "Europe/Paris" }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByLabel("Time zone")).toHaveAccessibleDescription(/scheduled by the present clock/);
  await page.getByLabel("Time zone").fill("london");
  await page.getByRole("option", { name: "Europe/London" }).click();

  const other = await openSignedIn(browser, ADMIN, address);
  await other.goto(theater.admin);
  await other.getByRole("textbox", { name: "House rules" }).fill("Hats off, please.");
  await other.getByRole("button", { name: "Save", exact: true }).click();
  await told(other, SAVED);

  await page.getByLabel("Telephone").fill("ask for Vera");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByLabel("Telephone")).toHaveAccessibleDescription(/one number that can be dialled/);
  const boxOffice = { telephone: "+44 (0)20 7946 0018", boxOfficeHours: `from noon, ${unique()}` };
  await page.getByLabel("Telephone").fill(` ${boxOffice.telephone} `);
  await page.getByLabel("Box office hours").fill(boxOffice.boxOfficeHours);
  const rules = `No hats taller than ${unique()}.`;
  await page.getByRole("textbox", { name: "House rules" }).fill(rules);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const conflict = page.getByRole("alert").filter({ hasText: "Somebody else saved this" });
  await expect(conflict).toContainText("Hats off, please.");
  await expect(conflict).toContainText(rules);
  await expectFitForEveryone(page);
  await page.getByRole("button", { name: "Save mine all the same" }).click();
  await expect(conflict).toHaveCount(0);
  await expect(page.getByText("Not saved yet")).toHaveCount(0);
  await page.goto(theater.path);
  await expect(page.getByRole("region", { name: "House rules" })).toContainText(rules);
  await expectBoxOffice(page, boxOffice);
  await page.goto("/theaters");
  await expectBoxOffice(page.getByRole("listitem").filter({ hasText: theater.name }), boxOffice);
  await page.goto("/admin/audit");
  const entry = page.getByRole("main").getByRole("listitem").or(page.getByRole("row"));
  await expect(entry.filter({ hasText: "Box office hours" }).first()).toContainText(boxOffice.boxOfficeHours);
  await other.context().close();
});

test("an admin opens a theater, names and orders its screens, and closes it again", async ({
  page,
  signIn,
}) => {
  await signIn(ADMIN);
  await page.goto("/admin/theaters/new");
  await expectFitForEveryone(page);
  await page.getByRole("button", { name: "Open the theater" }).click();
  await expect(page.getByLabel("Name")).toHaveAccessibleDescription(/give it a name/i);
  await expect(page.getByLabel("Time zone")).toHaveAccessibleDescription(/choose a time zone/i);
  const name = `Regent ${unique()}`;
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Street address").fill("3 Mill Lane");
  await page.getByLabel("City").fill("Leeds");
  await page.getByLabel("Time zone").fill("london");
  await page.getByRole("option", { name: "Europe/London" }).click();
  await page.getByLabel("Currency").fill("british pound");
  await page.getByRole("option", { name: "British Pound (GBP)" }).click();
  await page.getByRole("button", { name: "Open the theater" }).click();
  await page.waitForURL(/\/admin\/theaters\/\d+\/screens\/new$/);
  const theater = new URL(page.url()).pathname.replace("/screens/new", "");
  await expectFitForEveryone(page);
  for (const screen of ["Stalls", "Attic"]) {
    await page.goto(`${theater}/screens/new`);
    await page.getByLabel("Name").fill(screen);
    await page.getByRole("button", { name: "Go on to its seats" }).click();
    await page.waitForURL(/\/admin\/screens\/\d+\/layout$/);
  }
  await page.goto(theater);
  const screens = page.getByRole("list", { name: "Screens in use" }).getByRole("listitem");
  await expect(screens).toContainText(["Stalls", "Attic"]);
  await page.getByRole("button", { name: "Move Attic up" }).click();
  await expect(screens).toContainText(["Attic", "Stalls"]);
  await expect(page.getByRole("button", { name: "Move Attic up" })).toHaveAttribute("aria-disabled", "true");
  await page.getByRole("link", { name: "Stalls" }).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(screens).toContainText(["Stalls", "Attic"]);

  await page.getByRole("button", { name: "Rename Attic" }).click();
  await page.getByLabel("New name of Attic").fill("Stalls");
  await page.getByLabel("New name of Attic").press("Enter");
  await expect(page.getByLabel("New name of Attic")).toHaveAccessibleDescription(/another screen/i);
  await page.getByLabel("New name of Attic").fill("Loft");
  await page.getByLabel("New name of Attic").press("Enter");
  await expect(screens).toContainText(["Stalls", "Loft"]);
  await page.getByRole("button", { name: "Take Loft out of use" }).click();
  await expect(page.getByRole("list", { name: "Screens out of use" })).toContainText("Loft");
  await undo(page, "Loft is out of use");
  await expect(screens).toContainText(["Stalls", "Loft"]);

  await page.getByRole("button", { name: "Close the theater" }).click();
  await told(page, "This theater is closed");
  await page.goto("/theaters");
  await expect(page.getByRole("heading", { name })).toHaveCount(0);
});

test("a screen that something is to play on stays in use", async ({ page, signIn, scene }) => {
  const { theater, screen, addStaff } = await scene();
  await signIn(await addStaff("owner"));
  await page.goto(theater.admin);
  await page.getByRole("button", { name: `Take ${screen.name} out of use` }).click();
  await told(page, /Something is still to play here/);
  await expect(page.getByRole("list", { name: "Screens in use" })).toContainText(screen.name);
});

test("who is invited to the door finds the door alone, until they are promoted, and nothing once shut out", async ({
  page,
  signIn,
  openMessage,
  browser,
  address,
  scene,
}) => {
  test.slow();
  const { theater, addStaff } = await scene();
  const ownersEmail = await addStaff("owner");
  const email = `nell-${unique()}@example.com`;
  const admin = await openSignedIn(browser, ADMIN, address);

  // the last admin cannot go, and is told so
  await admin.goto("/admin/people?q=imogen");
  await expectFitForEveryone(admin);
  await admin.getByRole("row").getByRole("link", { name: "Imogen Vale" }).click();
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText("Imogen Vale");
  await admin.getByRole("button", { name: "Stop being an admin" }).click();
  await admin.getByRole("alertdialog").getByRole("button", { name: "Stop being an admin" }).click();
  await told(admin, /This is the last admin/);

  const owner = await openSignedIn(browser, ownersEmail, address);
  await owner.goto("/admin/people/invite");
  await expect(owner.getByRole("option", { name: /Meridian|Admin/ })).toHaveCount(0);
  await owner.getByLabel("E-mail").fill("nobody");
  await owner.getByRole("button", { name: "Send the invitation" }).click();
  await expect(owner.getByLabel("E-mail")).toHaveAccessibleDescription(/write an e-mail address/i);
  await owner.getByLabel("E-mail").fill(email);
  await owner.getByLabel("As", { exact: true }).selectOption({ label: `Door staff of ${theater.name}` });
  await expectFitForEveryone(owner);
  await owner.getByRole("button", { name: "Send the invitation" }).click();
  await owner.waitForURL(/\/admin\/people\/invitations$/);
  await expect(owner.getByRole("list", { name: "Invitations" })).toContainText(email);
  await expectFitForEveryone(owner);

  // the message, an account on the way, and back
  await openMessage(email);
  await page
    .getByRole("link", { name: /\/invitation\// })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    `Will you be door staff of ${theater.name}?`,
  );
  await expectFitForEveryone(page);
  const invitation = new URL(page.url()).pathname;
  await owner.goto(invitation);
  await told(owner, `You are signed in as ${ownersEmail}`);
  await page.getByRole("button", { name: "Make an account" }).click();
  await page.getByLabel("Name").fill("Nell Door");
  await page.getByLabel("New password").fill(PASSWORD);
  await page.getByRole("button", { name: "Save and sign in" }).click();
  await page.waitForURL((url) => url.pathname === invitation);
  await page.getByRole("button", { name: "Accept" }).click();
  await page.waitForURL(/\/admin\/door/);
  for (const path of ["/admin/theaters", "/admin/people", theater.admin, "/admin/messages"])
    expect((await page.goto(path))?.status(), path).toBe(404);
  await page.goto(invitation);
  await told(page, "This invitation no longer opens");

  // promoted and demoted: each holds at the very next request
  await admin.goto(`/admin/people?q=${encodeURIComponent(email)}`);
  await admin.getByRole("link", { name: "Nell Door" }).click();
  await admin.getByRole("button", { name: "Make Nell Door an admin" }).click();
  await told(admin, "Nell Door is an admin.");
  await expectFitForEveryone(admin);
  expect((await page.goto("/admin/theaters/2"))?.status()).toBe(200);
  await undo(admin, "Nell Door is an admin");
  await expect(admin.getByRole("button", { name: "Make Nell Door an admin" })).toBeVisible();
  expect((await page.goto("/admin/theaters/2"))?.status()).toBe(404);
  await expect(admin.getByRole("list", { name: "What happened" })).toContainText(
    `Became door staff of ${theater.name}`,
  );

  await page.goto("/account");
  await expect(page.getByRole("link", { name: "To the dashboard" })).toBeVisible();
  await admin.getByRole("button", { name: "Sign out everywhere" }).click();
  await told(admin, "Nell Door is signed out everywhere");
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in/);
  await signIn(email, PASSWORD);
  await expect(page).toHaveURL(/\/admin\/door/);

  // the owner takes them off the team, and takes that back
  await owner.goto(`/admin/people?q=${encodeURIComponent(email)}`);
  await owner.getByRole("link", { name: "Nell Door" }).click();
  await expect(owner.getByRole("button", { name: "Shut the account" })).toHaveCount(0);
  await owner.getByRole("button", { name: `Take off the team of ${theater.name}` }).click();
  await told(owner, `Taken off the team of ${theater.name}`);
  expect((await page.goto("/admin/door"))?.status()).toBe(404);

  await admin.reload();
  await admin.getByRole("button", { name: "Shut the account" }).click();
  await told(admin, "This account is shut");
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in/);
  await Promise.all([admin.context().close(), owner.context().close()]);
});
