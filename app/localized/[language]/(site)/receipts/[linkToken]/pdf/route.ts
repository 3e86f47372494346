import { receiptsFile } from "@/app/localized/[language]/(site)/_receipts/receipts-file";
import { readReceiptLink } from "@/lib/orders/receipt-link";

/** The same as the page, on paper; some of them by `?of=`. */
export const GET = (
  request: Request,
  { params }: RouteContext<"/localized/[language]/receipts/[linkToken]/pdf">,
) => receiptsFile(request, async () => readReceiptLink((await params).linkToken));
