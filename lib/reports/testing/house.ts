import type { TestCinema } from "@/db/testing/cinema";
import type { Steward } from "@/lib/accounts/steward";

export type House = {
  cinema: TestCinema;
  showtimeIds: number[];
  steward: Steward;
  code: string;
  now: number;
};
