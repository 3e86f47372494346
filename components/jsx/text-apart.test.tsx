import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

const some = (condition: boolean, what: React.ReactNode) => condition && what;
const Wrapped = ({ before, children }: { before: boolean; children: React.ReactNode }) => (
  <button type="button">
    {before && <i />}
    {children}
  </button>
);

test.each([
  [
    "texts alone are one text",
    <p key="_">
      Row {"A"}, seat {7}
    </p>,
    "<p>Row A, seat 7</p>",
  ],
  [
    "a text beside an element is an element",
    <p key="_">
      Total <b>£6.00</b> all in
    </p>,
    "<p><span>Total </span><b>£6.00</b><span> all in</span></p>",
  ],
  [
    "a text beside one that may come is an element in time",
    <p key="_">
      {some(false, <b />)}
      {"until 20:00"}
    </p>,
    "<p>until 20:00</p>",
  ],
  [
    "a component's text too",
    <Wrapped key="_" before>
      {"Pay"}
    </Wrapped>,
    '<button type="button"><i></i><span>Pay</span></button>',
  ],
  [
    "texts between elements of a component",
    <Wrapped key="_" before={false}>
      <i /> Release {3} seats
    </Wrapped>,
    '<button type="button"><i></i><span> Release 3 seats</span></button>',
  ],
  [
    "texts in a list",
    <p key="_">{["one", <b key="b">two</b>, "three"]}</p>,
    "<p><span>one</span><b>two</b><span>three</span></p>",
  ],
  [
    "a text that is all of a fragment",
    <p key="_">
      {/* biome-ignore lint/complexity/noUselessFragments: it is what is tested */}
      <>{"alone"}</>
      <b />
    </p>,
    "<p><span>alone</span><b></b></p>",
  ],
  ["what holds text only holds text", <option key="_">Up to {"£9"}</option>, "<option>Up to £9</option>"],
])("%s", (_, element, markup) => {
  expect(renderToStaticMarkup(element)).toBe(markup);
});
