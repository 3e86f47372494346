import { expect, it } from "vitest";
import { readSignedId, signId } from "./signed-id";

const receipts = "receipt links" as const;
const id = "an-order-of-somebody-1";

it("reads what it signed, for what it was signed for", () => {
  expect(readSignedId(signId(id, receipts), receipts)).toBe(id);
});

it("reads nothing that was signed for something else, changed or made up", () => {
  const token = signId(id, "voucher links");
  expect(readSignedId(token, receipts)).toBeNull();
  const own = signId(id, receipts);
  for (const other of [`b${own.slice(1)}`, own.slice(0, -1), `${own}A`, id, "", "a/b".repeat(20)])
    expect(readSignedId(other, receipts)).toBeNull();
});
