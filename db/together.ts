/** One that takes long keeps the others waiting: so many at most go together. */
const MOST = 8;

type Asked<Question, Answer> = {
  question: Question;
  resolve: (answer: Answer | PromiseLike<Answer>) => void;
};

/**
 * Questions that are asked in one turn of the event loop go out as one. Where that fails each is asked alone, and is told what
 * became of the first try: what is wrong with one of them is its own matter.
 */
export function together<Question, Answer>(
  askAlone: (question: Question, failed?: unknown) => Promise<Answer>,
  askAll: (questions: Question[]) => Promise<Answer[]>,
): (question: Question) => Promise<Answer> {
  let waiting: Asked<Question, Answer>[] = [];

  function send(): void {
    const all = waiting;
    waiting = [];
    for (let at = 0; at < all.length; at += MOST) void sendSome(all.slice(at, at + MOST));
  }

  async function sendSome(some: Asked<Question, Answer>[]): Promise<void> {
    const [first] = some;
    if (first && some.length === 1) return first.resolve(askAlone(first.question));
    try {
      const answers = await askAll(some.map(({ question }) => question));
      for (const [at, { resolve }] of some.entries()) resolve(answers[at] as Answer);
    } catch (error) {
      for (const { question, resolve } of some) resolve(askAlone(question, error));
    }
  }

  return (question) =>
    new Promise((resolve) => {
      // after all that is done in this turn: what waits for the same answer asks a few promises later
      if (waiting.push({ question, resolve }) === 1) queueMicrotask(() => process.nextTick(send));
    });
}
