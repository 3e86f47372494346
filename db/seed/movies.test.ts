import { expect, test } from "vitest";
import { moviesInOthers } from "./in-other-languages";
import { classics } from "./movies";

test("the programme has twenty released classics and four that open later", () => {
  expect(classics.filter((movie) => movie.status === "released" && movie.opensInDays <= 0)).toHaveLength(20);
  expect(classics.filter((movie) => movie.status === "announced" && movie.opensInDays > 14)).toHaveLength(4);
});

test("every classic has its own address and two or three lines of facts", () => {
  expect(new Set(classics.map((movie) => movie.slug)).size).toBe(classics.length);
  for (const movie of classics) {
    expect(movie.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(movie.genres.length, movie.slug).toBeLessThanOrEqual(3);
    expect(movie.genres.length, movie.slug).toBeGreaterThanOrEqual(1);
  }
});

test("every classic has a title and some lines in German and in Arabic", () => {
  const slugs = classics.map(({ slug }) => slug).sort();
  for (const texts of Object.values(moviesInOthers)) {
    expect(Object.keys(texts).sort()).toEqual(slugs);
    for (const { title, description } of Object.values(texts)) {
      expect(title).not.toBe("");
      expect(description.split(/\s+/).length).toBeGreaterThanOrEqual(20);
    }
  }
});

test("every description is 60 to 110 words", () => {
  const lengths = classics.map((movie) => movie.description.split(/\s+/).length);
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(60);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(110);
});
