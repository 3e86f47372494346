import { expect, it } from "vitest";
import { drawOrder, type Present } from "./draw-order";

const people = (count: number, from: Present["from"], name = "visitor"): Present[] =>
  Array.from({ length: count }, (_, i) => ({ visitorId: `${name}-${i}`, from }));

const DRAWS = 4_000;
const draws = (present: Present[], length = DRAWS) =>
  Array.from({ length }, (_, i) => drawOrder(present, `seed ${i}`));

it("gives everyone present the same chance of every place, whenever they came", () => {
  const present = people(10, []);
  const orders = draws(present);
  for (const { visitorId } of present) {
    const counts = present.map((_, place) => orders.filter((order) => order[place] === visitorId).length);
    const expected = DRAWS / present.length;
    const chiSquared = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // nine degrees of freedom: one in ten thousand draws of honest lots is beyond it
    expect(chiSquared).toBeLessThan(33.7);
  }
});

it("is the same for a seed in whatever order people came, and another for another seed", () => {
  const present = people(200, ["one", "two", null]);
  const order = drawOrder(present, "a");
  expect(drawOrder(present.toReversed(), "a")).toEqual(order);
  expect(drawOrder(present, "b")).not.toEqual(order);
  expect([...order].sort()).toEqual(present.map(({ visitorId }) => visitorId).sort());
});

it("lets many marks of one address be no more chances than ten", () => {
  const others = Array.from(
    { length: 90 },
    (_, i) => people(1, [`address ${i}`, `block ${i}`], `other-${i}`)[0],
  );
  const present = [...(others as Present[]), ...people(200, ["crowd", "crowd's block"], "crowd")];
  const isCrowd = (visitorId: string) => visitorId.startsWith("crowd");
  const orders = draws(present, 400);
  for (const order of orders) expect(order.slice(0, 100).filter(isCrowd)).toHaveLength(10);
  const first = orders.filter(([visitorId = ""]) => isCrowd(visitorId)).length;
  // a tenth of all, give or take four deviations of so many draws
  expect(first).toBeGreaterThan(40 - 4 * 6);
  expect(first).toBeLessThan(40 + 4 * 6);
});

it("does not push a neighbour of the crowd back with it", () => {
  const crowd = people(250, ["crowd", "block"], "crowd");
  const neighbours = Array.from(
    { length: 20 },
    (_, i) => people(1, [`n ${i}`, "block"], `neighbour-${i}`)[0],
  );
  const order = drawOrder([...crowd, ...(neighbours as Present[])], "seed");
  expect(order.slice(0, 30).filter((visitorId) => visitorId.startsWith("neighbour"))).toHaveLength(20);
});
