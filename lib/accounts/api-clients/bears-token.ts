import { database } from "@/lib/database";
import { findClient } from "./find-client";

/** The token in an Authorization header; null where there is none. */
export const tokenIn = (authorization: string): string | null =>
  /^Bearer +(\S{1,200})$/i.exec(authorization)?.[1] ?? null;

/** Whether an Authorization header is that of a program that we know, for what stands before Next. */
export async function bearsToken(authorization: string | undefined): Promise<boolean> {
  const token = authorization === undefined ? null : tokenIn(authorization);
  return token !== null && (await findClient(database(), token, Date.now())) !== null;
}
