import { z } from "zod";
import { rowId } from "@/lib/input/ids";

/** A seat and the type of ticket that is bought for it. */
export const seatChoice = z.object({ seatId: rowId, ticketTypeId: rowId });
