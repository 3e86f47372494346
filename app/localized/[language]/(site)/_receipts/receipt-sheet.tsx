import { t } from "@/lib/i18n/t";
import type { ReceiptWords } from "@/lib/words/receipts/receipt-words";
import { TaxTable } from "./tax-table";

/** One receipt or credit note, on paper as on the screen. */
export function ReceiptSheet({ words, paper }: { words: ReceiptWords; paper: "sheet" | "roll" }) {
  const { title, seller, facts, isRefund, lines, total, tenders, rates, notes } = words;
  return (
    <article data-paper={paper} aria-label={title} className="receipt">
      <header>
        {seller.map((line) => (
          <p key={line} className="first:font-semibold">
            {line}
          </p>
        ))}
      </header>
      <h2 className="font-display font-medium text-xl">{title}</h2>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4">
        {facts.map(({ name, value }) => (
          <div key={name} className="contents">
            <dt className="text-ink-soft">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <table className="w-full text-start">
        <caption className="sr-only">
          {isRefund ? t("money.receiptTable.refunded") : t("money.receiptTable.sold")}
        </caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t("money.receiptTable.what")}</th>
            <th scope="col">{t("money.receiptTable.amount")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, amount }, at) => (
            // what is sold is listed once and never moves
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <Row key={at} name={name} amount={amount} look="border-line border-b" />
          ))}
        </tbody>
        <tfoot>
          <Row {...total} look="font-semibold" />
          {tenders.map(({ name, amount }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <Row key={at} name={name} amount={amount} look="text-ink-soft" />
          ))}
        </tfoot>
      </table>
      {rates.length > 0 && <TaxTable rates={rates} />}
      {notes.map((note) => (
        <p key={note} className="text-sm">
          {note}
        </p>
      ))}
    </article>
  );
}

const Row = ({ name, amount, look }: { name: string; amount: string; look: string }) => (
  <tr className={`align-top ${look}`}>
    <th scope="row" className="py-1 pe-4 [font-weight:inherit]">
      {name}
    </th>
    <td className="whitespace-nowrap py-1 text-end">{amount}</td>
  </tr>
);
