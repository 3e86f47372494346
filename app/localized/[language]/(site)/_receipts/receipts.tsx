import type { ReactNode } from "react";
import { PrintButton } from "@/components/print-button";
import { buttonLook } from "@/components/ui/button-look";
import { Empty } from "@/components/ui/empty";
import { PageTitle } from "@/components/ui/page-title";
import type { OrderReceipts } from "@/lib/bookings/get-order-receipts";
import { t } from "@/lib/i18n/t";
import { localPath } from "@/lib/local-path";
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
        <PageTitle eyebrow={eyebrow}>{t("money.receipts.title")}</PageTitle>
        <Empty title={order.reference ? t("money.receipts.noneForBooking") : t("money.receipts.none")}>
          {t("money.receipts.noneText")}
        </Empty>
      </>
    );
  return (
    <>
      <div className="print:hidden">
        <PageTitle eyebrow={eyebrow} lead={t("money.receipts.lead")}>
          {titleOf(order)}
        </PageTitle>
        <div className="mb-8 flex flex-wrap items-center gap-x-6 gap-y-3">
          <PrintButton>{t("money.receipts.print")}</PrintButton>
          <a href={localPath(`${href}/pdf`)} download className={buttonLook("quiet")}>
            {issued.length > 1 ? t("money.receipts.saveAll") : t("money.receipts.save")}
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
                  <a href={localPath(`${href}/pdf?of=${number}`)} download className="link">
                    {t("money.receipts.saveOne", { number })}
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
  if (!first) return t("money.receipts.title");
  if (!second) return receiptKind(first);
  return t("money.receipts.titleOfMore", {
    first: kindOf(first),
    more: kindOf(second),
    count: issued.length - 1,
  });
}

/** What one is, as a message tells them apart: see `receiptKind`. */
function kindOf({ series, lines }: OrderReceipts["issued"][number]) {
  const isForVouchers = lines.length > 0 && lines.every(({ kind }) => kind === "voucher");
  if (series === "receipt") return isForVouchers ? "payment" : "other";
  return isForVouchers ? "refund" : "creditNote";
}
