import Papa from "papaparse";
import { expect, it } from "vitest";
import { letterboxdCsv } from "./_letterboxd-csv";

const at = (day: number, hour: number) => Date.UTC(2026, 10, day, hour);

it("names each film as Letterboxd finds it, and the day as it was at the theater", () => {
  const csv = letterboxdCsv([
    {
      title: "Sherlock Jr.",
      year: 1924,
      director: "Buster Keaton",
      startsAt: at(24, 20),
      timeZone: "Europe/London",
    },
    {
      title: 'Me, "You", and them',
      year: null,
      director: null,
      startsAt: at(24, 20),
      timeZone: "Asia/Tokyo",
    },
  ]);
  expect(csv.split("\r\n")[0]).toBe("Title,Year,Directors,WatchedDate");
  expect(Papa.parse(csv, { header: true, skipEmptyLines: true }).data).toEqual([
    { Title: "Sherlock Jr.", Year: "1924", Directors: "Buster Keaton", WatchedDate: "2026-11-24" },
    { Title: 'Me, "You", and them', Year: "", Directors: "", WatchedDate: "2026-11-25" },
  ]);
});

it("is a file with its columns where nothing was seen", () => {
  expect(letterboxdCsv([])).toBe("Title,Year,Directors,WatchedDate\r\n");
});
