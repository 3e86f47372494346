import { headers } from "next/headers";
import { type ListedPasskey, listPasskeys } from "@/lib/accounts/passkeys/list-passkeys";
import { deviceOf } from "@/lib/accounts/sessions/device-name";
import { database } from "@/lib/database";
import { t } from "@/lib/i18n/t";
import { formatShortDay } from "@/lib/zoned-time";
import { AddPasskey } from "./add-passkey";
import { deviceWords } from "./device-words";
import { RemovePasskey } from "./remove-passkey";

/** What this person can sign in by instead of their password; each can be removed from here. */
export async function Passkeys({ userId }: { userId: number }) {
  const [passkeys, asked] = await Promise.all([listPasskeys(database(), userId), headers()]);
  const here = deviceWords(deviceOf(asked.get("user-agent") ?? ""));
  return (
    <div className="grid gap-6">
      {passkeys.length === 0 ? (
        <p className="max-w-measure">{t("account.ownPasskeys.none")}</p>
      ) : (
        <ul aria-label={t("account.ownPasskeys.label")} className="max-w-measure border-line border-t">
          {passkeys.map((passkey) => (
            <li
              key={passkey.id}
              className="flex min-h-16 flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-b py-3"
            >
              <div className="min-w-0">
                <p className="wrap-anywhere font-semibold">{passkey.name}</p>
                <p className="text-ink-soft text-sm">{saidOf(passkey)}</p>
              </div>
              <RemovePasskey id={passkey.id} name={passkey.name} />
            </li>
          ))}
        </ul>
      )}
      {/* anew with each that is added, so that nothing typed stays */}
      <AddPasskey key={passkeys.length} suggested={here} />
    </div>
  );
}

const day = (at: number) => formatShortDay(at, "UTC");

/** "Added Tue 24 Nov, last used Wed 25 Nov, on all your devices" */
function saidOf({ createdAt, lastUsedAt, isSynced }: ListedPasskey): string {
  const added = day(createdAt);
  if (lastUsedAt === null)
    return t(isSynced ? "account.ownPasskeys.syncedUnused" : "account.ownPasskeys.unused", { added });
  const used = day(lastUsedAt);
  return t(isSynced ? "account.ownPasskeys.syncedUsed" : "account.ownPasskeys.used", { added, used });
}
