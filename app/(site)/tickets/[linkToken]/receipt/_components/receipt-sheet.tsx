import { formatReference } from "@/lib/bookings/reference";
import { isolate } from "@/lib/isolate";
import { formatMoney } from "@/lib/money";
import type { ShowtimeDetails } from "@/lib/scheduling/showtime-details";
import { RECEIPT_TITLES, receiptNumber } from "@/lib/words/receipt";
import { formatShortFullDay, formatTime } from "@/lib/zoned-time";
import type { NamedReceipt } from "../_named-receipt";
import { TaxTable } from "./tax-table";

type Props = {
  receipt: NamedReceipt;
  reference: string;
  showtime: Pick<ShowtimeDetails, "theaterName" | "timeZone">;
  paper: "sheet" | "roll";
};

/** One receipt or credit note, on paper as on the screen. */
export function ReceiptSheet({ receipt, reference, showtime, paper }: Props) {
  const { series, issuedAt, currency, credits, lines, rates, grossMinor } = receipt;
  const { legalName, legalAddress, taxNumber } = receipt;
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  const number = receiptNumber(receipt);
  const isTaxed = rates.some(({ taxMinor }) => taxMinor > 0);
  return (
    <article data-paper={paper} aria-label={`${RECEIPT_TITLES[series]} ${number}`} className="receipt">
      <header>
        <p className="font-semibold">{isolate(legalName)}</p>
        <p>{isolate(legalAddress)}</p>
        {taxNumber && <p>Tax number {isolate(taxNumber)}</p>}
      </header>
      <h2 className="font-display font-medium text-xl">
        {RECEIPT_TITLES[series]} {number}
      </h2>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4">
        {credits && <Fact name="For receipt">{receiptNumber(credits)}</Fact>}
        <Fact name="Issued">
          {formatShortFullDay(issuedAt, showtime.timeZone)}, {formatTime(issuedAt, showtime.timeZone)}
        </Fact>
        <Fact name="Sold by">{isolate(showtime.theaterName)}</Fact>
        <Fact name="Booking">{formatReference(reference)}</Fact>
      </dl>
      <table className="w-full text-left">
        <caption className="sr-only">{credits ? "What is refunded" : "What was sold"}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">What</th>
            <th scope="col">Amount</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, quantity, amountMinor }, at) => (
            // what is sold is listed once and never moves
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <tr key={at} className="border-line border-b align-top">
              <th scope="row" className="py-1 pr-4 font-normal">
                {quantity > 1 && `${quantity} × `}
                {isolate(name)}
              </th>
              <td className="whitespace-nowrap py-1 text-right">{money(amountMinor)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot className="font-semibold">
          <tr>
            <th scope="row" className="py-2 pr-4">
              {credits ? "Refunded" : "Paid"}
            </th>
            <td className="whitespace-nowrap py-2 text-right">{money(grossMinor)}</td>
          </tr>
        </tfoot>
      </table>
      {isTaxed ? <TaxTable rates={rates} money={money} /> : <p className="text-sm">No tax is included.</p>}
    </article>
  );
}

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <>
    <dt className="text-ink-soft">{name}</dt>
    <dd>{children}</dd>
  </>
);
