import { connection } from "next/server";
import { tellReady } from "@/lib/server/answer-health";

/** Whether customers can be sent here: a balancer asks here. */
export async function GET() {
  await connection();
  return tellReady();
}
