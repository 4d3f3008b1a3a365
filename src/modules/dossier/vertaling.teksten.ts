import type { Vertalingen } from "#platform/taal"

/** Whom to call in an emergency, in English, Ukrainian and Arabic. */
export const vertaling: Vertalingen = {
  "Wie bellen wij in nood": ["Who we call in an emergency", "Кому ми телефонуємо в разі біди", "بمن نتصل عند الطوارئ"],
  "Wie mogen wij bellen als er iets met u gebeurt? U kiest het zelf, en u mag het altijd veranderen.": [
    "Whom may we call if something happens to you? You choose, and you may always change it.",
    "Кому ми можемо зателефонувати, якщо з вами щось станеться? Ви обираєте самі й завжди можете це змінити.",
    "بمن يمكننا أن نتصل إذا حدث لك شيء؟ أنت تختار، ويمكنك تغيير ذلك دائمًا.",
  ],
  "Noem iemand": ["Name someone", "Назвіть людину", "اذكر شخصًا"],
  "Wij weten nu wie wij bellen.": ["Now we know whom to call.", "Тепер ми знаємо, кому телефонувати.", "نعرف الآن بمن نتصل."],
  "Verander wie wij bellen": ["Change whom we call", "Змінити, кому ми телефонуємо", "غيّر من نتصل به"],
  "Bel deze persoon niet meer": ["Do not call this person any more", "Більше не телефонуйте цій людині", "لا تتصلوا بهذا الشخص بعد الآن"],
  "Het is veranderd.": ["It has been changed.", "Змінено.", "تم التغيير."],
  "Wie is dat voor u": ["Who is this to you", "Ким ця людина є для вас", "ما صلة هذا الشخص بك"],
  "Bijvoorbeeld uw moeder of uw buurman.": [
    "For example your mother or your neighbour.",
    "Наприклад, ваша мама або сусід.",
    "مثلًا والدتك أو جارك.",
  ],
  "Uw contactpersonen": ["Your contacts", "Ваші контактні особи", "الأشخاص الذين نتصل بهم"],
  "U noemde nog niemand.": ["You have not named anyone yet.", "Ви ще нікого не назвали.", "لم تذكر أحدًا بعد."],
  "verander dit": ["change this", "змінити", "غيّر هذا"],
  "Zorg die betrokken is": ["Care that is involved", "Допомога, яка бере участь", "الرعاية المشاركة"],
  "wie het is en sinds wanneer, nooit waarom": [
    "who it is and since when, never why",
    "хто це і відколи, ніколи чому",
    "من هو ومنذ متى، وليس السبب أبدًا",
  ],
  "Bellen in nood": ["Call in an emergency", "Телефонувати в разі біди", "للاتصال عند الطوارئ"],
  Gemachtigde: ["Authorised representative", "Уповноважений представник", "وكيل مفوَّض"],
  Curator: ["Guardian (curator)", "Опікун (curator)", "قيّم (curator)"],
  Bewindvoerder: ["Administrator of your money", "Розпорядник ваших грошей", "مدير أموالك"],
  Mentor: ["Mentor", "Наставник (mentor)", "مرشد (mentor)"],
  Voogd: ["Legal guardian", "Законний опікун", "وصيّ قانوني"],
  "Dit staat er niet meer. Open de pagina opnieuw.": [
    "This is no longer there. Open the page again.",
    "Цього тут більше немає. Відкрийте сторінку знову.",
    "لم يعد هذا موجودًا. افتح الصفحة من جديد.",
  ],
  "Schrijf een naam.": ["Write a name.", "Напишіть ім’я.", "اكتب اسمًا."],
}
