"use server";
import { z } from "zod";
import { orBusy } from "@/app/_or-busy";
import { requireVisitor } from "@/lib/accounts/viewer";
import { currentTime } from "@/lib/clock";
import { database } from "@/lib/database";
import { fail } from "@/lib/result";
import { holdSeats } from "@/lib/seating/hold-seats";
import { releaseSeats } from "@/lib/seating/release-seats";
import type { SeatsAnswer } from "./_components/seats-answer";

const rowId = z.int().positive();
const asked = z.object({ showtimeId: rowId, seatIds: z.array(rowId).max(100) });

export async function holdSeatsAction(input: z.input<typeof asked>): Promise<SeatsAnswer> {
  const parsed = asked.safeParse(input);
  if (!parsed.success) return fail("unknown-seat");
  return orBusy(async () => {
    const holder = await requireVisitor();
    const now = await currentTime();
    const held = await holdSeats(database(), { ...parsed.data, holder, now });
    return held.ok ? { ok: true, now, hold: held.value } : held;
  });
}

export async function releaseSeatsAction(input: z.input<typeof asked>): Promise<SeatsAnswer> {
  const parsed = asked.safeParse(input);
  if (!parsed.success) return fail("unknown-seat");
  return orBusy(async () => {
    const holder = await requireVisitor();
    const now = await currentTime();
    const released = await releaseSeats(database(), { ...parsed.data, holder, now });
    return released.ok ? { ok: true, now, hold: released.value } : released;
  });
}
