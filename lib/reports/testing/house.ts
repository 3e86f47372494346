import type { TestCinema } from "@/db/testing/cinema";
import type { StaffMember } from "@/lib/accounts/staff-member";

export type House = {
  cinema: TestCinema;
  showtimeIds: number[];
  staff: StaffMember;
  code: string;
  now: number;
};
