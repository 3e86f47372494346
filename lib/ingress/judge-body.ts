import type { IncomingMessage } from "node:http";
import { isManagingToken } from "@/lib/accounts/api-clients/bearer";
import { isStaffCookie } from "@/lib/accounts/sessions/staff-cookie";
import { orBusy } from "@/lib/or-busy";
import { ANYONES_BYTES, isForApi, staffBytes } from "./body-bounds";
import { type HeldBody, holdBody } from "./hold-body";
import { isReadableForm } from "./readable-form";
import type { RefusalCode } from "./refusals";

/** The body once all of it is here, or why it is not wanted. */
export async function judgeBody(
  request: IncomingMessage,
  path: string,
): Promise<RefusalCode | "gone" | HeldBody> {
  const { headers } = request;
  const most = staffBytes(path);
  const announced = Number(headers["content-length"] ?? Number.NaN);
  if (announced > most) return "too-large";
  const body = holdBody(request, most);
  const isLargerThanAnyones = most > ANYONES_BYTES && !(announced <= ANYONES_BYTES);
  const isKnown =
    isLargerThanAnyones &&
    (await orBusy(() =>
      isForApi(path) ? isManagingToken(headers.authorization) : isStaffCookie(headers.cookie),
    ));
  if (typeof isKnown === "object") return "busy";
  const isAnyone = isLargerThanAnyones && !isKnown;
  if (isAnyone && announced > ANYONES_BYTES) return "signed-out";
  if (isAnyone) body.narrow(ANYONES_BYTES);
  const arrived = await body.arrived;
  if (arrived === "gone") return "gone";
  if (arrived === "too-large") return isAnyone ? "signed-out" : "too-large";
  const type = headers["content-type"] ?? "";
  const isForm = headers["next-action"] !== undefined || type.startsWith("multipart/form-data");
  if (isForm && !isReadableForm(type, body.bytes())) return "unreadable";
  return body;
}
