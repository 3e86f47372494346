import ICAL from "ical.js";
import { expect, it } from "vitest";
import { bookingCalendar } from "./booking-calendar";
import { partyOf } from "./testing/party";

/** A calendar file as another program reads it. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const components = calendar.getAllSubcomponents("vevent");
  const [component] = components;
  if (!component || components.length > 1) throw new Error(`${components.length} events`);
  return {
    method: calendar.getFirstPropertyValue("method"),
    event: new ICAL.Event(component),
    status: component.getFirstPropertyValue("status"),
    stamp: component.getFirstPropertyValue("dtstamp")?.toString(),
    alarms: component.getAllSubcomponents("valarm"),
  };
}

const calendarOf = (...party: Parameters<typeof partyOf>) => read(bookingCalendar(partyOf(...party)));

it("says what plays when and where, in UTC, with an alarm an hour before", () => {
  const { method, event, status, alarms } = calendarOf(2);
  expect([method, status]).toEqual(["PUBLISH", "CONFIRMED"]);
  expect(event.summary).toBe("Metropolis");
  expect(event.startDate.toString()).toBe("2026-11-24T19:30:00Z");
  expect(event.endDate.toString()).toBe("2026-11-24T22:00:00Z");
  expect(event.location).toBe("The Grand, 1 High Street, London");
  expect(event.description).toBe("Screen 1, row G, seats 1 and 2\nCertificate 12A\nBooking KX7P-2MQ4");
  expect(alarms.map((alarm) => alarm.getFirstPropertyValue("trigger")?.toString())).toEqual(["-PT1H"]);
});

it("leads to the theater where its position is known, and to none otherwise", () => {
  const file = bookingCalendar(partyOf(1, { showtime: { geoPosition: "51.5101,-0.134" } }));
  const event = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent("vevent");
  expect(event?.getFirstPropertyValue("geo")).toEqual([51.5101, -0.134]);
  expect(read(file).event.location).toBe("The Grand, 1 High Street, London");
  expect(bookingCalendar(partyOf(1))).not.toContain("GEO");
});

it("keeps its UID and counts what changes, whatever the time is", () => {
  const before = calendarOf(2);
  expect(bookingCalendar(partyOf(2, { tickets: [] }))).toBe(bookingCalendar(partyOf(2, { tickets: [] })));
  const moved = calendarOf(2, { showtime: { revision: 3, movedAt: Date.UTC(2026, 10, 23) } });
  const [first, ...rest] = partyOf(2).tickets;
  const partly = calendarOf(0, { tickets: [...rest, ...(first ? [{ ...first, cancelledAt: 5 }] : [])] });
  expect(before.event.sequence).toBe(0);
  expect(moved.event.sequence).toBe(2);
  expect(partly.event.sequence).toBe(1);
  expect(partly.event.description).toContain("row G, seat 2\n");
  expect(moved.stamp).toBe("2026-11-23T00:00:00Z");
  expect(new Set([before, moved, partly].map(({ event }) => event.uid)).size).toBe(1);
});

it.each([
  ["booking", { cancelledAt: Date.UTC(2026, 10, 23) }],
  ["showtime", { showtime: { state: "cancelled" as const, revision: 2 } }],
])("takes the event out once its %s is cancelled", (_, more) => {
  const { method, status, event, alarms } = calendarOf(1, more);
  expect([method, status, event.sequence, alarms.length]).toEqual(["CANCEL", "CANCELLED", 1, 0]);
});

it("tells the buyer of the seats that are still theirs, and takes the event out when friends have all of them", () => {
  const transfer = {
    id: "it",
    offerToken: "",
    offeredAt: 1,
    acceptedAt: Date.UTC(2026, 10, 23),
    acceptedName: "Grace",
  };
  const [first, ...rest] = partyOf(2).tickets;
  const passed = first ? [{ ...first, transfer }] : [];
  const one = calendarOf(0, { tickets: [...passed, ...rest] });
  expect(one.event.description).toContain("row G, seat 2\n");
  expect([one.method, one.event.sequence, one.stamp]).toEqual(["PUBLISH", 1, "2026-11-23T00:00:00Z"]);
  const offered = calendarOf(0, {
    tickets: passed.map((it) => ({ ...it, transfer: { ...transfer, acceptedAt: null } })),
  });
  expect([offered.method, offered.event.sequence]).toEqual(["PUBLISH", 0]);
  expect(calendarOf(0, { tickets: passed }).method).toBe("CANCEL");
});

it("bears titles and addresses with every mark, in every script", () => {
  const showtime = { movieTitle: '東京物語; \\ "so", 🎬\nBEGIN:VEVENT', address: "يافا ".repeat(40).trim() };
  const { event } = calendarOf(1, { showtime });
  expect(event.summary).toBe(showtime.movieTitle);
  expect(event.location).toBe(`The Grand, ${showtime.address}, London`);
});

it("never holds the link, since calendars are shared", () => {
  expect(bookingCalendar(partyOf(1))).not.toContain("/tickets/");
});
