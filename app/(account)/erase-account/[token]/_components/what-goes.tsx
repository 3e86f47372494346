const GOES = [
  "Your name, your address and your password, and every browser that you are signed in with.",
  "Your name and address on bookings, vouchers and tickets that friends gave you.",
  "The messages we wrote to you, what staff noted about your bookings, and you in the words of our log.",
  "Your roles, if you work here, and the API tokens that you made: their programs are refused at once.",
];
const STAYS = [
  "What was sold, when and for how much, with receipts and refunds: theaters must keep their books. Nobody is named in them any more.",
  "Vouchers that you bought, for whoever has their code.",
  "Copies of our database that were made before, until they are replaced.",
];

/** What an erasure takes and what it leaves. */
export function WhatGoes() {
  return (
    <div className="grid gap-8 sm:grid-cols-2">
      <List title="What goes" points={GOES} />
      <List title="What stays" points={STAYS} />
    </div>
  );
}

function List({ title, points }: { title: string; points: readonly string[] }) {
  return (
    <section>
      <h2 className="font-display text-xl">{title}</h2>
      <ul className="mt-3 grid max-w-measure list-disc gap-2 pl-5">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  );
}
