import { emailChangePath, erasurePath, invitationPath, passwordPath } from "@/lib/accounts/link-paths";
import { isolate } from "@/lib/i18n/isolate";
import { t } from "@/lib/i18n/t";
import type { Payload } from "@/lib/message";
import { type Around, type Link, type MessageText, siteUrl } from "./message-text";

type Reset = { next: string };

/** Where a password is chosen. */
const passwordLink = ({ next }: Reset, { linkTo }: Around): Link => ({
  label: t("letters.link.choosePassword"),
  href: linkTo((token) => passwordPath(token, next)),
});

// the asker's name stays out of all of these: anyone could have typed it

export const register = (payload: Reset, around: Around): MessageText => ({
  subject: t("letters.register.subject"),
  paragraphs: [
    t("letters.register.oneStepLeft"),
    passwordLink(payload, around),
    t("letters.register.worksOnce"),
    t("letters.notYou"),
  ],
});

export const registerKnown = (payload: Reset, around: Around): MessageText => ({
  subject: t("letters.registerKnown.subject"),
  paragraphs: [
    t("letters.registerKnown.signIn"),
    { label: t("letters.link.signIn"), href: siteUrl("/sign-in") },
    t("letters.registerKnown.forgotten"),
    passwordLink(payload, around),
    t("letters.notYou"),
  ],
});

export const welcome = ({ bookingsFound }: Payload<"welcome">): MessageText => ({
  subject: t("letters.welcome.subject"),
  paragraphs: [
    t("letters.welcome.ready"),
    ...(bookingsFound > 0 ? [t("letters.welcome.bookingsFound")] : []),
    { label: t("letters.link.account"), href: siteUrl("/account") },
    t("letters.welcome.notYours"),
  ],
});

export const reset = (payload: Reset, around: Around): MessageText => ({
  subject: t("letters.reset.subject"),
  paragraphs: [t("letters.reset.link"), passwordLink(payload, around), t("letters.notYou")],
});

export const resetUnknown = (payload: Reset, around: Around): MessageText => ({
  subject: t("letters.resetUnknown.subject"),
  paragraphs: [
    t("letters.resetUnknown.noAccount"),
    t("letters.resetUnknown.makeOne"),
    passwordLink(payload, around),
    t("letters.notYou"),
  ],
});

// neither address stands in these: the other one is not its reader's to know

export const emailChange = (_: Payload<"email-change">, { linkTo }: Around): MessageText => ({
  subject: t("letters.emailChange.subject"),
  paragraphs: [
    t("letters.emailChange.confirm"),
    { label: t("letters.link.confirmAddress"), href: linkTo(emailChangePath) },
    t("letters.emailChange.worksOnce"),
    t("letters.notYou"),
  ],
});

export const emailChangeKnown = (): MessageText => ({
  subject: t("letters.emailChangeKnown.subject"),
  paragraphs: [
    t("letters.emailChangeKnown.nothingChanges"),
    t("letters.emailChangeKnown.signIn"),
    { label: t("letters.link.signIn"), href: siteUrl("/sign-in") },
    t("letters.emailChangeKnown.notYou"),
  ],
});

export const emailChangeAsked = (): MessageText => ({
  subject: t("letters.emailChangeAsked.subject"),
  paragraphs: [
    t("letters.emailChangeAsked.asked"),
    t("letters.emailChangeAsked.you"),
    t("letters.emailChangeAsked.notYou"),
    { label: t("letters.link.chooseNewPassword"), href: siteUrl("/reset") },
  ],
});

export const emailChanged = ({ isNew }: Payload<"email-changed">): MessageText =>
  isNew
    ? {
        subject: t("letters.emailChangedNew.subject"),
        paragraphs: [
          t("letters.emailChangedNew.changed"),
          t("letters.emailChangedNew.bookings"),
          { label: t("letters.link.account"), href: siteUrl("/account") },
        ],
      }
    : {
        subject: t("letters.emailChangedOld.subject"),
        paragraphs: [
          t("letters.emailChangedOld.changed"),
          t("letters.emailChangedOld.notYou"),
          { label: t("letters.link.theaters"), href: siteUrl("/theaters") },
        ],
      };

export const passwordChanged = ({ how }: Payload<"password-changed">): MessageText => ({
  subject: t("letters.passwordChanged.subject"),
  paragraphs: [
    how === "by-link" ? t("letters.passwordChanged.byLink") : t("letters.passwordChanged.signedIn"),
    t("letters.passwordChanged.you"),
    t("letters.notThem"),
    { label: t("letters.link.chooseNewPassword"), href: siteUrl("/reset") },
    { label: t("letters.link.signedIn"), href: siteUrl("/account") },
  ],
});

export const secondStep = ({ change }: Payload<"second-step">): MessageText => ({
  subject: t(`letters.secondStepSubject.${change}`),
  paragraphs: [
    t(`letters.secondStep.${change}`),
    {
      label: t("letters.link.account"),
      href: siteUrl(change.startsWith("passkey") ? "/account" : "/account/second-step"),
    },
    t("letters.notThem"),
    { label: t("letters.link.chooseNewPassword"), href: siteUrl("/reset") },
  ],
});

export const erasure = (_: Payload<"erasure">, { linkTo }: Around): MessageText => ({
  subject: t("letters.erasure.subject"),
  paragraphs: [
    t("letters.erasure.confirm"),
    { label: t("letters.link.erased"), href: linkTo(erasurePath) },
    t("letters.erasure.worksOnce"),
    t("letters.erasure.notYou"),
    { label: t("letters.link.chooseNewPassword"), href: siteUrl("/reset") },
  ],
});

/** The inviter's name stands in it: it is a staff member, and a name is one line. */
export function invitation(
  { inviter, role, theaterName }: Payload<"invitation">,
  { linkTo }: Around,
): MessageText {
  const place = { role: role === "door" ? "other" : role, theater: theaterName ?? "" } as const;
  return {
    subject: t("letters.invitation.subject", place),
    paragraphs: [
      t("letters.invitation.invites", { ...place, inviter: isolate(inviter) }),
      { label: t("letters.link.invitation"), href: linkTo(invitationPath) },
      t("letters.invitation.worksOnce"),
      t("letters.invitation.unexpected"),
    ],
  };
}
