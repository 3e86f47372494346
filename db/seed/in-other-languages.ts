import type { Database } from "@/db/client";
import { movies } from "@/db/schema/catalogue";
import { translations } from "@/db/schema/translations";
import { inArabic } from "./movies/in-arabic";
import { inGerman } from "./movies/in-german";
import { insertAll, plant } from "./rows";
import { demoTicketTypes } from "./theaters";

type Row = typeof translations.$inferInsert;

export const moviesInOthers = { de: inGerman, ar: inArabic };

/** By the ids of the demo's theaters. */
const theatersInOthers: Record<string, Record<number, { description: string; houseRules: string }>> = {
  de: {
    1: {
      description:
        "Drei Säle hinter einer gekachelten Fassade in der Calder Street. The Grand ist Plüsch und Gold, The Snug hat nur Sofas, und im Studio läuft das Seltsame und Wunderbare.",
      houseRules:
        "Einlass ist eine halbe Stunde vor der ersten Vorstellung des Tages. Wer zu spät kommt, wird beim ersten Rollenwechsel eingelassen.\n\nWas Sie hier essen und trinken, nehmen Sie mit an den Platz; im Snug bringen wir es Ihnen. Assistenzhunde sind in jedem Saal willkommen, alle anderen Hunde im Foyer.",
    },
    2: {
      description:
        "Ein Lichtspielhaus am See mit der breitesten Leinwand weit und breit, einem echten Rang und einem Saal ohne eine einzige Stufe von der Straße bis zum Platz.",
      houseRules:
        "Mäntel und Taschen bewahren wir kostenlos für Sie auf.\n\nJeder Saal hat eine Induktionsschleife für Hörgeräte; Kopfhörer mit Audiodeskription liegen an der Kasse.",
    },
  },
  ar: {
    1: {
      description:
        "ثلاث قاعات خلف واجهة مكسوة بالبلاط في شارع كالدر. القاعة الكبرى مخمل وذهب، و«سنَغ» كلها أرائك، وفي «ستوديو» يُعرض كل غريب وبديع.",
      houseRules:
        "تُفتح الأبواب قبل أول عرض في اليوم بنصف ساعة، ومن يتأخر يدخل عند أول تبديل للبكرات.\n\nيمكن اصطحاب ما يُشترى هنا من طعام وشراب إلى المقعد، وفي «سنَغ» نحضره إليكم. كلاب المساعدة مرحب بها في كل القاعات، وغيرها في البهو.",
    },
    2: {
      description:
        "دار عرض على ضفة البحيرة بأعرض شاشة في المنطقة وشرفة حقيقية، وقاعة لا درجة فيها من الشارع إلى المقعد.",
      houseRules:
        "نحفظ لكم المعاطف والحقائب مجانًا.\n\nفي كل قاعة حلقة صوتية لأجهزة السمع، وسماعات الوصف الصوتي متوفرة عند شباك التذاكر.",
    },
  },
};

/** By the names of the demo's ticket types. */
const typesInOthers: Record<string, Record<string, { name: string; note: string }>> = {
  de: {
    Adult: { name: "Erwachsene", note: "" },
    Child: { name: "Kinder", note: "unter 14" },
    Senior: { name: "Senioren", note: "ab 65" },
    Student: { name: "Studierende", note: "mit Studierendenausweis" },
  },
  ar: {
    Adult: { name: "بالغ", note: "" },
    Child: { name: "طفل", note: "دون 14 سنة" },
    Senior: { name: "كبار السن", note: "65 سنة فأكثر" },
    Student: { name: "طالب", note: "ببطاقة طالب" },
  },
};

/** What the demo's theaters write, in German and Arabic. Movies are there by then, and the ids of the others count from 1. */
export async function seedOtherLanguages(db: Database): Promise<void> {
  const ids = await db.select({ id: movies.id, slug: movies.slug }).from(movies);
  const rows = [
    ...Object.entries(moviesInOthers).flatMap(([language, texts]) =>
      ids.flatMap(({ id, slug }) => rowsOf("movie", id, language, texts[slug] ?? {})),
    ),
    ...Object.entries(theatersInOthers).flatMap(([language, texts]) =>
      Object.entries(texts).flatMap(([id, of]) => rowsOf("theater", Number(id), language, of)),
    ),
    ...Object.entries(typesInOthers).flatMap(([language, texts]) =>
      Object.values(theatersInOthers.de ?? {}).flatMap((_, theater) =>
        demoTicketTypes.flatMap(({ name }, position) =>
          rowsOf("ticket-type", theater * demoTicketTypes.length + position + 1, language, texts[name] ?? {}),
        ),
      ),
    ),
  ];
  await plant(db, insertAll(db, translations, rows));
}

const rowsOf = (thing: string, objectId: number, language: string, texts: Record<string, string>): Row[] =>
  Object.entries(texts).flatMap(([field, text]) =>
    text ? [{ kind: `${thing}.${field}` as Row["kind"], objectId, language, text }] : [],
  );
