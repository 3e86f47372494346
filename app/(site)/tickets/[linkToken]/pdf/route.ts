import { asFile } from "@/app/(site)/tickets/[linkToken]/_as-file";
import { ticketsPdf } from "@/lib/words/tickets/tickets-pdf";

/** What still stands of a booking, on paper. */
export const GET = (_: Request, context: RouteContext<"/tickets/[linkToken]/pdf">) =>
  asFile(context, async (booking) => {
    const body = await ticketsPdf(booking);
    return body && { body, type: "application/pdf", ending: "pdf" };
  });
