import { Filters } from "@/app/admin/_lists/filters";
import { STATE_WORDS } from "@/app/admin/people/_webhooks/words";
import { SelectField } from "@/components/ui/field";
import { DELIVERY_STATES, type DeliveryState } from "@/lib/webhooks/list-deliveries";

type LogFilterProps = { action: string; state: DeliveryState | null };

export const LogFilter = ({ action, state }: LogFilterProps) => (
  <Filters action={action} label="Filter what was sent">
    <SelectField label="What became of it" name="state" defaultValue={state ?? ""} className="w-48">
      <option value="">Anything</option>
      {DELIVERY_STATES.map((one) => (
        <option key={one} value={one}>
          {STATE_WORDS[one]}
        </option>
      ))}
    </SelectField>
  </Filters>
);
