import { describe, expect, test } from "vitest";
import { RowFault } from "./json-rows";
import { openMovieFile } from "./movie-file";
import { bytesOf, opened } from "./testing/files";

const amelie = '[{"title":"Amélie","year":2001,"runtime":122}]';

async function rowsOf(content: string | Uint8Array) {
  const found = [];
  for await (const row of (await opened(content)).rows())
    found.push(row instanceof RowFault ? row.code : row);
  return found;
}
const titles = async (content: string | Uint8Array) =>
  (await rowsOf(content)).map((row) => (typeof row === "string" ? row : (row.title ?? row.Title)));

describe("a movie file", () => {
  test.each([
    ["", "empty"],
    ["  \n", "empty"],
    ['[{"title": "The Gru', "cut-short"],
    ['[{"title":"A"},{"title":"B"}', "cut-short"],
    ['[{"title":"A"}] and more', "not-json"],
    ['[{"title":"A"}][{"title":"B"}]', "not-json"],
    ['{"title": "Dune"', "not-json"],
    ["[]", "no-movies"],
    ['{"movies":[]}', "no-movies"],
    ["title,year\n", "no-movies"],
  ])("%j is refused as %s", async (content, code) => {
    expect(await openMovieFile(bytesOf(content))).toEqual({ ok: false, code });
  });

  test.each([
    ["UTF-8", new TextEncoder().encode(amelie), "utf-8"],
    ["UTF-8 with a mark", new TextEncoder().encode(`\uFEFF${amelie}`), "utf-8"],
    ["UTF-16", Buffer.from(amelie, "utf16le"), "utf-16le"],
    ["UTF-16 with a mark", Buffer.from(`\uFEFF${amelie}`, "utf16le"), "utf-16le"],
    ["UTF-16 the other way", Buffer.from(`\uFEFF${amelie}`, "utf16le").swap16(), "utf-16be"],
    ["UTF-16 the other way without a mark", Buffer.from(amelie, "utf16le").swap16(), "utf-16be"],
    ["Windows-1252", Buffer.from(amelie, "latin1"), "windows-1252"],
  ])("in %s is read by itself", async (_, bytes, encoding) => {
    expect(await openMovieFile(bytesOf(bytes))).toMatchObject({ ok: true, value: { encoding } });
    expect(await titles(bytes)).toEqual(["Amélie"]);
  });

  test("is not guessed at where it is written in two ways, but read as is said", async () => {
    const mixed = Buffer.concat([
      Buffer.from('[{"title":"Élan é é"},{"title":"'),
      Buffer.from("é", "latin1"),
      Buffer.from('"}]'),
    ]);
    expect(await openMovieFile(bytesOf(mixed))).toEqual({ ok: false, code: "unclear-encoding" });
    expect(await openMovieFile(bytesOf(mixed), "windows-1252")).toMatchObject({ ok: true });
    expect(await openMovieFile(bytesOf(mixed), "utf-8")).toEqual({ ok: false, code: "not-in-encoding" });
  });

  test("is a list of JSON, wrapped or not, in whatever pieces it comes", async () => {
    const list = '[{"title":"A, \\"B\\" ]}{"},\n{"title":"C","cast":[{"name":"D"}]},{"title":"\\\\"}]';
    const wanted = ['A, "B" ]}{', "C", "\\"];
    for (const content of [
      list,
      `{"movies": ${list}}`,
      `{"page":1,"data":{"films":${list},"next":null}}`,
      `{"programme":${list}, "by":"us"}`,
      '{"title":"A, \\"B\\" ]}{"}\n\n{"title":"C","cast":[{"name":"D"}]}\r\n{"title":"\\\\"}',
    ])
      expect(await titles(content)).toEqual(wanted);
    expect(await titles('{"title":"Alone","year":2001}')).toEqual(["Alone"]);
  });

  test("has faulty rows beside sound ones", async () => {
    expect(await titles('[{"title":"A"}, nonsense, 7, {"title":"B"}]')).toEqual([
      "A",
      "not-json",
      "no-movie",
      "B",
    ]);
    expect(await titles('{"title":"A"}\n{"title":\n{"title":"B"}')).toEqual(["A", "not-json", "B"]);
  });

  test.each([
    ["commas", 'Title,Year\r\n"Le ""Grand"", Bleu",1988\r\n\r\nB,2001', ['Le "Grand", Bleu', "B"]],
    ["semicolons", "Title;Year\nLe Grand, Bleu;1988\nB;2001\n", ["Le Grand, Bleu", "B"]],
    ["tabs", "Title\tYear\nA\t1988\nB\t2001", ["A", "B"]],
    ["a line that names the sign", "sep=;\r\nTitle;Year\r\nA;1988", ["A"]],
    ["the lines of an old Macintosh", "Title,Year\rA,1988\rB,2001\r", ["A", "B"]],
    [
      "quotation marks that are not doubled",
      'Title,Year\n"Le "Grand" Bleu",1988\nA "B",2001',
      ['Le "Grand" Bleu', 'A "B"'],
    ],
    ["lines within cells", 'Title,Plot\n"A","one\ntwo"\nB,c', ["A", "B"]],
    ["lines that end in two ways", '"Title","Year"\r\n"A","1988"\n"B","2001"\r\n', ["A", "B"]],
    ["empty cells at the end", "Title,Year\nA,1988,,\nB,2001", ["A", "B"]],
  ])("is CSV with %s", async (_, content, wanted) => {
    expect(await titles(content)).toEqual(wanted);
  });

  test("is never half a row of CSV", async () => {
    expect(await titles("Title,Year,Plot\nA,1988\nB,2001,c,d\nE,2002,f")).toEqual([
      "too-few-cells",
      "too-many-cells",
      "E",
    ]);
    expect(await titles('Title,Year\nA,1988\n"B,2001\nC,2002')).toEqual(["A", "open-quote"]);
  });

  test("may do without a head, or name a column twice", async () => {
    const bare = await opened("Dune,2021\nAlien,1979");
    expect(bare.columns).toEqual(["Column 1", "Column 2"]);
    expect(await rowsOf("Dune,2021\nAlien,1979")).toHaveLength(2);
    expect((await opened("title,title,year\nA,B,2001")).columns).toEqual(["title", "title (2)", "year"]);
  });
});
