import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { movieIn } from "@/app/localized/[language]/admin/movies/_input";
import { openTestDatabase } from "@/db/testing/test-database";
import { addAdmin } from "@/lib/accounts/testing/staff";
import { addMovie } from "@/lib/catalogue/add-movie";
import { editMovie } from "@/lib/catalogue/edit-movie";
import { getMovieRecord } from "@/lib/catalogue/get-movie-record";
import { fieldsOf } from "@/lib/catalogue/testing/movies";
import { InOtherLanguages } from "./in-other-languages";
import { translationDifferences, translationsIn } from "./translations-in";

const now = Date.UTC(2026, 10, 22);
const draw = (languages: string[], more = {}) =>
  renderToStaticMarkup(
    <InOtherLanguages
      name="title"
      label="Title"
      texts={{ de: "Der General" }}
      maxLength={200}
      languages={languages}
      {...more}
    />,
  );

it("has a field for each further language, in its direction and within the same limit", () => {
  const page = draw(["de", "ar"]);
  expect(page).toMatch(
    /<input (?=[^>]*name="title\.de")(?=[^>]*lang="de")(?=[^>]*dir="ltr")[^>]*value="Der General"/,
  );
  expect(page).toMatch(
    /<input (?=[^>]*name="title\.ar")(?=[^>]*lang="ar")(?=[^>]*dir="rtl")[^>]*maxLength="200"/i,
  );
  expect(page).toMatch(/<legend[^>]*>Title, in other languages<\/legend>/);
  expect(page).toMatch(/<label[^>]*>German<\/label>/);
  expect(page).toContain("In other languages");
  expect(draw(["de"], { rows: 6 })).toMatch(
    /<textarea (?=[^>]*name="title\.de")[^>]*>Der General<\/textarea>/,
  );
});

it("is not there where one language is offered", () => {
  expect(draw([])).toBe("");
});

it("is read of a form as far as there are fields for it", () => {
  const form = new FormData();
  for (const [name, text] of [
    ["title", "The General"],
    ["title.de", "Der General"],
    ["title.ar", ""],
    ["titles.de", "no"],
  ] as const)
    form.set(name, text);
  form.set("description.de", new Blob(["a file"]));
  expect(translationsIn(form, ["title", "description"])).toEqual({ title: { de: "Der General", ar: "" } });
});

it("comes back as it was typed, once it is saved", async () => {
  const db = openTestDatabase();
  const staff = await addAdmin(db);
  const made = await addMovie(db, { staff, fields: fieldsOf({ title: "The General" }), now });
  if (!made.ok) throw new Error(made.code);
  const { movieId } = made.value;
  const form = new FormData();
  const typed = {
    ...{ title: "The General", description: "Steam.", status: "draft", director: "", certificate: "" },
    ...{ "title.de": " Der  General ", "title.ar": "الجنرال", "description.de": "Dampf.\nUnd Liebe." },
  };
  for (const [name, text] of Object.entries(typed)) form.set(name, text);
  const save = (revision: number) => editMovie(db, { movieId, revision, fields: movieIn(form), staff, now });
  expect(await save(1)).toMatchObject({ ok: true });
  expect((await getMovieRecord(db, movieId))?.translations).toEqual({
    title: { de: "Der General", ar: "الجنرال" },
    description: { de: "Dampf.\nUnd Liebe." },
  });
  form.set("title.ar", "");
  expect(await save(2)).toMatchObject({ ok: true });
  expect((await getMovieRecord(db, movieId))?.translations.title).toEqual({ de: "Der General" });
  form.set("title.de", "x".repeat(201));
  expect(await save(3)).toMatchObject({
    code: "invalid-input",
    issues: [{ path: ["fields", "translations", "title", "de"] }],
  });
});

it("tells the second of two editors what the first one wrote", () => {
  expect(
    translationDifferences(
      { title: "Title" },
      { title: { de: "Der General" } },
      { title: { de: "Der Zug", ar: "" } },
    ),
  ).toEqual([{ label: "Title (German)", theirs: "Der General", yours: "Der Zug" }]);
});
