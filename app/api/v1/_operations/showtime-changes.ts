import { z } from "zod";
import { listOf } from "@/app/api/v1/_frame/cursor";
import { ifMatch, revisionIn } from "@/app/api/v1/_frame/etag";
import { idInAddress, nothing, rowId } from "@/app/api/v1/_frame/fields";
import { type ByToken, type Method, managing } from "@/app/api/v1/_frame/operation";
import type { ProblemCode } from "@/app/api/v1/_frame/problem-codes";
import { created, ok, refuse, refuseAs } from "@/app/api/v1/_frame/reply";
import { text } from "@/lib/input/text";
import { orBusy } from "@/lib/or-busy";
import { refundCancelled } from "@/lib/ordering/refunds/refund-cancelled";
import { cancelShowtime } from "@/lib/programme/cancel-showtime";
import { editShowtime } from "@/lib/programme/edit-showtime";
import { findShowtime } from "@/lib/programme/find-showtime";
import { publishShowtimes, withdrawShowtimes } from "@/lib/programme/publish-showtimes";
import { scheduleList, type Unfit } from "@/lib/programme/schedule-list";
import { fail } from "@/lib/result";
import { getProgramShowtime } from "@/lib/scheduling/program-showtimes";
import { saleState, showtimeParts, wallTime } from "@/lib/scheduling/showtime-input";
import { asShowtime, features, showtime, tagOfShowtime } from "./_showtime";

const tag = "Showtimes";

/** What keeps a showtime from being put where it is asked for. */
const UNFIT = [
  ...(["unknown-movie", "archived-movie", "no-length", "unknown-screen", "no-layout"] as const),
  ...(["unknown-price-card", "unpriced-seats", "no-such-time", "ambiguous-time", "past", "overlap"] as const),
];

/** When it starts: an instant, or a day of the theater and a time of its clock. */
const start = z
  .union([
    z.strictObject({ at: z.iso.datetime({ offset: true }).refine(isOfThisEra) }),
    z.strictObject({
      date: z.iso.date().refine((said) => "1900" <= said && said < "2223"),
      time: wallTime,
      repeated: z
        .enum(["earlier", "later"])
        .optional()
        .meta({ description: "Which one is meant where the clock shows that time twice." }),
    }),
  ])
  .meta({ id: "Start" });

function isOfThisEra(said: string): boolean {
  const at = Date.parse(said);
  return at > 0 && at < 8_000_000_000_000;
}

function startOf(said: z.output<typeof start>) {
  if ("at" in said) return { startsAt: Date.parse(said.at) };
  const { date, time, repeated } = said;
  return { localDate: date, localTime: time, ...(repeated && { repeated }) };
}

const draft = z
  .strictObject({
    movieId: rowId,
    screenId: rowId,
    priceCardId: rowId
      .nullable()
      .default(null)
      .meta({ description: "Null: the one that is taken for granted on the screen." }),
    start,
    format: showtimeParts.format.default("2D"),
    language: showtimeParts.language,
    subtitles: showtimeParts.subtitles.default(null),
    accessibility: features.default([]),
    state: saleState.default("draft"),
  })
  .meta({ id: "ShowtimeDraft" });

const many = z
  .strictObject({
    showtimes: z
      .array(draft.omit({ state: true }))
      .min(1)
      .max(100),
    state: saleState.default("draft"),
  })
  .meta({ id: "ShowtimeDrafts" });

const createShowtimes = managing({
  ...{ id: "createShowtimes", method: "POST", at: "/showtimes", tag },
  summary: "Schedule a showtime, or many of one theater",
  description:
    "All of them or none. `unfit` says which do not fit, by their place in the list, and what stands in the way.",
  path: nothing,
  query: nothing,
  body: z.union([draft, many]),
  answers: { 201: { description: "What was scheduled", schema: z.union([showtime, listOf(showtime)]) } },
  problems: UNFIT,
  run: async ({ db, now, staff, body }) => {
    const { list, state } = "showtimes" in body ? { list: body.showtimes, state: body.state } : asList(body);
    const showtimes = list.map(({ accessibility, ...one }) => ({
      ...{ ...one, accessibility: accessibility.join(","), start: startOf(one.start) },
    }));
    const made = await scheduleList(db, { showtimes, state, staff, now });
    if (!made.ok && made.code === "invalid-input") return refuseAs(made);
    if (!made.ok) return refuse(made.code, { unfit: made.unfit.map(asUnfit) });
    const told = [];
    for (const showtimeId of made.value.showtimeIds)
      told.push(await getProgramShowtime(db, { showtimeId, by: staff }));
    const found = told.flatMap((one) => one ?? []);
    const [first] = found;
    if (!first) return refuse("not-found");
    if ("showtimes" in body)
      return created("/showtimes", { data: found.map((one) => asShowtime(one)), next: null });
    return created(`/showtimes/${first.id}`, asShowtime(first), { etag: tagOfShowtime(first) });
  },
});

const asList = ({ state, ...one }: z.output<typeof draft>) => ({ list: [one], state });

const asUnfit = ({ at, code, clash }: Unfit) => ({
  at,
  code,
  ...(clash && {
    clash: {
      title: clash.title,
      startsAt: new Date(clash.startsAt).toISOString(),
      showtimeId: clash.showtimeId,
    },
  }),
});

const change = z
  .union([
    z.strictObject({ state: saleState }),
    z
      .strictObject({
        movieId: rowId,
        screenId: rowId,
        priceCardId: rowId,
        start,
        format: showtimeParts.format,
        language: showtimeParts.language,
        subtitles: showtimeParts.subtitles,
        accessibility: features,
      })
      .partial(),
  ])
  .meta({ id: "ShowtimeChange" });

type Done = { ok: true } | ({ ok: false } & Parameters<typeof refuseAs>[0]);
type OfOne<Body> = ByToken<{ id: number }, unknown, Body> & {
  /** The revision that the change is made from, and the one there is. */
  revision: number;
  current: number;
};
type Change<Body extends z.ZodType> = {
  id: string;
  method: Method;
  at: string;
  summary: string;
  description: string;
  body: Body;
  problems: readonly ProblemCode[];
  act: (asked: OfOne<z.output<Body>>) => Promise<Done>;
};

/** Declares a change of one showtime, which is made from what was read and answers what it is then. */
const changing = <Body extends z.ZodType>({ act, problems, ...declared }: Change<Body>) =>
  managing({
    ...{ ...declared, tag, path: z.object({ id: idInAddress }), query: nothing, headers: ifMatch },
    answers: { 200: { description: "The showtime as it is then", schema: showtime } },
    problems: ["not-found", "if-match-missing", "stale", ...problems],
    run: async (asked) => {
      const { db, staff, path, headers } = asked;
      const found = await findShowtime(db, path.id, staff);
      if (!found) return refuse("not-found");
      const current = found.showtime.revision;
      const revision = revisionIn(headers, current);
      if (typeof revision !== "number") return revision;
      const done = await act({ ...asked, revision, current });
      if (!done.ok) return refuseAs(done);
      const after = await getProgramShowtime(db, { showtimeId: path.id, by: staff });
      return after ? ok(asShowtime(after), { etag: tagOfShowtime(after) }) : refuse("not-found");
    },
  });

const changeShowtime = changing({
  ...{ id: "changeShowtime", method: "PATCH", at: "/showtimes/{id}", body: change },
  summary: "Change a showtime, put it on sale or withdraw it",
  description: "What is left out stays. Once people have seats for it, only its price card can be changed.",
  problems: [...(["sold", "house-seats", "cancelled", "begun", "changed"] as const), ...UNFIT],
  act: async ({ db, now, staff, body, path, revision, current }) => {
    if ("state" in body) {
      if (revision !== current) return fail("stale");
      const turn = body.state === "on-sale" ? publishShowtimes : withdrawShowtimes;
      return turn(db, { showtimeIds: [path.id], revision, staff, now });
    }
    const { start: moved, accessibility, ...parts } = body;
    const edit = {
      ...{ ...parts, ...(accessibility && { accessibility: accessibility.join(",") }) },
      ...(moved && { start: startOf(moved) }),
    } as Parameters<typeof editShowtime>[1]["change"];
    return editShowtime(db, { showtimeId: path.id, revision, change: edit, staff, now });
  },
});

const AWAITED = 50;

const cancelOne = changing({
  ...{ id: "cancelShowtime", method: "POST", at: "/showtimes/{id}/cancel" },
  summary: "Cancel a showtime for good",
  description:
    "Everyone who booked is refunded and told by mail. What is not reached within the request goes on afterwards.",
  body: z
    .strictObject({ reason: text(500, 1).meta({ description: "What customers are told." }) })
    .meta({ id: "Cancellation" }),
  problems: ["already-cancelled", "over"],
  act: async ({ db, now, staff, body, path, revision }) => {
    const cancelled = await cancelShowtime(db, { showtimeId: path.id, revision, ...body, staff, now });
    // what this does not reach, or is too busy for, is gone on with by the timer
    if (cancelled.ok)
      await orBusy(() => refundCancelled(db, { showtimeId: path.id, userId: null, now, limit: AWAITED }));
    return cancelled;
  },
});

export const SHOWTIME_CHANGES = [createShowtimes, changeShowtime, cancelOne];
