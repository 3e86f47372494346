import { describe, expect, it } from "vitest";
import fc from "@/db/testing/properties";
import { readText } from "./clean";
import { whyNotPlain } from "./plain-words";

describe("plain words", () => {
  it.each([
    "A marvel. Go and see it!",
    "The end.Then the lights: 10.5 out of 10",
    "I <3 it, 5 < 7 and 7 > 5",
    "Mr.Smith, J.R.R. Tolkien & the U.S.A.",
    "Well...then (really) [sic]",
    "看完了。很好看。",
    "فيلم رائع جداً",
    "I took seat b.And then a.m. again, e.g. popcorn, 3.5/5",
    "Fish & chips; 3:10 to Yuma",
    "seen at 19.30, row G.7",
    "",
  ])("are %j", (words) => {
    expect(whyNotPlain(words)).toBeNull();
  });

  it.each([
    "see https://evil.example",
    "HTTP://EVIL",
    "www.evil",
    "evil.com has it",
    "EVIL.COM",
    "evil。com",
    "ｅｖｉｌ．ｃｏｍ",
    "write to ada@evil.example",
    "mailto:ada",
    "203.0.113.9",
    "my-bank.co.uk/visa",
    "bücher.example",
    "t.co/abc",
    "see X.com",
    "b.example/visa",
  ])("have no links: %j", (words) => {
    expect(whyNotPlain(words)).toBe("links");
  });

  it.each([
    "<b>bold</b>",
    "</p>",
    "<!-- no -->",
    "<script>alert(1)</script>",
    "＜img src=x＞",
    "a &lt; b",
    "&#x3C;b",
    "[here](there)",
    "[url=there]here[/url]",
    "[b]bold[/b]",
  ])("have no markup: %j", (words) => {
    expect(whyNotPlain(words)).toBe("markup");
  });

  it("are judged the same once they are read, whatever was hidden in them", () => {
    expect(whyNotPlain(readText("ev\u200Bil.c\u00ADom"))).toBe("links");
    expect(whyNotPlain(readText("<\u200Bb>"))).toBe("markup");
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (typed) => {
        const read = readText(typed);
        expect(whyNotPlain(readText(read))).toBe(whyNotPlain(read));
      }),
    );
  });
});
