import { CheckField } from "@/components/ui/field";

type Props = { theaters: { id: number; name: string }[]; ticked: number[] };

/** Which theaters a code of the chain is for; with none ticked, for all of them. */
export function TheaterBoxes({ theaters, ticked }: Props) {
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">Only at these theaters</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        {theaters.map(({ id, name }) => (
          <CheckField
            key={id}
            label={name}
            name="theaterIds"
            value={id}
            defaultChecked={ticked.includes(id)}
          />
        ))}
      </div>
    </fieldset>
  );
}
