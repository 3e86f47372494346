import { PROVIDERS } from "@/app/admin/_bookings/words";
import { CheckField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";

type Props = { chosen: string; offered: readonly string[] };

/** With whom customers of a theater may pay online, among those that the installation has set up. */
export function ProviderFields({ chosen, offered }: Props) {
  if (offered.length === 0)
    return (
      <>
        <input type="hidden" name="paymentProviders" value={chosen} />
        <Notice tone="warn" title="Online sales are not set up">
          This installation has no payment provider. The box office sells as usual, and what costs nothing can
          be booked.
        </Notice>
      </>
    );
  const names = chosen === "all" ? offered : chosen.split(",");
  const isClosed = !offered.some((name) => names.includes(name));
  return (
    <div className="grid gap-3">
      {isClosed && (
        <Notice tone="warn" title="Nobody can pay online here">
          Customers are sent to the box office. What costs nothing can be booked.
        </Notice>
      )}
      <input type="hidden" name="providersOffered" value={offered.join(",")} />
      {offered.map((name) => (
        <CheckField
          key={name}
          label={PROVIDERS[name] ?? name}
          name="paymentProvider"
          value={name}
          defaultChecked={names.includes(name)}
        />
      ))}
    </div>
  );
}
