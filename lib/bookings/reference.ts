import { plainCode } from "@/lib/input/code";

/** "KX7P2MQ4" as it is shown, read aloud and written in letters: "KX7P-2MQ4". It is kept without the dash. */
export const formatReference = (reference: string): string =>
  `${reference.slice(0, 4)}-${reference.slice(4)}`;

/** A reference as it is kept, from what somebody typed: "kx7p-2mq4" and "KX7P 2MQ4" are KX7P2MQ4. */
export const plainReference = (typed: string): string => plainCode(typed).replaceAll("-", "");
