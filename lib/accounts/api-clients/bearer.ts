import { database } from "@/lib/database";
import { findClient } from "./find-client";

/** The token in an `Authorization` header, as far as it has one. */
export const bearerIn = (header: string | null | undefined): string | null =>
  /^Bearer +(\S{1,200})$/i.exec(header ?? "")?.[1] ?? null;

/** Whether an `Authorization` header is that of a program which runs a theater, for what stands before Next. */
export async function isManagingToken(header: string | undefined): Promise<boolean> {
  const token = bearerIn(header);
  const client = token && (await findClient(database(), token, Date.now()));
  return client ? client.may.includes("manage") : false;
}
