"use client";
import { useState } from "react";
import { useAction } from "@/app/admin/people/_components/use-action";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { NamedOptions } from "@/components/ui/named-options";
import type { Place } from "@/lib/accounts/people/person-rows";
import { ROLE_WORDS, STAFF_WORDS } from "../../words";
import { changePlaceAction } from "../actions";

type PlacesProps = {
  userId: number;
  places: Place[];
  /** Those that the asking person runs. */
  theaters: { id: number; name: string }[];
};

/** In which theaters someone works, and as what. */
export function Places({ userId, places, theaters }: PlacesProps) {
  const { run, isPending } = useAction();
  const change = (theaterId: number, role: Place["role"] | null) => () =>
    changePlaceAction({ userId, theaterId, role });
  const others = theaters.filter(({ id }) => !places.some(({ theaterId }) => theaterId === id));
  return (
    <>
      {places.length > 0 && (
        <ul aria-label="Places" className="mb-6 border-line border-t">
          {places.map(({ theaterId, theaterName, role }) => (
            <li
              key={theaterId}
              className="flex flex-wrap items-end justify-between gap-3 border-line border-b py-3"
            >
              <SelectField
                label={`At ${theaterName}`}
                value={role}
                disabled={isPending}
                onChange={({ target }) =>
                  run({
                    act: change(theaterId, target.value as Place["role"]),
                    done: `Is ${ROLE_WORDS[target.value as Place["role"]].toLowerCase()} of ${theaterName} now`,
                    undo: change(theaterId, role),
                  })
                }
                className="min-w-48"
              >
                <StaffOptions />
              </SelectField>
              <Button
                variant="quiet"
                aria-label={`Take off the team of ${theaterName}`}
                pending={isPending}
                onClick={() =>
                  run({
                    act: change(theaterId, null),
                    done: `Taken off the team of ${theaterName}`,
                    undo: change(theaterId, role),
                  })
                }
              >
                Take off the team
              </Button>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && <AddPlace theaters={others} onAdd={(place) => run(place)} userId={userId} />}
    </>
  );
}

const StaffOptions = () =>
  Object.entries(STAFF_WORDS).map(([role, words]) => (
    <option key={role} value={role}>
      {words}
    </option>
  ));

type AddPlaceProps = {
  userId: number;
  theaters: PlacesProps["theaters"];
  onAdd: ReturnType<typeof useAction>["run"];
};

function AddPlace({ userId, theaters, onAdd }: AddPlaceProps) {
  const [role, setRole] = useState<Place["role"]>("door");
  const [chosenId, setChosenId] = useState<number>();
  const theater = theaters.find(({ id }) => id === chosenId) ?? theaters[0];
  if (!theater) return null;
  const put = (role: Place["role"] | null) => () =>
    changePlaceAction({ userId, theaterId: theater.id, role });
  return (
    <div className="flex flex-wrap items-end gap-3">
      <SelectField
        label="Another theater"
        value={theater.id}
        onChange={({ target }) => setChosenId(Number(target.value))}
      >
        <NamedOptions of={theaters} />
      </SelectField>
      <SelectField label="As" value={role} onChange={({ target }) => setRole(target.value as Place["role"])}>
        <StaffOptions />
      </SelectField>
      <Button
        variant="quiet"
        onClick={() =>
          onAdd({
            act: put(role),
            done: `Is ${ROLE_WORDS[role].toLowerCase()} of ${theater.name} now`,
            undo: put(null),
          })
        }
      >
        Add to the team
      </Button>
    </div>
  );
}
