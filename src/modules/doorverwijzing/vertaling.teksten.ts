import type { Vertalingen } from "#platform/taal"

/** What a resident reads of whom we asked to help him, in English, Ukrainian and Arabic. */
export const vertaling: Vertalingen = {
  "Wie wij vroegen u te helpen": ["Whom we asked to help you", "Кого ми попросили вам допомогти", "من طلبنا منهم مساعدتك"],
  "zonder uw naam, tot zij ja zeggen": [
    "without your name, until they say yes",
    "без вашого імені, доки вони не погодяться",
    "دون اسمك، حتى يوافقوا",
  ],
  "gevraagd op {{dag}}": ["asked on {{dag}}", "запит від {{dag}}", "طُلب في {{dag}}"],
  "eerste contact op {{dag}}": ["first contact on {{dag}}", "перший контакт {{dag}}", "أول تواصل في {{dag}}"],
  "Wacht op antwoord": ["Waiting for an answer", "Очікуємо на відповідь", "بانتظار الرد"],
  "Niet aangenomen": ["Not accepted", "Не прийнято", "لم يُقبل"],
  "Verlopen zonder antwoord": ["Ran out without an answer", "Строк минув без відповіді", "انتهت المدة دون رد"],
  Ingetrokken: ["Withdrawn", "Відкликано", "سُحب"],
  "Welzijn en ontmoeten": ["Wellbeing and meeting people", "Добробут і спілкування", "الرفاه ولقاء الناس"],
  "Hulp bij geld en schulden": ["Help with money and debts", "Допомога з грошима і боргами", "مساعدة في المال والديون"],
  "Opleiding of cursus": ["Education or a course", "Навчання або курс", "تعليم أو دورة"],
  "Zorg en ondersteuning": ["Care and support", "Догляд і підтримка", "رعاية ودعم"],
  "Werk zoeken of uitzendwerk": ["Looking for work or temporary work", "Пошук роботи або тимчасова робота", "البحث عن عمل أو عمل مؤقت"],
  "Juridische hulp": ["Legal help", "Правова допомога", "مساعدة قانونية"],
  "Andere hulp": ["Other help", "Інша допомога", "مساعدة أخرى"],
  "Er is nu geen plek": ["There is no place now", "Зараз немає місця", "لا يوجد مكان الآن"],
  "De vraag past niet bij ons": ["The question does not suit them", "Запит їм не підходить", "الطلب لا يناسبهم"],
  "Dit bieden wij niet (meer)": ["They do not offer this (any more)", "Вони цього (більше) не пропонують", "لا يقدمون هذا (بعد الآن)"],
  "Wij werken niet in deze gemeente": [
    "They do not work in this municipality",
    "Вони не працюють у цьому муніципалітеті",
    "لا يعملون في هذه البلدية",
  ],
  "Een andere reden": ["Another reason", "Інша причина", "سبب آخر"],
}
