import { expect, test } from "vitest";
import { readMovieFile } from "@/lib/catalogue/movie-file";
import { faultWords } from "./movie-file-words";

const dune = { title: "Dune", year: 2021 };

test.each([
  [{ title: "", year: 2020 }, "entry 2: title is missing"],
  [{ year: 2020 }, "entry 2: title is missing"],
  [{ title: "Dune" }, "entry 2 (“Dune”): year is missing"],
  [{ title: "Dune", year: null }, "entry 2 (“Dune”): year is missing"],
  [{ title: "Dune", year: "Jun 12 1998" }, "entry 2 (“Dune”): year must be a year in numbers"],
  [{ title: "Dune", year: 2021, genres: "Drama" }, "entry 2 (“Dune”): genres must be a list of names"],
  [{ title: "Dune", year: 2021, cast: [{}] }, "entry 2 (“Dune”): cast.0 must be text"],
  [{ title: "Dune", year: 2021, runtime: 0 }, "entry 2 (“Dune”): runtime must be 1 to 1000 minutes"],
  [
    { title: "Dune", year: 1500, runtime: "long" },
    "entry 2 (“Dune”): year is before the first movie; runtime must be a number of minutes",
  ],
  [7, "entry 2: is not a movie"],
  [null, "entry 2: is not a movie"],
  [{ title: "A".repeat(201), year: 2021 }, "entry 2: title is longer than 200 characters"],
  [
    { title: "Dune", year: 2021, genres: Array(21).fill("a") },
    "entry 2 (“Dune”): genres has more than 20 names",
  ],
  [{ title: "Dune", year: 2021, cast: [""] }, "entry 2 (“Dune”): cast.0 is an empty name"],
  [{ title: "Dune", year: 2200 }, "entry 2 (“Dune”): year is too far ahead"],
])("of %j are told as %s", (bad, fault) => {
  const file = readMovieFile(new TextEncoder().encode(JSON.stringify([dune, bad])));
  expect(!file.ok && file.code === "bad-entries" && file.faults.map(faultWords)).toEqual([fault]);
});
