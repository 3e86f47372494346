import { emailChangePath, erasurePath, invitationPath, passwordPath } from "@/lib/accounts/link-paths";
import { isolate } from "@/lib/isolate";
import type { Payload } from "@/lib/message";
import { roleWords } from "@/lib/words/staff-role";
import { type Around, type Link, type MessageText, siteUrl } from "./message-text";

const NOT_YOU = "If this was not you, there is nothing to do: without the link nothing changes.";

type Reset = { next: string };

/** Where a password is chosen. */
const passwordLink = ({ next }: Reset, { linkTo }: Around): Link => ({
  label: "Choose a password",
  href: linkTo((token) => passwordPath(token, next)),
});

// the asker's name stays out of all of these: anyone could have typed it

export const register = (payload: Reset, around: Around): MessageText => ({
  subject: "Choose your password for Matinee",
  paragraphs: [
    "Welcome. One step is left: choose a password, and your account is ready.",
    passwordLink(payload, around),
    "The link works once, within 24 hours. Tickets you bought with this e-mail address before will be waiting in your account.",
    NOT_YOU,
  ],
});

export const registerKnown = (payload: Reset, around: Around): MessageText => ({
  subject: "You already have a Matinee account",
  paragraphs: [
    "Someone asked for a new account with this e-mail address, and it has one already. Sign in as usual:",
    { label: "Sign in", href: siteUrl("/sign-in") },
    "If the password has slipped your mind, choose a new one here. This link works once, within an hour.",
    passwordLink(payload, around),
    NOT_YOU,
  ],
});

export const welcome = ({ bookingsFound }: Payload<"welcome">): MessageText => ({
  subject: "Welcome to Matinee",
  paragraphs: [
    "Your account is ready. With it your tickets are in one place, and buying the next ones takes fewer words.",
    ...(bookingsFound > 0 ? ["What you booked with this e-mail address before is there already."] : []),
    { label: "See your account", href: siteUrl("/account") },
    "If you did not make this account, choose a new password: that signs everyone else out.",
  ],
});

export const reset = (payload: Reset, around: Around): MessageText => ({
  subject: "Choose a new password for Matinee",
  paragraphs: [
    "Here is the link to choose a new password. It works once, within an hour, and signs you out everywhere else.",
    passwordLink(payload, around),
    NOT_YOU,
  ],
});

export const resetUnknown = (payload: Reset, around: Around): MessageText => ({
  subject: "No Matinee account with this address yet",
  paragraphs: [
    "Someone asked for a new password with this e-mail address, but it has no account here. Perhaps you used another address.",
    "If you would like an account with this one, choose a password here. The link works once, within 24 hours.",
    passwordLink(payload, around),
    NOT_YOU,
  ],
});

// neither address stands in these: the other one is not its reader's to know

export const emailChange = (_: Payload<"email-change">, { linkTo }: Around): MessageText => ({
  subject: "Confirm your new e-mail address for Matinee",
  paragraphs: [
    "Someone who is signed in to a Matinee account would like it to have this e-mail address. Here it is confirmed:",
    { label: "Confirm the address", href: linkTo(emailChangePath) },
    "The link works once, within 24 hours, for whoever is signed in to that account. Until then it keeps the address that it has.",
    NOT_YOU,
  ],
});

export const emailChangeKnown = (): MessageText => ({
  subject: "This address has a Matinee account already",
  paragraphs: [
    "Someone would like their Matinee account to have this e-mail address, and it is that of another account already. One address can have one account, so nothing changes.",
    "If that was you, sign in to the account that has this address:",
    { label: "Sign in", href: siteUrl("/sign-in") },
    "If this was not you, there is nothing to do.",
  ],
});

export const emailChangeAsked = (): MessageText => ({
  subject: "Your Matinee account is to have another address",
  paragraphs: [
    "Someone who knows your password has asked for another e-mail address for your account. It changes once it is confirmed from there.",
    "If that was you, there is nothing to do here.",
    "If it was not you, choose a new password at once: that ends the change, and signs everyone else out.",
    { label: "Choose a new password", href: siteUrl("/reset") },
  ],
});

export const emailChanged = ({ isNew }: Payload<"email-changed">): MessageText =>
  isNew
    ? {
        subject: "Your new e-mail address for Matinee",
        paragraphs: [
          "Your account has this e-mail address now. Sign in with it from now on; your password is the same.",
          "Your bookings are still in your account, and what we have to tell you about them comes here. Every other browser was signed out.",
          { label: "See your account", href: siteUrl("/account") },
        ],
      }
    : {
        subject: "Your Matinee account has another address",
        paragraphs: [
          "Your account has another e-mail address now, as was asked for and confirmed. This one opens it no more, and this is the last message about it that comes here.",
          "If that was not you, tell your theater at once, by telephone or at its box office: it can shut the account, and your tickets stay good.",
          { label: "Find your theater", href: siteUrl("/theaters") },
        ],
      };

const NOT_THEM =
  "If that was not you, choose a new password at once, look in your account where you are signed in, and tell your theater.";

const NEW_PASSWORD: Record<Payload<"password-changed">["how"], string> = {
  "by-link":
    "A new password was chosen for your account, by a link that had come to this address. Every browser that was signed in before was signed out.",
  "signed-in":
    "The password of your account was changed by someone who was signed in and knew the old one. Every other browser was signed out.",
};

export const passwordChanged = ({ how }: Payload<"password-changed">): MessageText => ({
  subject: "Your password for Matinee was changed",
  paragraphs: [
    NEW_PASSWORD[how],
    "If that was you, there is nothing to do.",
    NOT_THEM,
    { label: "Choose a new password", href: siteUrl("/reset") },
    { label: "See where you are signed in", href: siteUrl("/account") },
  ],
});

const SECOND_STEP: Record<Payload<"second-step">["change"], [subject: string, first: string]> = {
  on: [
    "Signing in to Matinee takes a second step now",
    "Your account has a second step now: who signs in needs your password and a code of your app. Every other browser was signed out.",
  ],
  off: [
    "Signing in to Matinee takes one step again",
    "The second step of your account was turned off, with your password and a code. From now on your password alone signs you in.",
  ],
  reset: [
    "The second step of your Matinee account was taken away",
    "Whoever runs Matinee at your theater has taken away the second step and the passkeys of your account, as is done for a lost phone. You are signed out everywhere, and your password alone signs you in until you set up a new one.",
  ],
  "codes-renewed": [
    "You have new recovery codes for Matinee",
    "Ten new recovery codes were made for your account. The old ones open nothing any more.",
  ],
  "recovery-code-used": [
    "A recovery code was used for your Matinee account",
    "One of your recovery codes was used in place of a code of your app. It is used up.",
  ],
  "passkey-added": [
    "Your Matinee account has a new passkey",
    "A passkey was added to your account. Whoever has it and can unlock it signs in without your password. Every other browser was signed out.",
  ],
  "passkey-removed": [
    "A passkey was removed from your Matinee account",
    "One of the passkeys of your account was removed and signs nobody in any more. Every other browser was signed out.",
  ],
};

export function secondStep({ change }: Payload<"second-step">): MessageText {
  const [subject, first] = SECOND_STEP[change];
  return {
    subject,
    paragraphs: [
      first,
      {
        label: "See your account",
        href: siteUrl(change.startsWith("passkey") ? "/account" : "/account/second-step"),
      },
      NOT_THEM,
      { label: "Choose a new password", href: siteUrl("/reset") },
    ],
  };
}

export const erasure = (_: Payload<"erasure">, { linkTo }: Around): MessageText => ({
  subject: "Confirm that your Matinee account is to be erased",
  paragraphs: [
    "Someone who knows your password would like your Matinee account to be erased, and all that is known of you here. The link says what that means, and there it is confirmed:",
    { label: "See what is erased", href: linkTo(erasurePath) },
    "The link works once, within 24 hours, for whoever is signed in to that account. Erasing cannot be undone.",
    "If this was not you, choose a new password at once: that ends the link, and signs everyone else out.",
    { label: "Choose a new password", href: siteUrl("/reset") },
  ],
});

/** The inviter's name stands in it: it is a staff member, and a name is one line. */
export function invitation(
  { inviter, role, theaterName }: Payload<"invitation">,
  { linkTo }: Around,
): MessageText {
  const place = roleWords(role, theaterName);
  return {
    subject: `You are invited to be ${place}`,
    paragraphs: [
      `${isolate(inviter)} invites you to be ${place} in Matinee.`,
      { label: "Accept the invitation", href: linkTo(invitationPath) },
      "The link works once, within seven days, for this e-mail address. If you have no account yet, you make one on the way.",
      "If you did not expect this, there is nothing to do: without the link nothing changes.",
    ],
  };
}
