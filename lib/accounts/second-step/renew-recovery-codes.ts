import type { z } from "zod";
import type { Database } from "@/db/client";
import { withInput } from "@/lib/input/with-input";
import { ok } from "@/lib/result";
import { checkCode, checkCodeInput } from "./check-code";
import { replaceRecoveryCodes } from "./recovery-code-steps";
import { tellOfSecondStep } from "./tell";

type Input = z.output<typeof checkCodeInput> & {
  user: { id: number; email: string };
  idHash: string;
  now: number;
};

/** Makes ten new recovery codes for who gives a code; the old ones open nothing any more. */
export const renewRecoveryCodes = withInput(checkCodeInput, act);

async function act(db: Database, { user, idHash, code, now }: Input) {
  const { codes, steps } = replaceRecoveryCodes(db, user.id);
  const checked = await checkCode(db, {
    ...{ user, code, origin: { deviceId: idHash }, now },
    thenWrite: [
      ...steps,
      ...tellOfSecondStep(db, { user, by: { userId: user.id }, change: "codes-renewed" }, now),
    ],
  });
  return checked.ok ? ok({ codes }) : checked;
}
