import { expect, it } from "vitest";
import { markAddress } from "./address-mark";
import { clientAddress } from "./client-address";

const mark = (address: string) => markAddress(clientAddress(new Headers({ "x-forwarded-for": address }), 0));

it("marks an address the same each time, and never as itself", () => {
  expect(mark("203.0.113.7")).toBe(mark("203.0.113.7"));
  expect(mark("203.0.113.7")).toBe(mark("203.0.113.7:10000"));
  expect(mark("203.0.113.7")).not.toBe(mark("203.0.113.8"));
  expect(mark("203.0.113.7")).toMatch(/^[\w-]{22}$/);
  expect(mark("2001:db8::1")).toBe(mark("2001:db8::2"));
  expect(mark("2001:db8::1")).toHaveLength(22);
});

it("marks nothing that is no customer's address", () => {
  for (const address of ["", "127.0.0.1", "::1", "::ffff:127.0.0.1", "10.0.0.5"])
    expect(mark(address)).toBeNull();
});
