import { env } from "@/lib/env";

/** A blank line parts paragraphs; an address that is a paragraph becomes a link. */
export type MessageText = { subject: string; paragraphs: string[] };

export type Around = {
  language: string;
  /** The address under which someone is let in, made for a message with a secret; in words where it is not to be seen. */
  linkTo: (path: (token: string) => string) => string;
};

/** By no name: whoever paid may have typed any words there, and anyone's address beside them. */
export const GREETING = "Hello,";

export const siteUrl = (path: string): string => new URL(path, env.APP_URL).href;

export const ticketsUrl = (linkToken: string): string => siteUrl(`/tickets/${linkToken}`);
