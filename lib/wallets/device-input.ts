import { z } from "zod";
import { isPassToken } from "@/lib/bookings/wallet-pass";

/** As Apple names a device for one pass type. */
export const deviceId = z.string().regex(/^[\w-]{1,100}$/);

/** A pass, and the token that it carries itself. */
export const ofPass = z.object({
  passId: z.string().regex(/^[\w-]{1,100}\.[\w-]{1,100}$/),
  token: z.string().max(200),
});

/** Whether who asks has the pass. */
export const hasPass = ({ passId, token }: z.output<typeof ofPass>): boolean => isPassToken(passId, token);
