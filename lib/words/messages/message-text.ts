import { optOutPath } from "@/lib/accounts/opt-out-link";
import { env } from "@/lib/env";
import { t } from "@/lib/i18n/t";
import { localPath } from "@/lib/local-path";
import { receiptPath } from "@/lib/orders/receipt-link";

/** Words, and where they lead. In plain text it is the address alone. */
export type Link = { label: string; href: string };

/** What is shown like a ticket's stub; in plain text it is one sentence. */
export type Stub = { title: string; facts: [label: string, value: string][]; text: string };

/** A paragraph. */
export type Block = string | Link | Stub;

/** In plain text a blank line parts paragraphs; an address that is a paragraph becomes a link. */
export type MessageText = {
  subject: string;
  paragraphs: Block[];
  /** Where its reader stops messages of this kind, by one click. */
  optOut?: Link;
};

export type Around = {
  /** Its reader's address; null where nobody in particular is written to. */
  to: string | null;
  /** The address under which someone is let in, made for a message with a secret; in words where it is not to be seen. */
  linkTo: (path: (token: string) => string) => string;
};

/** By no name: whoever paid may have typed any words there, and anyone's address beside them. */
export const greeting = (): string => t("letters.greeting");

/** The whole address of a page, in the language that is spoken. */
export const siteUrl = (path: string): string => new URL(localPath(path), env.APP_URL).href;

export const ticketsLink = (linkToken: string, label = t("letters.link.booking")): Link => ({
  label,
  href: siteUrl(`/tickets/${linkToken}`),
});

/** What was issued for an order. */
export const receiptLink = (orderId: string, label: string): Link => ({
  label,
  href: siteUrl(receiptPath(orderId)),
});

/** The page of a ticket that a friend has passed on. */
export const heldLink = (holderToken: string, label = t("letters.link.heldTicket")): Link => ({
  label,
  href: siteUrl(`/tickets/held/${holderToken}`),
});

export const otherShowtimes = (movieSlug: string): Link => ({
  label: t("letters.link.otherShowtimes"),
  href: siteUrl(`/movies/${movieSlug}`),
});

/** Whoever wants no more reminders says so by one click, each for their own address. */
export const reminderOptOut = (to: Around["to"]): Pick<MessageText, "optOut"> =>
  to === null ? {} : { optOut: { label: t("letters.optOut.reminders"), href: siteUrl(optOutPath(to)) } };

/** The same of who does not want to be asked for reviews. */
export const reviewOptOut = (to: Around["to"]): Pick<MessageText, "optOut"> =>
  to === null
    ? {}
    : { optOut: { label: t("letters.optOut.reviews"), href: siteUrl(optOutPath(to, "reviews")) } };

/** A paragraph as plain text. */
export function textOf(block: Block): string {
  if (typeof block === "string") return block;
  return "href" in block ? block.href : block.text;
}
