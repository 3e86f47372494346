import { after } from "next/server";
import { currentTime } from "@/lib/clock";
import { say } from "@/lib/log";
import { mailTransport } from "@/lib/mail-transport";
import { takeNews } from "@/lib/outbox-news";

/** Lets messages go out once this request is answered: those that it caused, and those that could not go before. */
export async function deliverAfter(): Promise<void> {
  if (mailTransport() === "mailbox" || !takeNews(Date.now())) return;
  const ahead = (await currentTime()) - Date.now();
  after(async () => {
    try {
      const { deliverMessages } = await import("@/lib/server/deliver-messages");
      await deliverMessages(() => Date.now() + ahead);
    } catch (error) {
      say(`Messages are not delivered: ${error}`);
    }
  });
}
