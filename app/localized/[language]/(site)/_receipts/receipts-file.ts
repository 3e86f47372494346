import { respond } from "@/app/_http/respond";
import { getOrderReceipts } from "@/lib/bookings/get-order-receipts";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { receiptNumber } from "@/lib/words/receipts/receipt-words";
import { chosenReceipts, receiptsPdf } from "@/lib/words/receipts/receipts-pdf";

/** What was issued for an order, as a PDF, behind the same link as its page; 404 where there is nothing. */
export const receiptsFile = (request: Request, find: () => Promise<string | null>) =>
  respond(async () => {
    const orderId = await find();
    const order = orderId === null ? null : await getOrderReceipts(database(), orderId);
    const asked = new URL(request.url).searchParams.getAll("of");
    const of = asked.length > 0 ? asked : undefined;
    const body = order && (await receiptsPdf(order, of));
    const [first] = order ? chosenReceipts(order, of) : [];
    if (!body || !first) return new Response(t("money.receipts.unknown"), { status: 404 });
    return new Response(body, {
      headers: {
        "Content-Type": "application/pdf",
        "Content-Disposition": `attachment; filename="receipt-${receiptNumber(first)}.pdf"`,
        "Cache-Control": "private, no-store",
      },
    });
  });
