import type { StaffMember } from "@/lib/accounts/staff-member";
import { database } from "@/lib/database";
import { listAttention } from "@/lib/overview/list-attention";
import type { TheaterDay } from "@/lib/overview/list-theater-days";
import { listTodaysRevenue } from "@/lib/overview/list-todays-revenue";
import { AttentionList } from "./attention-list";
import { NowAndNext } from "./now-and-next";
import { RevenueLine } from "./revenue-line";
import { TheaterDayTable } from "./theater-day-table";

/** What is told of today alone. */
export async function readToday(asked: { staff: StaffMember; now: number }) {
  const [attention, revenue] = await Promise.all([
    listAttention(database(), asked),
    listTodaysRevenue(database(), asked),
  ]);
  return { attention, revenue };
}

type Props = Awaited<ReturnType<typeof readToday>> & {
  theaterDays: TheaterDay[];
  isAdmin: boolean;
  now: number;
};

/** What needs a look, then each theater: what was taken, what plays now and next, and its day. */
export function Today({ attention, revenue, theaterDays, isAdmin, now }: Props) {
  return (
    <>
      <AttentionList attention={attention} isAdmin={isAdmin} />
      {theaterDays.map((theaterDay) => (
        <TheaterDayTable key={theaterDay.theater.id} theaterDay={theaterDay} now={now}>
          <RevenueLine revenue={revenue.filter(({ theaterId }) => theaterId === theaterDay.theater.id)} />
          <NowAndNext stages={theaterDay.stages} timeZone={theaterDay.theater.timeZone} />
        </TheaterDayTable>
      ))}
    </>
  );
}
