import type { ReactNode } from "react";
import { PrintButton } from "@/components/print-button";
import { buttonLook } from "@/components/ui/button-look";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import type { OrderReceipts } from "@/lib/bookings/get-order-receipts";
import { receiptKind, receiptNumber, receiptWords } from "@/lib/words/receipts/receipt-words";
import { PaperChoice } from "./paper-choice";
import { ReceiptSheet } from "./receipt-sheet";
import "./receipt.css";

type Props = {
  order: OrderReceipts;
  /** The page itself; its PDF lies beneath. */
  href: string;
  paper: "sheet" | "roll";
  /** Where it belongs to. */
  eyebrow?: ReactNode;
};

/** All that was issued for an order: to look at, to print on a sheet or on the till's roll, and to save. */
export function Receipts({ order, href, paper, eyebrow }: Props) {
  const { issued } = order;
  const [first] = issued;
  if (!first)
    return (
      <>
        <PageTitle eyebrow={eyebrow}>Receipt</PageTitle>
        <Empty
          title={order.reference ? "There is no receipt for this booking" : "There is no receipt for this"}
        >
          Nothing was paid for it, or it was made before receipts were kept here. Ask the box office if you
          need one.
        </Empty>
      </>
    );
  return (
    <>
      <div className="print:hidden">
        <PageTitle eyebrow={eyebrow} lead="Print it, or save it as a PDF.">
          {titleOf(order)}
        </PageTitle>
        <div className="mb-8 flex flex-wrap items-center gap-x-6 gap-y-3">
          <PrintButton>Print</PrintButton>
          <a href={`${href}/pdf`} download className={buttonLook("quiet")}>
            {issued.length > 1 ? "Save all as a PDF" : "Save as a PDF"}
          </a>
          <PaperChoice href={href} paper={paper} />
        </div>
      </div>
      <div className="grid justify-items-start gap-8 print:block">
        {issued.map((receipt) => {
          const number = receiptNumber(receipt);
          return (
            <div key={number} className="issued w-full">
              <ReceiptSheet words={receiptWords(receipt, order)} paper={paper} />
              {issued.length > 1 && (
                <p className="mt-2 print:hidden">
                  <a href={`${href}/pdf?of=${number}`} download className="link">
                    Save {number} alone as a PDF
                  </a>
                </p>
              )}
            </div>
          );
        })}
      </div>
    </>
  );
}

function titleOf({ issued }: OrderReceipts): string {
  const [first, second] = issued;
  const name = first ? receiptKind(first) : "Receipt";
  return second ? `${name} and ${receiptKind(second).toLowerCase()}${issued.length > 2 ? "s" : ""}` : name;
}
