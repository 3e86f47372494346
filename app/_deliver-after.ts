import { after } from "next/server";
import { currentTime } from "@/lib/clock";
import { say } from "@/lib/log";
import { takeNews } from "@/lib/outbox-news";

/**
 * Lets messages go out once this request is answered, and wallets and other programs be told: what it caused, and what could
 * not go before.
 */
export async function deliverAfter(): Promise<void> {
  if (!takeNews(Date.now())) return;
  const ahead = (await currentTime()) - Date.now();
  after(async () => {
    try {
      const { deliverAll } = await import("@/lib/server/deliver-all");
      await deliverAll(() => Date.now() + ahead);
    } catch (error) {
      say(`Messages are not delivered: ${error}`);
    }
  });
}
