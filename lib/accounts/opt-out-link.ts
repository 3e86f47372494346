import { emailAddress } from "@/lib/input/email-address";
import { isMarked, markOf } from "./mark";

const SIGNATURE_CHARS = 22;

/** What an address may want no more of: reminders of the day, and messages that ask for a review. */
export const OPT_OUTS = ["reminders", "reviews"] as const;
export type OptOut = { address: string; of: (typeof OPT_OUTS)[number] };

// no address has a line break in it
const signed = ({ address, of }: OptOut): string => (of === "reminders" ? address : `${of}\n${address}`);

/** Where the reader of an address stops them, without signing in: the address, signed for that. */
export const optOutPath = (address: string, of: OptOut["of"] = "reminders"): string =>
  `/unsubscribe/${Buffer.from(address).toString("base64url")}.${markOf("opt-outs", signed({ address, of }), SIGNATURE_CHARS)}`;

/** The address that a link was made for, and what it stops; null when it was not made by us. */
export function readOptOut(token: string): OptOut | null {
  const [encoded = "", signature = ""] = token.slice(0, 1_000).split(".");
  const read = emailAddress.safeParse(Buffer.from(encoded, "base64url").toString());
  if (!read.success) return null;
  const isSigned = (which: OptOut) => isMarked("opt-outs", signed(which), signature, SIGNATURE_CHARS);
  return OPT_OUTS.map((of) => ({ address: read.data, of })).find(isSigned) ?? null;
}
