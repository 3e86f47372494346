import { row, told } from "./dashboard";
import { ADMIN } from "./demo-people";
import { expect, test } from "./fixtures";
import { addMovie, save } from "./movies";
import { expectFitForEveryone } from "./states";

test("genres are added, renamed, merged and deleted", async ({ page, signIn }) => {
  await signIn(ADMIN);
  await page.goto("/admin/genres");
  const add = async (name: string) => {
    await page.getByLabel("New genre").fill(name);
    await page.getByRole("button", { name: "Add", exact: true }).click();
  };
  await add("Quiz Film");
  await expect(row(page, "Quiz Film")).toContainText("none");
  await add("quiz film");
  await expect(page.getByLabel("New genre")).toHaveAccessibleDescription(/of that name already/);
  await add("Quota Quickie");
  await expect(row(page, "Quota Quickie")).toBeVisible();

  const address = await addMovie(page, "Westward the Vicar");
  await page.getByLabel("Quiz Film").check();
  await save(page);
  await told(page, "Saved");
  await page.goto("/admin/genres");
  await page.getByRole("button", { name: "Rename Quiz Film" }).click();
  await page.getByLabel("New name of Quiz Film").fill("Quizzes");
  await page.getByRole("button", { name: "Rename", exact: true }).click();
  await expect(row(page, "Quizzes")).toContainText("1");
  await page.getByRole("button", { name: "Merge Quizzes" }).click();
  await page.getByLabel("Into", { exact: true }).selectOption({ label: "Quota Quickie" });
  await page.getByRole("button", { name: "Merge", exact: true }).click();
  await told(page, "Quizzes merged into Quota Quickie");
  await expect(row(page, "Quota Quickie")).toContainText("1");
  await expectFitForEveryone(page);

  await page.goto(address);
  await page.getByLabel("Quota Quickie").uncheck();
  await save(page);
  await told(page, "Saved");
  await page.goto("/admin/genres");
  await page.getByRole("button", { name: "Delete Quota Quickie" }).click();
  await page.getByRole("button", { name: "Delete it" }).click();
  await expect(row(page, "Quota Quickie")).toHaveCount(0);
});
