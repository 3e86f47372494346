import { expect, test } from "@/e2e/fixtures";
import { freeSeats } from "@/e2e/scene/buying";
import { expectFitForEveryone } from "@/e2e/scene/states";
import { board, counts, planFile, review, save } from "./drawing";

/** Deep enough for the small room to stand behind itself, in the units of a plan file. */
const BEHIND = 400;

test("a plan whose balcony is a copy of its stalls is read after both mends that are offered, and saved", async ({
  page,
  signIn,
  scene,
}) => {
  const its = await scene();
  await signIn(await its.addStaff("owner"));
  const plan = await (await page.request.get(`/admin/screens/${its.screen.id}/plan`)).json();
  const [zone] = plan.zones;
  const behind = { x: zone.position?.x ?? 0, y: (zone.position?.y ?? 0) + BEHIND };
  plan.zones = [
    { ...zone, name: "Stalls" },
    { ...zone, name: "Balcony", position: behind },
  ];

  await page.goto(`/admin/screens/${its.screen.id}/layout`);
  await expect(board(page)).toBeVisible();
  await page.getByText("Plan file").click();
  await page.getByLabel("Import a plan").setInputFiles(planFile(JSON.stringify(plan)));
  const refused = page.getByRole("main").getByRole("alert").filter({ hasText: "The plan was not read" });
  await expect(refused).toBeVisible();
  await expect(counts(page)).toContainText("Seats60");
  await expectFitForEveryone(page);

  await refused.getByRole("button", { name: /new identities/ }).click();
  await expect(refused.getByRole("button", { name: /new identities/ })).toHaveCount(0);
  await expect(counts(page)).toContainText("Seats60");
  await refused.getByRole("button", { name: /zone’s name before its rows/ }).click();
  await expect(refused).toHaveCount(0);
  await expect(counts(page)).toContainText("Seats120");
  await page.getByRole("button", { name: "As customers see it" }).click();
  await expect(freeSeats(page)).toHaveCount(120);
  for (const row of ["Stalls A", "Balcony A"])
    await expect(page.getByRole("checkbox", { name: new RegExp(`^Row ${row}, seat 1,`) })).toBeVisible();

  await review(page);
  await save(page, 2);
  const kept = await (await page.request.get(`/admin/screens/${its.screen.id}/plan`)).json();
  expect(kept.zones.map(({ name }: { name: string }) => name)).toEqual(["Stalls", "Balcony"]);
});
