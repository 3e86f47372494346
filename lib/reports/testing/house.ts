import type { Fixture } from "@/db/testing/fixture";
import type { StaffMember } from "@/lib/accounts/staff-member";

export type House = {
  fixture: Fixture;
  showtimeIds: number[];
  staff: StaffMember;
  code: string;
  now: number;
};
