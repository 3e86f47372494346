import { expect, it } from "vitest";
import fc from "@/db/testing/properties";
import { highlight } from "./highlight";

const marked = (text: string, ...words: string[]) =>
  highlight(text, words)
    .map((stretch) => (stretch.isFound ? `[${stretch.text}]` : stretch.text))
    .join("");

it.each([
  ["The Godfather", ["godf"], "The [Godf]ather"],
  ["Amélie", ["ameli"], "[Améli]e"],
  ["Große Freiheit", ["grosse", "frei"], "[Große] [Frei]heit"],
  ["D.O.A.", ["doa"], "[D.O.A.]"],
  ["Spider Man", ["spiderman"], "[Spider Man]"],
  ["千と千尋の神隠し", ["千尋"], "千と[千尋]の神隠し"],
  ["Rocky II", ["2"], "Rocky [II]"],
  ["Metropolis", ["man"], "Metropolis"],
])("marks in %s what %j finds", (text, words, wanted) => {
  expect(marked(text, ...words)).toBe(wanted);
});

it("loses no letter of any text, whatever is looked for", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.array(fc.string({ unit: "grapheme", minLength: 1 })),
      (text, words) => {
        expect(
          highlight(text, words)
            .map((stretch) => stretch.text)
            .join(""),
        ).toBe(text);
      },
    ),
  );
});
