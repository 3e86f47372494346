import type { StaffMember } from "@/lib/accounts/staff-member";
import { database } from "@/lib/database";
import { listAttention } from "@/lib/overview/list-attention";
import type { House } from "@/lib/overview/list-houses";
import { listTodaysRevenue } from "@/lib/overview/list-todays-revenue";
import { AttentionList } from "./attention-list";
import { HouseTable } from "./house-table";
import { NowAndNext } from "./now-and-next";
import { RevenueLine } from "./revenue-line";

/** What needs a look, then each theater: what was taken, what plays now and next, and its day. */
export async function Today({ houses, staff, now }: { houses: House[]; staff: StaffMember; now: number }) {
  const [attention, revenue] = await Promise.all([
    listAttention(database(), { staff, now }),
    listTodaysRevenue(database(), { staff, now }),
  ]);
  return (
    <>
      <AttentionList attention={attention} isAdmin={staff.isAdmin} />
      {houses.map((house) => (
        <HouseTable key={house.theater.id} house={house} now={now}>
          <RevenueLine revenue={revenue.filter(({ theaterId }) => theaterId === house.theater.id)} />
          <NowAndNext stages={house.stages} timeZone={house.theater.timeZone} />
        </HouseTable>
      ))}
    </>
  );
}
