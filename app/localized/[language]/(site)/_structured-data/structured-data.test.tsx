import type { ScreeningEvent } from "schema-dts";
import { describe, expect, it } from "vitest";
import type { Movie } from "@/lib/catalogue/movie";
import { HOUR_MS } from "@/lib/clock-units";
import type { ShowtimeOffer } from "@/lib/pricing/list-offers";
import { summaryOf } from "@/lib/reviews/get-review-summary";
import { eventNode, type Screening } from "./event-node";
import { writeJsonLd } from "./json-ld";
import { movieNode } from "./movie-node";
import { theaterNode } from "./theater-node";

const HERE = "http://localhost:3000";
const startsAt = Date.UTC(2026, 6, 4, 18, 30);

const movie: Movie = {
  ...{
    id: 1,
    slug: "the-general",
    title: "The General",
    originalTitle: null,
    lead: "A train.",
    description: "A train is stolen.",
  },
  ...{ director: "Buster Keaton", cast: ["Buster Keaton", "Marion Mack"], year: 1926, durationMinutes: 75 },
  ...{ certificate: "U", releasedOn: "2026-07-01", ticketsOn: null, status: "released", trailerUrl: null },
  genres: [{ slug: "comedy", name: "Comedy" }],
  poster: { id: "p", tint: "#000000", widths: [320, 960] },
};
const theater = {
  ...{
    id: 1,
    slug: "lantern",
    name: "The Lantern",
    description: "",
    address: "1 High Street",
    city: "London",
  },
  ...{ geoPosition: "51.5101,-0.134", telephone: "", boxOfficeHours: "", timeZone: "Europe/London" },
  ...{ dayTurnsMinute: 300, houseRules: "" },
};
const showtime: Screening = {
  ...{ id: 7, startsAt, endsAt: startsAt + 2 * HOUR_MS, timeZone: "Europe/London", screenName: "Screen 1" },
  ...{ format: "2D", language: "English", subtitles: null, accessibility: "" },
};
const offer: ShowtimeOffer = {
  ...{ currency: "GBP", lowMinor: 800, highMinor: 1_250, publishedAt: startsAt - 48 * HOUR_MS },
  ...{ salesCloseAt: startsAt, seats: 100, taken: 10, wheelchairSpaces: 2 },
};
const told = (more: Partial<Screening> = {}, its: Partial<ShowtimeOffer> = {}) =>
  eventNode({ showtime: { ...showtime, ...more }, movie, theater, offer: { ...offer, ...its } });

/** What search engines ask of an event: without one of these they show none. */
const NEEDED: (keyof Exclude<ScreeningEvent, string>)[] = ["name", "startDate", "location", "offers", "url"];

describe("what pages tell search engines", () => {
  it("names a movie with all that is known of it", () => {
    expect(movieNode(movie)).toEqual({
      "@type": "Movie",
      "@id": `${HERE}/movies/the-general`,
      ...{ name: "The General", url: `${HERE}/movies/the-general`, description: "A train is stolen." },
      image: `${HERE}/posters/p/960`,
      director: { "@type": "Person", name: "Buster Keaton" },
      actor: [
        { "@type": "Person", name: "Buster Keaton" },
        { "@type": "Person", name: "Marion Mack" },
      ],
      ...{ genre: ["Comedy"], duration: "PT75M", contentRating: "U" },
      ...{ dateCreated: "1926", datePublished: "2026-07-01" },
    });
  });

  it("tells what reviews come to from five of them on, and of fewer nothing", () => {
    const of = (given: number) =>
      movieNode(
        movie,
        summaryOf([
          { halves: 9, given },
          { halves: 7, given: 1 },
        ]),
      );
    expect(of(3)).not.toHaveProperty("aggregateRating");
    expect(of(4)).toMatchObject({
      aggregateRating: {
        ...{ "@type": "AggregateRating", ratingValue: 4.3, ratingCount: 5, bestRating: 5, worstRating: 0.5 },
      },
    });
    expect(movieNode(movie, summaryOf([]))).toEqual(movieNode(movie));
  });

  it("names a showtime by its theater's clock, with what it costs and until when", () => {
    const event = told();
    expect(NEEDED.filter((field) => !(field in event))).toEqual([]);
    expect(event).toMatchObject({
      ...{ "@type": "ScreeningEvent", url: `${HERE}/showtimes/7`, videoFormat: "2D" },
      ...{ startDate: "2026-07-04T19:30:00+01:00", endDate: "2026-07-04T21:30:00+01:00" },
      workPresented: { "@type": "Movie", "@id": `${HERE}/movies/the-general` },
      location: {
        ...{ "@type": "MovieTheater", name: "The Lantern, Screen 1" },
        address: { "@type": "PostalAddress", streetAddress: "1 High Street", addressLocality: "London" },
        geo: { "@type": "GeoCoordinates", latitude: 51.5101, longitude: -0.134 },
        amenityFeature: { "@type": "LocationFeatureSpecification", name: "Wheelchair spaces", value: 2 },
      },
      offers: {
        ...{ "@type": "AggregateOffer", lowPrice: "8.00", highPrice: "12.50", priceCurrency: "GBP" },
        ...{ url: `${HERE}/showtimes/7`, availability: "https://schema.org/InStock" },
        ...{ validFrom: "2026-07-02T18:30:00.000Z", validThrough: "2026-07-04T18:30:00.000Z" },
      },
    });
  });

  it("says whether there are seats", () => {
    const of = (taken: number) => (told({}, { taken }).offers as { availability: string }).availability;
    expect([0, 84, 85, 99, 100].map(of)).toEqual(
      ["InStock", "InStock", "LimitedAvailability", "LimitedAvailability", "SoldOut"].map(
        (name) => `https://schema.org/${name}`,
      ),
    );
  });

  it("says what a showtime offers to more people, of the version that is shown there", () => {
    const event = told({ accessibility: "captions,audio-description,relaxed" });
    expect(event.keywords).toEqual(["Captions", "Audio description", "Relaxed"]);
    expect(event.workPresented).toMatchObject({
      ...{ "@id": `${HERE}/showtimes/7#movie`, accessibilityFeature: ["captions", "audioDescription"] },
      exampleOfWork: { "@id": `${HERE}/movies/the-general` },
    });
    expect(told({ accessibility: "relaxed" }).workPresented).toMatchObject({
      "@id": `${HERE}/movies/the-general`,
    });
  });

  it("offers nothing of what is cancelled, or has no price", () => {
    const cancelled = eventNode({
      showtime: { ...showtime, isCancelled: true },
      movie,
      theater,
      offer: undefined,
    });
    expect(cancelled).toMatchObject({ eventStatus: "https://schema.org/EventCancelled" });
    expect(cancelled).not.toHaveProperty("offers");
    expect(told({}, { lowMinor: null, highMinor: null })).not.toHaveProperty("offers");
  });

  it("names a theater with its screens", () => {
    const seats = { standard: 20, wheelchair: 2 };
    const screens = [1, 2].map((id) => ({ id, name: `Screen ${id}`, seats }));
    expect(theaterNode(theater, screens)).toMatchObject({
      ...{ "@type": "MovieTheater", "@id": `${HERE}/theaters/lantern`, screenCount: 2 },
      amenityFeature: { name: "Wheelchair spaces", value: 4 },
    });
  });

  it("has no marks for readers in it", () => {
    expect(writeJsonLd([movieNode({ ...movie, title: "\u2068Metropolis\u2069" })])).toContain('"Metropolis"');
  });

  it("cannot be ended by what is written in it", () => {
    const title = "</script><script>alert(1)</script><!--";
    const text = writeJsonLd([movieNode({ ...movie, title })]);
    expect(text).not.toContain("<");
    expect(JSON.parse(text)["@graph"][0].name).toBe(title);
  });
});
