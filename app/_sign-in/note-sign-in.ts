import { markOf } from "@/lib/accounts/mark";
import { lineWriter, say } from "@/lib/log";

/** Of all who sign in together: strangers can write them too, and other lines are more important. */
const MOST_LINES_A_MINUTE = 30;
/** Enough to see that it was the same one again, and too few to find out who. */
const SHOWN_CHARS = 6;

const write = lineWriter((line) => say(line.trimEnd()), Date.now, MOST_LINES_A_MINUTE);

export type SignInNote = {
  by: "password" | "second step" | "passkey";
  /** The address, or the passkey, that was told. */
  who: string;
  /** The mark of the network it came from. */
  network: string | null;
  /** `begun`, or why not. */
  outcome: string;
};

/** One line for the operator of each sign-in, in which nobody is named. */
export function noteSignIn({ by, who, network, outcome }: SignInNote): void {
  const account = markOf("address marks", `account:${who}`, SHOWN_CHARS);
  const ending = outcome === "begun" ? "began a session" : `was refused: ${outcome}`;
  write(
    `A sign-in by ${by} ${ending} (account ${account}, network ${network?.slice(0, SHOWN_CHARS) ?? "none"}).`,
  );
}
