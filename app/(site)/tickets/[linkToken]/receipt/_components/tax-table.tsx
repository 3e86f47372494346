import type { RateSums } from "@/lib/orders/by-rate";

/** Net, tax and gross by rate. */
export function TaxTable({ rates, money }: { rates: RateSums[]; money: (amountMinor: number) => string }) {
  return (
    <table className="w-full text-right text-sm">
      <caption className="mb-1 text-left text-ink-soft">Tax that is included</caption>
      <thead className="text-ink-soft">
        <tr>
          <th scope="col" className="pr-2 text-left font-normal">
            Rate
          </th>
          <th scope="col" className="pr-2 font-normal">
            Net
          </th>
          <th scope="col" className="pr-2 font-normal">
            Tax
          </th>
          <th scope="col" className="font-normal">
            Gross
          </th>
        </tr>
      </thead>
      <tbody className="[&_td]:whitespace-nowrap">
        {rates.map(({ taxBasisPoints, netMinor, taxMinor, grossMinor }) => (
          <tr key={taxBasisPoints}>
            <th scope="row" className="pr-2 text-left font-normal">
              {taxBasisPoints / 100} %
            </th>
            <td className="pr-2">{money(netMinor)}</td>
            <td className="pr-2">{money(taxMinor)}</td>
            <td>{money(grossMinor)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
