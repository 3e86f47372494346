import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { HOUR_MS } from "@/lib/clock-units";
import type { News } from "@/lib/scheduling/list-news";
import type { ProgramShowtime } from "@/lib/scheduling/program-showtimes";
import { newsFeed } from "./news-feed";
import { theaterCalendar } from "./theater-calendar";

const at = Date.UTC(2026, 10, 22, 12);
const movie = {
  ...{
    id: 1,
    slug: "the-kid",
    title: "The Kid",
    originalTitle: null,
    director: null,
    year: 1921,
    durationMinutes: 68,
  },
  ...{
    certificate: "U",
    releasedOn: "2026-12-04",
    ticketsOn: null,
    status: "announced" as const,
    genres: [],
    poster: null,
  },
  lead: "A tramp finds a child.",
};
const told = (news: News[], theater: string | null = null) =>
  newsFeed({ self: "/feed.xml", page: "/", theater, news, now: at });

describe("the feed of what is new", () => {
  it("has an entry for each, whose id stays", () => {
    const feed = told([
      { kind: "on-sale", movie: { ...movie, id: 2 }, at },
      { kind: "announced", movie, at: at - HOUR_MS },
    ]);
    expect(feed).toContain("<updated>2026-11-22T12:00:00.000Z</updated>");
    expect(feed).toContain(`<id>http://localhost:3000/feed.xml#2-on-sale-${at}</id>`);
    expect(feed).toContain("<![CDATA[On sale now: The Kid]]>");
    expect(feed).toContain(`<id>http://localhost:3000/feed.xml#1-announced-${at - HOUR_MS}</id>`);
    expect(feed).toContain("<![CDATA[Coming soon: The Kid]]>");
    expect(feed).toContain("<![CDATA[Opens Friday 4 December 2026. A tramp finds a child.]]>");
    expect(feed).toContain('<link href="http://localhost:3000/movies/the-kid"/>');
    expect(feed).toContain('<link rel="self" href="http://localhost:3000/feed.xml"/>');
  });

  it("stays one, whatever a title or a theater is called", () => {
    const title = "</title>]]><script>alert(1)</script>&\u0000\u000b\uD800 \"'";
    const feed = told([{ kind: "on-sale", movie: { ...movie, title, lead: title }, at }], title);
    expect(feed).not.toContain("<script>");
    expect(feed).toContain("&lt;script&gt;alert(1)&lt;/script&gt;&amp; &quot;'");
    expect(feed.replaceAll(/[\t\n]/g, "")).not.toMatch(/[\p{Cc}\p{Cs}]/u);
    expect(feed.match(/<entry>/g)).toHaveLength(1);
  });

  it("is one also while nothing is new", () => {
    expect(told([])).toContain("<updated>2026-11-22T12:00:00.000Z</updated>");
  });
});

const theater = {
  ...{ id: 1, slug: "lantern", name: "The Lantern; north, side", description: "", address: "1 High Street" },
  ...{ city: "London", geoPosition: "51.5101,-0.134", telephone: "", boxOfficeHours: "" },
  ...{ timeZone: "Europe/London", dayTurnsMinute: 300, houseRules: "" },
};
const showtime: ProgramShowtime = {
  ...{ id: 7, state: "on-sale", startsAt: at, endsAt: at + 2 * HOUR_MS, salesCloseAt: at, day: "2026-11-22" },
  ...{
    format: "35 mm",
    language: "Silent",
    subtitles: null,
    accessibility: "relaxed",
    publishedAt: at - 1_000,
  },
  ...{
    revision: 3,
    layoutId: 1,
    priceCardId: 1,
    currency: "GBP",
    bookingFee: null,
    timeZone: "Europe/London",
  },
  dayTurnsMinute: 300,
  movie: { id: 1, slug: "the-kid", title: "The Kid\nBEGIN:VALARM" },
  theater: { id: 1, slug: "lantern", name: "The Lantern", city: "London" },
  screen: { id: 1, name: "Screen 1" },
};

describe("a theater's calendar", () => {
  it("has each showtime with the way to its seats, and follows what is edited", () => {
    const calendar = new ICAL.Component(ICAL.parse(theaterCalendar(theater, [showtime])));
    expect(calendar.getFirstPropertyValue("refresh-interval")?.toString()).toBe("PT1H");
    expect(calendar.getFirstPropertyValue("name")).toBe(theater.name);
    const events = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
    expect(events).toHaveLength(1);
    const [event] = events;
    expect(event).toMatchObject({
      ...{ uid: "showtime-7@matinee", sequence: 2, summary: showtime.movie.title },
      location: "The Lantern; north, side, 1 High Street, London",
      description: "Screen 1: 35 mm, Silent, Relaxed\nSeats: http://localhost:3000/showtimes/7",
    });
    expect(event?.startDate.toJSDate().getTime()).toBe(at);
    expect(event?.endDate.toJSDate().getTime()).toBe(at + 2 * HOUR_MS);
    expect(event?.component.getFirstPropertyValue("url")).toBe("http://localhost:3000/showtimes/7");
    expect(event?.component.getAllSubcomponents()).toEqual([]);
  });

  it("is one also while nothing plays", () => {
    expect(() => ICAL.parse(theaterCalendar(theater, []))).not.toThrow();
  });
});
