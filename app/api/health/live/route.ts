import { connection } from "next/server";
import { tellLive } from "@/lib/server/answer-health";

/** Whether this process answers at all: what restarts it asks here. */
export async function GET() {
  await connection();
  return tellLive();
}
