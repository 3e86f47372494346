/**
 * Tells which readings are still news when they arrive. One that was asked for before a move was answered may not know
 * of the move, and one that a later reading has overtaken is older than what is shown.
 */
export function readings() {
  let asked = 0;
  let heard = 0;
  return {
    /** Answers the number of the reading that is asked for now. */
    ask: () => ++asked,
    /** A move was answered. */
    outdate: () => {
      heard = asked;
    },
    isNews: (own: number) => {
      if (own <= heard) return false;
      heard = own;
      return true;
    },
  };
}
