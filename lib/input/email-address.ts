import { domainToASCII } from "node:url";
import { z } from "zod";
import { readLine } from "./text";

/**
 * An e-mail address as we keep it: in lower case, with a domain of ASCII. All that a browser's own e-mail field accepts
 * is one, as HTML defines it.
 */
export const emailAddress = z
  .string()
  .max(1_000)
  .transform((typed) => plainDomain(readLine(typed).normalize("NFKC").toLowerCase()))
  .pipe(z.string().max(254).regex(z.regexes.html5Email));

function plainDomain(address: string): string {
  const at = address.lastIndexOf("@");
  const domain = address.slice(at + 1);
  return /^[\x20-\x7E]*$/.test(domain) ? address : address.slice(0, at + 1) + domainToASCII(domain);
}

/** Delivers every address with dots in its local part as the one without. */
const DOTLESS = /^(?:gmail|googlemail)\.com$/;

/**
 * Whose mailbox an address is, to count by and never to send to: "ada+7@" and, where dots do not matter, "a.da@" are
 * one person's. The address must be as `emailAddress` keeps it.
 */
export function mailboxOf(email: string): string {
  const at = email.lastIndexOf("@");
  const [whole, domain] = [email.slice(0, at), email.slice(at + 1)];
  const local = whole.indexOf("+") > 0 ? whole.slice(0, whole.indexOf("+")) : whole;
  return DOTLESS.test(domain) ? `${local.replaceAll(".", "")}@gmail.com` : `${local}@${domain}`;
}
