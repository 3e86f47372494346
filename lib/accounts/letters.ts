import { LINK_MARK } from "@/db/schema/messages";
import { env } from "@/lib/env";
import { isolate } from "@/lib/isolate";
import type { Message } from "@/lib/outbox";

type LetterKind = "register" | "register-known" | "reset" | "reset-unknown";

const NOT_YOU = "If this was not you, there is nothing to do: without the link nothing changes.";

/** The words of each message about an account. The asker's name stays out: anyone could have typed it. */
const LETTERS: Record<LetterKind, { subject: string; paragraphs: () => string[] }> = {
  register: {
    subject: "Choose your password for Matinee",
    paragraphs: () => [
      "Welcome. One step is left: choose a password, and your account is ready.",
      LINK_MARK,
      "The link works once, within 24 hours. Tickets you bought with this e-mail address before will be waiting in your account.",
      NOT_YOU,
    ],
  },
  "register-known": {
    subject: "You already have a Matinee account",
    paragraphs: () => [
      "Someone asked for a new account with this e-mail address, and it has one already. Sign in as usual:",
      new URL("/sign-in", env.APP_URL).href,
      "If the password has slipped your mind, choose a new one here. This link works once, within an hour.",
      LINK_MARK,
      NOT_YOU,
    ],
  },
  reset: {
    subject: "Choose a new password for Matinee",
    paragraphs: () => [
      "Here is the link to choose a new password. It works once, within an hour, and signs you out everywhere else.",
      LINK_MARK,
      NOT_YOU,
    ],
  },
  "reset-unknown": {
    subject: "No Matinee account with this address yet",
    paragraphs: () => [
      "Someone asked for a new password with this e-mail address, but it has no account here. Perhaps you used another address.",
      "If you would like an account with this one, choose a password here. The link works once, within 24 hours.",
      LINK_MARK,
      NOT_YOU,
    ],
  },
};

export function writeLetter(kind: LetterKind, to: string, link: string): Message {
  const { subject, paragraphs } = LETTERS[kind];
  return { kind, to, subject, body: paragraphs().join("\n\n"), link };
}

type Offer = { to: string; link: string; inviter: string; place: string };

/** An invitation to work here. The inviter's name stands in it: it is a person of the house, and a name is one line. */
export const writeInvitation = ({ to, link, inviter, place }: Offer): Message => ({
  kind: "invitation",
  to,
  subject: `You are invited to be ${place}`,
  body: [
    `${isolate(inviter)} invites you to be ${place} in Matinee.`,
    LINK_MARK,
    "The link works once, within seven days, for this e-mail address. If you have no account yet, you make one on the way.",
    "If you did not expect this, there is nothing to do: without the link nothing changes.",
  ].join("\n\n"),
  link,
});
