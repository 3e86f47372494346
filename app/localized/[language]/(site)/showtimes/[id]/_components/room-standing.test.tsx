import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { RoomStanding as Standing } from "@/lib/holding/waiting/get-standing";
import { RoomStanding } from "./room-standing";

const opensAt = Date.UTC(2026, 11, 5, 12);
const show = (standing: Standing) =>
  renderToStaticMarkup(
    <RoomStanding
      heard={{ standing, skewMs: 0 }}
      timeZone="Europe/London"
      isPending={false}
      hasPressed={{ current: false }}
      onAct={() => {}}
    />,
  ).replace(/<[^>]+>/g, " ");

it("says when the doors open and the sale begins, and that coming early is no advantage", () => {
  const early = show({ state: "early", opensAt, doorsAt: opensAt - 3_600_000 });
  expect(early).toContain("The waiting room is not open yet");
  expect(early).toMatch(/on sale on\s+Saturday 5 December at 12:00/);
  expect(early).toMatch(/opens on\s+Saturday 5 December at 11:00/);
  expect(early).toContain("coming earlier gains nothing");
});

it("says before and after the draw how it goes, how many there are, and how to leave", () => {
  const before = show({ state: "before", opensAt, people: 240 });
  expect(before).toContain("About 250 people have come in.");
  const waiting = show({ state: "waiting", ahead: 1_234 });
  expect(waiting).toContain("About 1,200 people are ahead of you.");
  for (const shown of [before, waiting]) {
    expect(shown).toContain("put in order by lot");
    expect(shown).toContain("Leave the line");
  }
  // what is over is not told as if it were to come
  expect(before).toContain("When the sale opens, everyone who is here is");
  expect(waiting).toContain("When the sale opened, everyone who was here was");
});

it("offers a way back to whose turn has passed, and to who has left", () => {
  expect(show({ state: "over" })).toContain("Queue again");
  expect(show({ state: "outside" })).toContain("Come in again");
});
