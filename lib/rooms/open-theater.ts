import { eq, not, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/client";
import { hasRow } from "@/db/conditions";
import { ticketTypes } from "@/db/schema/pricing";
import { theaters } from "@/db/schema/venues";
import { answer, assertThat, write } from "@/db/write";
import { canManage, type StaffMember } from "@/lib/accounts/staff-member";
import { audit } from "@/lib/audit";
import { withInput } from "@/lib/input/with-input";
import { fail, ok, type Result } from "@/lib/result";
import { slugOf, takeSlug } from "@/lib/slug";
import { theaterBasics } from "@/lib/venues/theater-input";

const openTheaterInput = z.object({ basics: theaterBasics });

type Input = z.output<typeof openTheaterInput> & { staff: StaffMember; now: number };

/** What nearly every theater sells, so that its first price card has rows; renamed and added to in the prices. */
const FIRST_TICKET_TYPES = [
  { name: "Adult", note: "", position: 0 },
  { name: "Child", note: "under 14", position: 1 },
];

/** A new theater, without a screen yet. Admins alone open one. */
export const openTheater = withInput(openTheaterInput, act);

async function act(
  db: Database,
  { staff, basics: asked, now }: Input,
): Promise<Result<{ theaterId: number }, "not-found" | "slug-taken">> {
  if (!staff.isAdmin) return fail("not-found");
  const basics = { ...asked, slug: asked.slug ?? (await freeSlug(db, asked.name)) };
  const theaterId = sql`(select id from theaters where slug = ${basics.slug})`;
  const written = await write(db, [
    assertThat("not-found", canManage(staff, sql`0`)),
    assertThat("slug-taken", not(hasRow(theaters, eq(theaters.slug, basics.slug)))),
    answer("opened", db.insert(theaters).values(basics).returning({ id: theaters.id })),
    audit(
      db,
      {
        by: staff,
        theaterId,
        action: "theater.opened",
        objectId: sql`cast(${theaterId} as text)`,
        details: { after: basics },
      },
      now,
    ),
    ...FIRST_TICKET_TYPES.map((type) => db.insert(ticketTypes).values({ theaterId, ...type })),
  ]);
  return written.ok ? ok({ theaterId: written.row("opened").id }) : written;
}

async function freeSlug(db: Database, name: string): Promise<string> {
  const taken = await db.select({ slug: theaters.slug }).from(theaters);
  return takeSlug(new Set(taken.map(({ slug }) => slug)), slugOf(name) || "theater");
}
