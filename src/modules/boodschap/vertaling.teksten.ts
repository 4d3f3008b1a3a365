import type { Vertalingen } from "#platform/taal"

/** What a resident reads of his messages, in English, Ukrainian and Arabic. */
export const vertaling: Vertalingen = {
  "Mijn berichten": ["My messages", "Мої повідомлення", "رسائلي"],
  "Mijn berichten ({{aantal}} nieuw)": [
    "My messages ({{aantal}} new)",
    "Мої повідомлення (нових: {{aantal}})",
    "رسائلي ({{aantal}} جديدة)",
  ],
  "Schrijf hier aan wie u helpt. Iedereen die u helpt kan dit lezen. Is er haast bij? Bel dan.": [
    "Write here to the person who helps you. Everyone who helps you can read this. Is it urgent? Then call.",
    "Пишіть тут тому, хто вам допомагає. Це можуть прочитати всі, хто вам допомагає. Терміново? Тоді зателефонуйте.",
    "اكتب هنا لمن يساعدك. كل من يساعدك يستطيع قراءة هذا. هل الأمر عاجل؟ اتصل إذن.",
  ],
  "Schrijf een bericht": ["Write a message", "Написати повідомлення", "اكتب رسالة"],
  "Uw bericht": ["Your message", "Ваше повідомлення", "رسالتك"],
  "U mag schrijven in uw eigen taal.": ["You may write in your own language.", "Можна писати своєю мовою.", "يمكنك الكتابة بلغتك."],
  Stuur: ["Send", "Надіслати", "أرسل"],
  Geschreven: ["Written", "Написано", "ما كُتب"],
  "Berichten, de laatste bovenaan": ["Messages, the last on top", "Повідомлення, останнє вгорі", "الرسائل، الأحدث في الأعلى"],
  Bericht: ["Message", "Повідомлення", "رسالة"],
  "nog niet gelezen": ["not read yet", "ще не прочитано", "لم تُقرأ بعد"],
  nieuw: ["new", "нове", "جديدة"],
  "Uw bericht is verstuurd.": ["Your message was sent.", "Ваше повідомлення надіслано.", "أُرسلت رسالتك."],
  "Schrijf uw bericht.": ["Write your message.", "Напишіть повідомлення.", "اكتب رسالتك."],
  "Houd het bericht korter dan 2000 tekens.": [
    "Keep the message shorter than 2000 characters.",
    "Повідомлення має бути коротшим за 2000 знаків.",
    "اجعل الرسالة أقصر من 2000 حرف.",
  ],
  "U schreef vandaag al twintig berichten. Bel wie u helpt, of schrijf morgen verder.": [
    "You already wrote twenty messages today. Call the person who helps you, or write on tomorrow.",
    "Ви вже написали сьогодні двадцять повідомлень. Зателефонуйте тому, хто вам допомагає, або пишіть завтра.",
    "كتبت اليوم عشرين رسالة. اتصل بمن يساعدك، أو أكمل غدًا.",
  ],
  "Er is een bericht voor u. U leest het op {{adres}}": [
    "There is a message for you. Read it at {{adres}}",
    "Для вас є повідомлення. Читайте його на {{adres}}",
    "توجد رسالة لك. اقرأها على {{adres}}",
  ],
}
