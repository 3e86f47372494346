import { asFile } from "@/app/localized/[language]/(site)/tickets/_ticket/as-file";
import { pdfFile } from "@/app/localized/[language]/(site)/tickets/_ticket/files";
import { readToken } from "@/app/localized/[language]/(site)/tickets/_ticket/link-token";
import { getHeldBooking } from "@/lib/bookings/transfers/get-offer";
import { database } from "@/lib/database";

/** The same of a ticket that a friend has passed on. */
export const GET = (
  _: Request,
  { params }: RouteContext<"/localized/[language]/tickets/held/[holderToken]/pdf">,
) => asFile(async () => getHeldBooking(database(), readToken((await params).holderToken)), pdfFile);
