import { type FixedKey, t } from "@/lib/i18n/t";

const GOES = [
  "account.erase.goesYou",
  "account.erase.goesBookings",
  "account.erase.goesMessages",
  "account.erase.goesRoles",
] satisfies FixedKey[];
const STAYS = [
  "account.erase.staysSold",
  "account.erase.staysVouchers",
  "account.erase.staysCopies",
] satisfies FixedKey[];

/** What an erasure takes and what it leaves. */
export function WhatGoes() {
  return (
    <div className="grid gap-8 sm:grid-cols-2">
      <List title={t("account.erase.goes")} points={GOES} />
      <List title={t("account.erase.stays")} points={STAYS} />
    </div>
  );
}

function List({ title, points }: { title: string; points: readonly FixedKey[] }) {
  return (
    <section>
      <h2 className="font-display text-xl">{title}</h2>
      <ul className="mt-3 grid max-w-measure list-disc gap-2 ps-5">
        {points.map((point) => (
          <li key={point}>{t(point)}</li>
        ))}
      </ul>
    </section>
  );
}
