import { after } from "next/server";
import { currentTime } from "@/lib/clock";
import { say } from "@/lib/log";
import { mailTransport } from "@/lib/mail-transport";
import { takeNews } from "@/lib/outbox-news";
import { hasWallets } from "@/lib/words/tickets/wallet/keys";

/**
 * Lets messages go out once this request is answered, and wallets be told of their passes: what it caused, and what could
 * not go before.
 */
export async function deliverAfter(): Promise<void> {
  if ((mailTransport() === "mailbox" && !hasWallets()) || !takeNews(Date.now())) return;
  const ahead = (await currentTime()) - Date.now();
  after(async () => {
    try {
      const { deliverMessages } = await import("@/lib/server/deliver-messages");
      const { tellWallets } = await import("@/lib/server/tell-wallets");
      const clock = () => Date.now() + ahead;
      await Promise.all([deliverMessages(clock), tellWallets(clock)]);
    } catch (error) {
      say(`Messages are not delivered: ${error}`);
    }
  });
}
