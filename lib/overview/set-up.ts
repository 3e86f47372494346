import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";

export const SET_UP_STEPS = ["theater", "screen", "movie", "price-card", "showtime"] as const;
export type SetUpStep = (typeof SET_UP_STEPS)[number];

type Facts = {
  /** The screen's, or the one that still needs a screen. */
  theaterId: number | null;
  /** The screen to go on with: one with seats, if there is one. */
  screenId: number | null;
  hasSeats: number;
  hasMovie: number;
  hasPriceCard: number;
  hasShowtime: number;
};

export type SetUp = {
  done: SetUpStep[];
  next: SetUpStep;
  /** Where the next step is taken; null for what only an admin can do. */
  href: string | null;
};

/** What is missing before the first ticket can be sold; null once nothing is. */
export function setUpOf(facts: Facts, { isAdmin }: Pick<StaffMember, "isAdmin">): SetUp | null {
  if (facts.hasShowtime) return null;
  const { theaterId, screenId } = facts;
  const isDone: Record<SetUpStep, boolean> = {
    theater: theaterId !== null,
    screen: Boolean(facts.hasSeats),
    movie: Boolean(facts.hasMovie),
    "price-card": Boolean(facts.hasPriceCard),
    showtime: false,
  };
  const hrefs: Record<SetUpStep, string | null> = {
    theater: isAdmin ? "/admin/theaters/new" : null,
    screen: screenId ? `/admin/screens/${screenId}/layout` : `/admin/theaters/${theaterId}/screens/new`,
    movie: isAdmin ? "/admin/movies/new" : null,
    "price-card": `/admin/prices/new?theater=${theaterId}`,
    showtime: `/admin/showtimes/new?theater=${theaterId}`,
  };
  const next = SET_UP_STEPS.find((step) => !isDone[step]) ?? "showtime";
  return { done: SET_UP_STEPS.filter((step) => isDone[step]), next, href: hrefs[next] };
}

/** The steps of a new installation, or of an owner whose theaters have never shown anything. */
export async function getSetUp(db: Database, staff: StaffMember): Promise<SetUp | null> {
  const theirs = sql`(select id from theaters where archived_at is null and ${canManage(staff, sql`theaters.id`)})`;
  const rooms = sql`(select s.id, s.theater_id, exists (select 1 from layouts l join layout_seats ls on ls.layout_id = l.id
      where l.screen_id = s.id) as has_seats
    from screens s where s.archived_at is null and s.theater_id in ${theirs})`;
  const theater = sql`coalesce((select theater_id from ${rooms} order by has_seats desc, id limit 1),
    (select min(id) from ${theirs}))`;
  const [facts] = await db
    .select({
      theaterId: sql<number | null>`${theater}`,
      screenId: sql<number | null>`(select id from ${rooms} order by has_seats desc, id limit 1)`,
      hasSeats: sql<number>`exists (select 1 from ${rooms} where has_seats)`,
      hasMovie: sql<number>`exists (select 1 from movies where status <> 'archived' and duration_minutes is not null)`,
      hasPriceCard: sql<number>`exists (select 1 from price_cards where superseded_at is null and theater_id = ${theater})`,
      hasShowtime: sql<number>`exists (select 1 from showtimes st join screens s on s.id = st.screen_id
        where s.theater_id in ${theirs})`,
    })
    .from(sql`(select 1)`);
  return facts ? setUpOf(facts, staff) : null;
}
