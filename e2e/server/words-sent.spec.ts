import { globSync, readFileSync } from "node:fs";
import { DIST_DIR } from "@/e2e/authorization/own-site";
import { expect, test } from "@/e2e/fixtures";
import { flatten } from "@/lib/i18n/flatten";

const files = globSync("lib/i18n/??.json");
const messagesOf = (file: string): string[] => Object.values(flatten(JSON.parse(readFileSync(file, "utf8"))));
const isEnglish = new Set(messagesOf("lib/i18n/en.json"));

/** Sentences that nothing but this catalogue says. */
const sentencesOf = (file: string): string[] =>
  messagesOf(file).filter(
    (message) =>
      message.length > 25 &&
      /^[^{}<>&"'\\]+$/.test(message) &&
      (file.endsWith("en.json") || !isEnglish.has(message)),
  );

const inAscii = (text: string) =>
  text.replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
const foundIn = (text: string, sentences: readonly string[]) =>
  sentences.filter((one) => text.includes(one) || text.includes(inAscii(one)));
const readAll = (pattern: string) =>
  globSync(`${DIST_DIR}/${pattern}`)
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");

test("scripts hold no messages, of whichever language", () => {
  expect(files.length).toBeGreaterThan(2);
  const scripts = readAll("static/**/*.js");
  expect(scripts.length).toBeGreaterThan(1e6);
  for (const file of files) expect(foundIn(scripts, sentencesOf(file)), file).toEqual([]);
  // the twin: where the server keeps them they are found
  const english = sentencesOf("lib/i18n/en.json");
  expect(foundIn(readAll("server/chunks/**/*.js"), english).length).toBeGreaterThan(1_000);
});

test("a page in English brings no other language's words, and few of its own", async ({ request, scene }) => {
  const { showtime } = await scene();
  for (const path of ["/", "/sign-in", `/showtimes/${showtime.id}`]) {
    const html = await (await request.get(path)).text();
    for (const file of files.filter((one) => !one.endsWith("en.json")))
      expect(foundIn(html, sentencesOf(file)), `${path}, ${file}`).toEqual([]);
    const english = sentencesOf("lib/i18n/en.json");
    const own = foundIn(html, english).length;
    expect(own, path).toBeGreaterThan(0);
    expect(own, path).toBeLessThan(english.length / 10);
  }
});
