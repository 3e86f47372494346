"use client";
import { useState } from "react";
import { useAction } from "@/app/admin/people/_components/use-action";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { NamedOptions } from "@/components/ui/named-options";
import type { TheaterRole } from "@/lib/accounts/people/person-rows";
import { ROLE_WORDS, STAFF_WORDS } from "../../words";
import { changeTheaterRoleAction } from "../actions";

type TheaterRolesProps = {
  userId: number;
  theaterRoles: TheaterRole[];
  /** Those that the asking person runs. */
  theaters: { id: number; name: string }[];
};

/** In which theaters someone works, and as what. */
export function TheaterRoles({ userId, theaterRoles, theaters }: TheaterRolesProps) {
  const { run, isPending } = useAction();
  const change = (theaterId: number, role: TheaterRole["role"] | null) => () =>
    changeTheaterRoleAction({ userId, theaterId, role });
  const others = theaters.filter(({ id }) => !theaterRoles.some(({ theaterId }) => theaterId === id));
  return (
    <>
      {theaterRoles.length > 0 && (
        <ul aria-label="Roles" className="mb-6 border-line border-t">
          {theaterRoles.map(({ theaterId, theaterName, role }) => (
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
                    act: change(theaterId, target.value as TheaterRole["role"]),
                    done: `Is ${ROLE_WORDS[target.value as TheaterRole["role"]].toLowerCase()} of ${theaterName} now`,
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
      {others.length > 0 && (
        <AddTheaterRole theaters={others} onAdd={(theaterRole) => run(theaterRole)} userId={userId} />
      )}
    </>
  );
}

const StaffOptions = () =>
  Object.entries(STAFF_WORDS).map(([role, words]) => (
    <option key={role} value={role}>
      {words}
    </option>
  ));

type AddTheaterRoleProps = {
  userId: number;
  theaters: TheaterRolesProps["theaters"];
  onAdd: ReturnType<typeof useAction>["run"];
};

function AddTheaterRole({ userId, theaters, onAdd }: AddTheaterRoleProps) {
  const [role, setRole] = useState<TheaterRole["role"]>("door");
  const [chosenId, setChosenId] = useState<number>();
  const theater = theaters.find(({ id }) => id === chosenId) ?? theaters[0];
  if (!theater) return null;
  const put = (role: TheaterRole["role"] | null) => () =>
    changeTheaterRoleAction({ userId, theaterId: theater.id, role });
  return (
    <div className="flex flex-wrap items-end gap-3">
      <SelectField
        label="Another theater"
        value={theater.id}
        onChange={({ target }) => setChosenId(Number(target.value))}
      >
        <NamedOptions of={theaters} />
      </SelectField>
      <SelectField
        label="As"
        value={role}
        onChange={({ target }) => setRole(target.value as TheaterRole["role"])}
      >
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
