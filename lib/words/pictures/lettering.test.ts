import { describe, expect, it } from "vitest";
import { breakLines, type Lettering, setLine } from "./lettering";

const display: Lettering = { face: "display", size: 80 };

describe("a line of letters", () => {
  it.each(["The General", "Żółć", "Драма", "קולנוע 1999", "مرحبا", "ภาพยนตร์", "映画", "기생충"])(
    "is set of %s",
    (text) => {
      const { path, width } = setLine(text, display);
      expect(path).toMatch(/^M[\d.\-MLQCZ ,e]+$/i);
      expect(path).not.toContain("NaN");
      expect(width).toBeGreaterThan(80);
    },
  );

  it("is nothing of signs that no typeface has, and of none", () => {
    expect(setLine("", display)).toEqual({ path: "", width: 0 });
    expect(setLine("தமிழ்", display).path).toBe("");
  });
});

it("sets numbers of Arabic digits as they are read, beside letters that run from the right", () => {
  const { width, path } = setLine("٢٤", display);
  const backwards = setLine("٤٢", display);
  expect(path).not.toBe(backwards.path);
  // the number stands at the right, where the title begins
  expect(setLine("٢٤ ساعة", display).path).not.toBe(setLine("٤٢ ساعة", display).path);
  expect(width).toBeCloseTo(backwards.width);
});

it("sets a line that begins with a Latin word as part of a text from the right", () => {
  const line = "Cut والنسخة";
  const [own, ofText] = [setLine(line, display), setLine(line, { ...display, base: "rtl" })];
  expect(ofText.path).not.toBe(own.path);
  expect(Math.abs(ofText.width - own.width)).toBeLessThan(8);
});

describe("a title", () => {
  const room = { width: 600, lines: 3 };
  const fits = (line: string) => setLine(line, display).width <= room.width;

  it("is parted at its blanks into lines that fit", () => {
    const lines = breakLines("The Cabinet of Doctor Caligari", display, room);
    expect(lines.join(" ")).toBe("The Cabinet of Doctor Caligari");
    expect(lines.every(fits)).toBe(true);
  });

  it("ends in an ellipsis where there is no room, in the middle of a word if need be", () => {
    const lines = breakLines("word ".repeat(60), display, room);
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toMatch(/…$/);
    expect(lines.every(fits)).toBe(true);
    const [only = "", ...others] = breakLines("x".repeat(500), display, room);
    expect(others).toEqual([]);
    expect(only).toMatch(/^x+…$/);
    expect(fits(only)).toBe(true);
  });
});
