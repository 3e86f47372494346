import { expect, test } from "@/e2e/fixtures";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "@/lib/clock-units";
import { formatWeekday } from "@/lib/zoned-time";

const LONDON = "Europe/London";

/** 00:35 of a night to come in London, or 01:35 in summer: after midnight, before the day turns. */
const NIGHT = (Math.floor(Date.now() / DAY_MS) + 3) * DAY_MS + 35 * MINUTE_MS;
const EVENING = NIGHT - 5 * HOUR_MS;
const hoursTo = (at: number) => (at - Date.now()) / HOUR_MS - 1 / 60;
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

test("a show after midnight belongs to its evening, on every page", async ({
  page,
  scene,
  signIn,
  atTime,
}) => {
  const house = await scene({
    startsIn: [hoursTo(EVENING), hoursTo(NIGHT)],
    theater: { timeZone: LONDON, closesMinute: 1_620 },
  });
  const late = `:35 ${formatWeekday(NIGHT, LONDON)}`;
  await signIn(await house.addStaff("owner"));

  await page.goto(`/admin/schedule?theater=${house.theater.id}&day=${dayOf(EVENING)}`);
  const inWords = page.getByRole("region", { name: "The day in words" });
  await expect(inWords.getByRole("listitem")).toHaveCount(2);
  await expect(inWords).toContainText(late);
  await page.goto(`/admin/schedule?theater=${house.theater.id}&day=${dayOf(NIGHT)}`);
  await expect(inWords.getByRole("listitem")).toHaveCount(0);

  for (const path of ["/admin/box-office", "/admin"]) {
    await page.goto(`${path}?day=${dayOf(EVENING)}`);
    await expect(page.getByRole("main")).toContainText(late);
    await page.goto(`${path}?day=${dayOf(NIGHT)}`);
    await expect(page.getByRole("main")).not.toContainText(late);
  }
  await page.goto(
    `/admin/schedule/copy?theater=${house.theater.id}&days=1&day=${dayOf(EVENING)}&to=${dayOf(EVENING + 7 * DAY_MS)}`,
  );
  await expect(page.getByText("2 of 2 fit.")).toBeVisible();

  await page.goto(`/showing/${dayOf(EVENING)}/${house.theater.slug}/any`);
  await expect(page.getByRole("main").locator("[data-showtime]")).toHaveCount(2);
  await page.goto(`/showing/${dayOf(NIGHT)}/${house.theater.slug}/any`);
  await expect(page.getByRole("main").locator("[data-showtime]")).toHaveCount(0);

  await page.context().clearCookies();
  await signIn(await house.addStaff("door"));
  for (const before of [70, 10, -2]) {
    await atTime(NIGHT - before * MINUTE_MS - Date.now());
    await page.goto("/admin/door");
    await expect(page.getByRole("main")).toContainText(late);
  }
});

test("an owner says when the day ends, not after the doors open", async ({ page, scene, signIn }) => {
  const house = await scene();
  await signIn(await house.addStaff("owner"));
  await page.goto(`/admin/theaters/${house.theater.id}`);
  const turns = page.getByLabel("The day ends at");
  await expect(turns).toHaveValue("05:00");
  await expect(page.getByText("counts to the day before")).toBeVisible();
  await page.getByLabel("Opens").fill("06:00");
  await turns.selectOption("07:00");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Choose a time that is not later than the opening.")).toBeVisible();
  await turns.selectOption("06:00");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Choose a time that is not later than the opening.")).toHaveCount(0);
  await page.reload();
  await expect(turns).toHaveValue("06:00");
});
