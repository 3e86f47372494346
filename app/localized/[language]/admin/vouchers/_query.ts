import { z } from "zod";
import { searchText } from "@/lib/search/search-text";
import { VOUCHER_STATES } from "@/lib/vouchers/list-vouchers";

/** What the address of the list says; what it cannot say is left out. */
const query = z.object({
  q: searchText.default(""),
  theater: z.coerce.number().int().positive().optional().catch(undefined),
  state: z.enum(VOUCHER_STATES).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

export type VoucherQuery = z.infer<typeof query>;

export const readQuery = (params: Record<string, string | string[] | undefined>): VoucherQuery =>
  query.parse(params);
