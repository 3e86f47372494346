import { Filters } from "@/app/admin/_components/filters";
import { SelectField } from "@/components/ui/field";

type Props = {
  action: string;
  theaters: { id: number; name: string }[];
  theaterId: number | undefined;
  /** What stands for all of them, where that can be asked for. */
  all?: string;
};

/** Whose prices; nothing to choose for who runs one theater. */
export function TheaterFilter({ action, theaters, theaterId, all }: Props) {
  if (theaters.length < 2) return null;
  return (
    <Filters action={action} label="Choose a theater">
      <SelectField label="Theater" name="theater" defaultValue={theaterId} className="w-full sm:w-64">
        {all && <option value="">{all}</option>}
        {theaters.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
    </Filters>
  );
}
