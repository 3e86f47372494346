import { readSignedId, signId } from "@/lib/accounts/signed-id";

/** Where whoever has the link sees a voucher and its code. */
export const voucherPath = (voucherId: string): string => `/vouchers/${signId(voucherId, "voucher links")}`;

/** The voucher that a link was made for; null when it was not made by us. */
export const readVoucherLink = (token: string): string | null => readSignedId(token, "voucher links");
