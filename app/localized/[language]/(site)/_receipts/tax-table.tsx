import { t } from "@/lib/i18n/t";
import type { ReceiptWords } from "@/lib/words/receipts/receipt-words";

/** Net, tax and gross by rate. */
export function TaxTable({ rates }: Pick<ReceiptWords, "rates">) {
  return (
    <table className="w-full text-end text-sm">
      <caption className="mb-1 text-start text-ink-soft">{t("money.receiptTable.tax")}</caption>
      <thead className="text-ink-soft">
        <tr>
          <th scope="col" className="pe-2 text-start font-normal">
            {t("money.receiptTable.rateColumn")}
          </th>
          <th scope="col" className="pe-2 font-normal">
            {t("money.receiptTable.netColumn")}
          </th>
          <th scope="col" className="pe-2 font-normal">
            {t("money.receiptTable.taxColumn")}
          </th>
          <th scope="col" className="font-normal">
            {t("money.receiptTable.grossColumn")}
          </th>
        </tr>
      </thead>
      <tbody className="[&_td]:whitespace-nowrap">
        {rates.map(({ rate, net, tax, gross }) => (
          <tr key={rate}>
            <th scope="row" className="pe-2 text-start font-normal">
              {rate}
            </th>
            <td className="pe-2">{net}</td>
            <td className="pe-2">{tax}</td>
            <td>{gross}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
