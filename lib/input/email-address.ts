import { domainToASCII } from "node:url";
import { z } from "zod";
import { readLine } from "./clean";

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
