import { expect, test } from "@/e2e/fixtures";
import { expectFitForEveryone } from "@/e2e/scene/states";
import { addScreen, board, counts, stroke, tool } from "./drawing";

test("aisles are opened and closed by keys and by the mouse, and closing is taken back", async ({
  page,
  signIn,
  scene,
}) => {
  const its = await scene();
  await signIn(await its.addStaff("owner"));
  await addScreen(page, its);
  await board(page).focus();
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const at = (words: RegExp) => expect(page.getByRole("status").filter({ hasText: words })).toBeVisible();
  await press("Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight");
  await press("Shift+ArrowDown", "Shift+ArrowDown", "Space");
  await expect(counts(page)).toContainText("Seats12");

  await test.step("an aisle by keys", async () => {
    await press("Control+Home", "ArrowRight", "a", "Space", "ArrowRight");
    await at(/^Row A, no seat at position/);
    await press("l", "Space");
    await at(/^Row A, seat 3/);
    await press("Control+z");
    await at(/^Row A, no seat at position/);
    await press("Control+Shift+z");
    await at(/^Row A, seat 3/);
    // there is nothing left to close, and nothing to take back
    await press("Space", "Control+z");
    await at(/^Row A, no seat at position/);
    await press("Space");
    await at(/^Row A, seat 3/);
  });

  await test.step("a cross-aisle by keys", async () => {
    await press("ArrowDown", "x", "Space");
    await at(/^Empty line/);
    await press("l", "Space");
    await at(/^Row B, seat 3/);
  });
});

test("aisles are closed by the mouse, as are those that were drawn before", async ({
  page,
  signIn,
  scene,
}) => {
  const its = await scene();
  await signIn(await its.addStaff("owner"));
  await addScreen(page, its);
  await stroke(page, [8.5, 5.3], [13.5, 7.7]);
  await expect(counts(page)).toContainText("Seats18");
  const fromTheLeft = async (words: RegExp) => {
    await board(page).focus();
    await page.keyboard.press("Control+Home");
    for (let step = 0; step < 5; step++) await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("status").filter({ hasText: words })).toBeVisible();
  };
  await fromTheLeft(/^Row A, seat 6/);
  await tool(page, "Aisle").click();
  await stroke(page, [10.5, 5.3], [10.5, 5.3]);
  await fromTheLeft(/^Row A, seat 5/);
  await tool(page, "Close aisle").click();
  await expectFitForEveryone(page);
  await stroke(page, [10.5, 5.3], [10.5, 5.3]);
  await fromTheLeft(/^Row A, seat 6/);
});
