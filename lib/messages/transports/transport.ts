import type { Transport as TransportName } from "@/db/schema/messages";
import type { Mail } from "@/lib/message";

/** What became of one try. `failure` is a code of ours or the other side's own words. */
export type Outcome =
  | { is: "sent"; ref: string | null }
  | { is: "kept" }
  /** Surely not sent; `isFinal`: nor will it ever be. */
  | { is: "refused"; isFinal: boolean; failure: string }
  /** It did not come to a try: the transport takes no more for so long. */
  | { is: "later"; waitMs: number; failure: string }
  /** It may have been sent. */
  | { is: "unknown"; failure: string };

/** Who carries messages to their readers. Each hands over one message within half a minute, and throws nothing. */
export type Transport = {
  name: TransportName;
  /** So long the same message may be handed over again after a try that nobody knows the end of; 0: never. */
  repeatableForMs: number;
  hand(mail: Mail): Promise<Outcome>;
  /** Nothing is to be handed over for now: lets go of what was kept for the next message. */
  close?(): void;
};

/** Longer than any try may take. */
export const HANDED_WITHIN_MS = 30_000;
