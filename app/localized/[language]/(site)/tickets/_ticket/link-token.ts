import { z } from "zod";

const linkToken = z
  .string()
  .regex(/^[\w-]{22}$/)
  .catch("");

/** The token of a ticket link; anything that cannot be one reads as a token nobody has. */
export const readToken = (token: string): string => linkToken.parse(token);

export const linkTokenOf = (params: { linkToken: string }): string => readToken(params.linkToken);
