import { expect, test } from "@/e2e/fixtures";
import { ADMIN } from "@/e2e/scene/demo-people";
import { expectFitForEveryone } from "@/e2e/scene/states";
import { addMovie } from "./movies";

const csv = (lines: string[]) => ({
  name: "films.csv",
  mimeType: "text/csv",
  // as a spreadsheet in the West writes it
  buffer: Buffer.from(lines.join("\r\n"), "latin1"),
});

test("a file with errors is tried first, asked about, and imported without them", async ({
  page,
  signIn,
  newTitle,
}) => {
  const known = newTitle("The Café");
  // all that it makes is removed by it
  const key = known.split(" ").at(-1) ?? "";
  await signIn(ADMIN);
  await addMovie(page, known);
  await page.goto("/admin/movies");
  await page.getByRole("link", { name: "Import", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Import movies" })).toBeVisible();
  await page
    .getByLabel("Choose a file")
    .setInputFiles(
      csv([
        "Film,Seen,Length,Kind",
        `"Lantern ""${key}"", été",1988,1h 35m,Imported ${key}`,
        `Cafe ${key}, The,1999,80,Drama`,
        `Nothing ${key},soon,90,Drama`,
        `Endless ${key},2001,5000,Drama`,
      ]),
    );
  const report = page.getByRole("region", { name: "What would be imported" });
  // nobody could know what "Seen" is
  await expect(report).toContainText("Year is missing");
  await page.getByLabel("Year").selectOption("Seen");
  await page.getByLabel("Genres").selectOption("Kind");
  await page.getByRole("button", { name: "Try it again" }).click();
  await expect(report).toContainText("This row has more cells than there are columns");
  await expect(report.getByRole("row", { name: new RegExp(`Nothing ${key}`) })).toContainText("not “soon”");
  await expect(report.getByRole("row", { name: new RegExp(`Endless ${key}`) })).toContainText(
    "1 to 1,000 minutes",
  );
  await expectFitForEveryone(page);

  await page
    .getByLabel("Choose another file")
    .setInputFiles(
      csv([
        "Title,Year,Runtime,Genre",
        `"Lantern ""${key}"", été",1988,1h 35m,Imported ${key}`,
        `"Cafe ${key}, The",1999,80,Drama`,
      ]),
    );
  const question = page.getByRole("group", { name: new RegExp(`Cafe ${key}, The`) });
  await expect(question).toContainText(known);
  await expect(page.getByRole("button", { name: /^Import \d/ })).toBeDisabled();
  await question.getByLabel("The same").check();
  await page.getByLabel("Status").selectOption("draft");
  await page.getByRole("button", { name: "Import 1 movie", exact: true }).click();
  await expect(page.getByText("1 movie imported")).toBeVisible();
  await expectFitForEveryone(page);

  await page.getByRole("link", { name: "See the movies" }).click();
  await page.goto(`/admin/movies?q=${key}`);
  await expect(page.getByRole("link", { name: `Lantern "${key}", été` })).toBeVisible();

  await page.goto("/admin/movies/import");
  await page.getByLabel("Choose a file").setInputFiles(csv(["Title,Year", `"Lantern ""${key}"", été",1988`]));
  await expect(page.getByText("There is nothing to import")).toBeVisible();
  await page.getByLabel("Choose another file").setInputFiles({
    ...{ name: "cut.json", mimeType: "application/json" },
    buffer: Buffer.from('[{"title":"A","year":2001},'),
  });
  await expect(page.getByRole("main").getByRole("alert")).toContainText("cut.json was cut short");
});
