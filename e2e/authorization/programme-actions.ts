import { inFile } from "./action-row";
import { form } from "./call-action";
import { MANAGERS } from "./roles";
import type { Tenant } from "./tenant";

const gone = /gone|not yours|no longer|not-found|not one of yours/i;
const HOUR_MS = 3_600_000;
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
/** Two days after the showtime that stands already. */
const free = (its: Tenant) => its.startsAt + 48 * HOUR_MS;

const showtimeForm = (its: Tenant, more: Record<string, string | number> = {}) => ({
  movieId: its.movieId,
  screenId: its.screenId,
  priceCardId: its.priceCardId,
  format: "2D",
  language: "French",
  subtitles: "",
  localDate: dayOf(free(its)),
  localTime: "12:00",
  ...more,
});

/** An hour before it starts. */
const roomForm = ({ startsAt }: Tenant) => ({
  localDate: dayOf(startsAt - HOUR_MS),
  localTime: new Date(startsAt - HOUR_MS).toISOString().slice(11, 16),
  capacity: 10,
});

const move = (showtimeId: number, screenId: number, startsAt: number) => [
  { showtimeId, revision: 1, screenId, start: { startsAt } },
];

const place = (its: Tenant, more: Partial<Tenant> = {}) => {
  const { theaterId, movieId, screenId, priceCardId } = { ...its, ...more };
  return [{ theaterId, movieId, screenId, priceCardId, start: { startsAt: free(its) } }];
};

const removed = (its: Tenant, more: Partial<Tenant> = {}) => {
  const { movieId, screenId, priceCardId } = { ...its, ...more };
  const shown = { format: "2D", language: "French", subtitles: null, state: "draft" };
  return [{ movieId, screenId, priceCardId, ...shown, start: { startsAt: free(its) } }];
};

const day = (its: Tenant, screenId = its.screenId, priceCardId = its.priceCardId) => [
  {
    theaterId: its.theaterId,
    day: dayOf(free(its)),
    priceCardId,
    format: "2D",
    state: "draft",
    items: [{ movieId: its.movieId, screenId, startsAt: free(its) }],
  },
];

const preview = (query: Record<string, string | number>) => [
  {},
  form({
    query: new URLSearchParams(
      Object.entries(query).map(([name, value]) => [name, String(value)]),
    ).toString(),
    seen: "another",
    state: "draft",
  }),
];

export const programmeActions = {
  ...inFile("admin/_showtimes/actions.ts", {
    moveAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: (its) => move(its.showtimeId, its.screenId, its.startsAt + HOUR_MS),
      mixed: (own, foreign) => [
        move(own.showtimeId, foreign.screenId, free(own)),
        move(foreign.showtimeId, own.screenId, free(own)),
      ],
    },
    placeAction: {
      may: MANAGERS,
      writes: true,
      foreign: /"code":"unknown-screen"/,
      args: (its) => place(its),
      mixed: (own, { theaterId, screenId }) => [
        place(own, { screenId }),
        place(own, { theaterId, screenId }),
      ],
    },
    removeAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: async (its) => [{ showtimeId: await its.otherShowtime(), revision: 1 }],
    },
    restoreAction: {
      may: MANAGERS,
      writes: true,
      foreign: /"code":"unknown-screen"/,
      args: (its) => removed(its),
      mixed: (own, { screenId, priceCardId }) => [removed(own, { screenId }), removed(own, { priceCardId })],
    },
    publishAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: async (its) => [{ showtimeIds: [await its.otherShowtime()], isOn: false }],
      mixed: async (own, foreign) => [
        [{ showtimeIds: [await own.otherShowtime(), await foreign.otherShowtime()], isOn: false }],
      ],
    },
  }),
  ...inFile("admin/schedule/copy/actions.ts", {
    // refused as the preview was another: what would be written is asked of the same theater before
    acceptCopyAction: {
      may: MANAGERS,
      writes: false,
      foreign: 404,
      args: (its) =>
        preview({ theater: its.theaterId, day: dayOf(its.startsAt), days: 1, to: dayOf(free(its)) }),
    },
  }),
  ...inFile("admin/schedule/repeat/actions.ts", {
    acceptRepeatAction: {
      may: MANAGERS,
      writes: false,
      foreign: 404,
      args: (its) =>
        preview({
          ...showtimeForm(its),
          theater: its.theaterId,
          from: dayOf(free(its)),
          until: dayOf(free(its)),
          weekday: 1,
        }),
    },
  }),
  ...inFile("admin/schedule/fill/actions.ts", {
    acceptDayAction: {
      may: MANAGERS,
      writes: true,
      foreign: 404,
      args: (its) => day(its),
      mixed: (own, foreign) => [day(own, foreign.screenId), day(own, own.screenId, foreign.priceCardId)],
    },
  }),
  ...inFile("admin/schedule/fill/to-instant.ts", {
    toInstantAction: {
      may: MANAGERS,
      writes: false,
      args: () => [{ localDate: "2027-01-02", localTime: "12:00", timeZone: "UTC", dayTurnsMinute: 300 }],
    },
  }),
  ...inFile("admin/showtimes/new/actions.ts", {
    scheduleAction: {
      may: MANAGERS,
      writes: true,
      foreign: /screenId|gone|not yours/i,
      args: (its) => [{}, form(showtimeForm(its, { state: "draft" }))],
      mixed: (own, { screenId, priceCardId }) => [
        [{}, form(showtimeForm(own, { state: "draft", screenId }))],
        [{}, form(showtimeForm(own, { state: "draft", priceCardId }))],
      ],
    },
  }),
  ...inFile("admin/showtimes/[id]/actions.ts", {
    releaseHeldAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: ({ showtimeId }) => [{ showtimeId }],
    },
    editAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: (its) => [its.showtimeId, {}, form(showtimeForm(its, { revision: 1 }))],
      mixed: (own, { screenId, priceCardId, showtimeId }) => [
        [own.showtimeId, {}, form(showtimeForm(own, { revision: 1, screenId }))],
        [own.showtimeId, {}, form(showtimeForm(own, { revision: 1, priceCardId }))],
        [own.showtimeId, {}, form({ revision: 1, priceCardId })],
        [showtimeId, {}, form(showtimeForm(own, { revision: 1 }))],
      ],
    },
  }),
  ...inFile("admin/showtimes/[id]/room-actions.ts", {
    setRoomAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: (its) => [its.showtimeId, {}, form(roomForm(its))],
      mixed: (own, { showtimeId }) => [[showtimeId, {}, form(roomForm(own))]],
    },
    openRoomNowAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: ({ showtimeId }) => [{ showtimeId, capacity: 10 }],
    },
    endRoomAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: async (its) => {
        await its.waitingRoom();
        return [{ showtimeId: its.showtimeId }];
      },
    },
  }),
  ...inFile("admin/showtimes/[id]/change/actions.ts", {
    changeAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: async (its) => {
        await its.booking();
        return [its.showtimeId, {}, form(showtimeForm(its, { revision: 1 }))];
      },
      mixed: (own, { screenId, showtimeId }) => [
        [own.showtimeId, {}, form(showtimeForm(own, { revision: 1, screenId }))],
        [showtimeId, {}, form(showtimeForm(own, { revision: 1 }))],
      ],
    },
  }),
  ...inFile("admin/showtimes/[id]/cancel/actions.ts", {
    cancelShowtimeAction: {
      may: MANAGERS,
      writes: true,
      foreign: gone,
      args: async (its) => {
        await its.booking();
        return [its.showtimeId, {}, form({ revision: 1, reason: "The projector broke." })];
      },
    },
  }),
};
