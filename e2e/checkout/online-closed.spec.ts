import { randomBytes } from "node:crypto";
import { tryPort } from "@/db/commands/site/free-port";
import { startSite, stopSites } from "@/db/commands/site/run-next";
import { expectBoxOffice } from "@/e2e/box-office/box-office";
import { expect, expectNoSidewaysScroll, test } from "@/e2e/fixtures";
import { fillGuest, goToCheckout, openShowtime, payAndGetTickets, takeSeats } from "@/e2e/scene/buying";
import { expectFitForEveryone } from "@/e2e/scene/states";

test("a house that takes no payments online says so at checkout, and how its box office is reached", async ({
  page,
  scene,
}) => {
  const theater = {
    address: "1 High Street",
    telephone: "+44 20 7946 0018",
    boxOfficeHours: "Mon to Sat from noon",
  };
  const { showtime } = await scene({ theater });
  const port = Number(await tryPort(0));
  const { url } = await startSite(port, {
    AUTH_SECRET: randomBytes(32).toString("base64url"),
    APP_URL: `http://localhost:${port}`,
    MATINEE_DIST_DIR: process.env.MATINEE_DIST_DIR ?? ".next-test",
    MATINEE_DEMO: "0",
    MATINEE_TEST_CLOCK: "0",
    TRUSTED_PROXIES: "1",
  });
  try {
    await page.goto(`${url}${showtime.path}`);
    await takeSeats(page, 2);
    await goToCheckout(page);
    await expect(page.getByText("Online sales are not set up here yet")).toBeVisible();
    await expectBoxOffice(page, theater);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
    await fillGuest(page, "Ada", "ada@example.com");
    await expect(page.getByRole("button", { name: /^(Pay|Get your tickets)/ })).toHaveCount(0);
  } finally {
    await stopSites();
  }
});

test("a theater chooses with whom its customers pay, and one that chooses nobody says so here and there", async ({
  page,
  scene,
  signIn,
}) => {
  const its = await scene();
  await signIn(await its.addStaff("owner"));
  const save = async () => {
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  };
  await page.goto(its.theater.admin);
  await page.getByLabel("Test payment").uncheck();
  await save();
  await expect(page.getByText("Nobody can pay online here")).toBeVisible();
  await expectFitForEveryone(page);
  await page.goto("/admin");
  await expect(page.getByText(`Nobody can pay online at ${its.theater.name}`)).toBeVisible();

  await openShowtime(page, its);
  await takeSeats(page, 1);
  await goToCheckout(page);
  await expect(page.getByText("Online sales are not set up here yet")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Pay / })).toHaveCount(0);

  await page.goto("/admin");
  await page.getByRole("link", { name: "Choose how its customers pay" }).click();
  await page.getByLabel("Test payment").check();
  await save();
  await expect(page.getByText("Nobody can pay online here")).toHaveCount(0);
  await openShowtime(page, its);
  await goToCheckout(page);
  await payAndGetTickets(page);
});
