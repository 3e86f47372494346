import { sql } from "drizzle-orm";
import type { RuledHouse } from "./testing/ruled-house";
import { testRules } from "./testing/rules";

type Asked = { orderId: string; refundId?: string; number: number };

const issues = ({ here }: RuledHouse, { orderId, refundId, number }: Asked) => sql`
  insert into receipts values (${here.theaterId}, ${refundId ? "credit-note" : "receipt"}, 2026, ${number}, ${orderId},
    ${refundId ?? null}, 2, 'Lantern', '', '')`;

testRules([
  [
    "the tax of a line is what its rate says",
    "order_lines_tax",
    "tax_differs",
    ({
      unpaid,
    }) => sql`insert into order_lines (id, order_id, position, kind, amount_minor, tax_minor, tax_basis_points)
      values ('other', ${unpaid}, 9, 'fee', 120, 19, 2000)`,
  ],
  [
    "no more tax goes back than was in the line",
    "refund_lines_tax",
    "tax_differs",
    ({
      unnamed,
      receipted,
    }) => sql`insert into refund_lines (refund_id, order_line_id, amount_minor, tax_minor)
      values (${unnamed}, ${`${receipted}-2`}, 10, 1)`,
  ],
  [
    "no number is left out",
    "receipts_without_gaps",
    "receipt_gap",
    (house) => issues(house, { orderId: house.receipted, refundId: house.receipted, number: 2 }),
  ],
  [
    "a receipt is not changed",
    "receipts_stand",
    "receipt_stands",
    ({ receipted }) => sql`update receipts set legal_name = 'Other' where order_id = ${receipted}`,
  ],
  [
    "a receipt is not deleted",
    "receipts_are_kept",
    "receipt_stands",
    ({ receipted }) => sql`delete from receipts where order_id = ${receipted}`,
  ],
  [
    "a receipt is of an order that was paid",
    "receipts_of_what_was_paid",
    "receipt_of_nothing",
    (house) => issues(house, { orderId: house.unpaid, number: 2 }),
  ],
  [
    "a credit note is of a refund that says what for",
    "credit_notes_of_receipts",
    "receipt_of_nothing",
    (house) => issues(house, { orderId: house.receipted, refundId: house.unnamed, number: 1 }),
  ],
  [
    "nothing that a receipt was issued for goes back without a credit note",
    "refunds_are_credited",
    "refund_uncredited",
    ({ receipted }) => sql`update refunds set state = 'succeeded', settled_at = 2 where id = ${receipted}`,
  ],
]);
