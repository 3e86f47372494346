"use client";
import { useState } from "react";
import { useAction } from "@/app/localized/[language]/admin/people/_components/use-action";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { NamedOptions } from "@/components/ui/named-options";
import type { TheaterRole } from "@/lib/accounts/people/person-rows";
import { t } from "@/lib/i18n/t";
import { STAFF_WORDS } from "../../words";
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
        <ul aria-label={t("people.roles.label")} className="mb-6 border-line border-t">
          {theaterRoles.map(({ theaterId, theaterName, role }) => (
            <li
              key={theaterId}
              className="flex flex-wrap items-end justify-between gap-3 border-line border-b py-3"
            >
              <SelectField
                label={t("people.roles.at", { theater: theaterName })}
                value={role}
                disabled={isPending}
                onChange={({ target }) => {
                  const chosen = target.value as TheaterRole["role"];
                  run({
                    act: change(theaterId, chosen),
                    done: t(`people.roles.isNow.${chosen}`, { theater: theaterName }),
                    undo: change(theaterId, role),
                  });
                }}
                className="min-w-48"
              >
                <StaffOptions />
              </SelectField>
              <Button
                variant="quiet"
                aria-label={t("people.roles.takeOffOf", { theater: theaterName })}
                pending={isPending}
                onClick={() =>
                  run({
                    act: change(theaterId, null),
                    done: t("people.roles.takenOff", { theater: theaterName }),
                    undo: change(theaterId, role),
                  })
                }
              >
                {t("people.roles.takeOff")}
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
      {t(words)}
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
        label={t("people.roles.another")}
        value={theater.id}
        onChange={({ target }) => setChosenId(Number(target.value))}
      >
        <NamedOptions of={theaters} />
      </SelectField>
      <SelectField
        label={t("people.roles.as")}
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
            done: t(`people.roles.isNow.${role}`, { theater: theater.name }),
            undo: put(null),
          })
        }
      >
        {t("people.roles.add")}
      </Button>
    </div>
  );
}
