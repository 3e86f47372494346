import { randomBytes } from "node:crypto";
import { tryPort } from "@/db/commands/site/free-port";
import { startSite, stopSites } from "@/db/commands/site/run-next";
import { expectBoxOffice } from "@/e2e/box-office/box-office";
import { expect, expectNoSidewaysScroll, test } from "@/e2e/fixtures";
import { fillGuest, goToCheckout, takeSeats } from "@/e2e/scene/buying";

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
