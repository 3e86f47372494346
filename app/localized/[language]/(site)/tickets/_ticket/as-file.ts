import { respond } from "@/app/_http/respond";
import { t } from "@/lib/i18n/t";

type File = { body: BodyInit; type: string; ending: string };

/** Something of a booking to keep, behind the same link as its page; 404 where there is none. */
export const asFile = <Found extends { reference: string }>(
  find: () => Promise<Found | null>,
  make: (booking: Found) => Promise<File | null> | File | null,
) =>
  respond(async () => {
    const booking = await find();
    const file = booking && (await make(booking));
    if (!booking || !file) return new Response(t("tickets.file.unknownBooking"), { status: 404 });
    return new Response(file.body, {
      headers: {
        "Content-Type": file.type,
        "Content-Disposition": `attachment; filename="tickets-${booking.reference}.${file.ending}"`,
        "Cache-Control": "private, no-store",
      },
    });
  });
