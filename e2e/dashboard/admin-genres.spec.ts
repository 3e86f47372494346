import { expect, test } from "@/e2e/fixtures";
import { ADMIN } from "@/e2e/scene/demo-people";
import { unique } from "@/e2e/scene/of-its-own";
import { expectFitForEveryone } from "@/e2e/scene/states";
import { row, SAVED, told } from "./dashboard";
import { addMovie, save } from "./movies";

test("genres are added, renamed, merged and deleted", async ({ page, signIn, newTitle }) => {
  const key = unique();
  const [quiz, quizzes, quota] = [`Quiz Film ${key}`, `Quizzes ${key}`, `Quota Quickie ${key}`];
  await signIn(ADMIN);
  await page.goto("/admin/genres");
  const add = async (name: string) => {
    await page.getByLabel("New genre").fill(name);
    await page.getByRole("button", { name: "Add", exact: true }).click();
  };
  await add(quiz);
  await expect(row(page, quiz)).toContainText("none");
  await add(quiz.toLowerCase());
  await expect(page.getByLabel("New genre")).toHaveAccessibleDescription(/of that name already/);
  await add(quota);
  await expect(row(page, quota)).toBeVisible();

  const address = await addMovie(page, newTitle("Westward the Vicar"));
  await page.getByLabel(quiz).check();
  await save(page);
  await told(page, SAVED);
  await page.goto("/admin/genres");
  await page.getByRole("button", { name: `Rename ${quiz}` }).click();
  await page.getByLabel(`New name of ${quiz}`).fill(quizzes);
  await page.getByRole("button", { name: "Rename", exact: true }).click();
  await expect(row(page, quizzes)).toContainText("1");
  await page.getByRole("button", { name: `Merge ${quizzes}` }).click();
  await page.getByLabel("Into", { exact: true }).selectOption({ label: quota });
  await page.getByRole("button", { name: "Merge", exact: true }).click();
  await told(page, `${quizzes} merged into ${quota}`);
  await expect(row(page, quota)).toContainText("1");
  await expectFitForEveryone(page);

  await page.goto(address);
  await page.getByLabel(quota).uncheck();
  await save(page);
  await told(page, SAVED);
  await page.goto("/admin/genres");
  await page.getByRole("button", { name: `Delete ${quota}` }).click();
  await page.getByRole("button", { name: "Delete it" }).click();
  await expect(row(page, quota)).toHaveCount(0);
});
