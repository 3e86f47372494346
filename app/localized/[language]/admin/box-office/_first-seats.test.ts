import { expect, it } from "vitest";
import { readFirstSeats } from "./_first-seats";
import { tillWith } from "./_till-address";

it("is read from the address that it is written into", () => {
  const address = tillWith(7, [
    { id: 12, ticketTypeId: 3 },
    { id: 15, ticketTypeId: 4 },
  ]);
  expect(address).toBe("/admin/box-office/7?seats=12.3-15.4");
  expect(readFirstSeats(address.split("=")[1])).toEqual([
    { seatId: 12, ticketTypeId: 3 },
    { seatId: 15, ticketTypeId: 4 },
  ]);
});

it.each([undefined, "", "12", "12.x", "12.3-", ["12.3"], "0.1", "1.2.3"])("is nothing of %j", (text) => {
  expect(readFirstSeats(text)).toEqual([]);
});
