import { z } from "zod";
import { MESSAGE_FILTERS } from "@/lib/messages/message-state";

/** What the address of the list says; what it cannot say is left out. */
const query = z.object({
  q: z.string().trim().toLowerCase().max(254).catch(""),
  state: z.enum(MESSAGE_FILTERS).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

export type MessageQuery = z.infer<typeof query>;

export const readQuery = (params: Record<string, string | string[] | undefined>): MessageQuery =>
  query.parse({ q: "", state: null, page: 1, ...params });
