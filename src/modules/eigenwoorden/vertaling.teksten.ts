import type { Vertalingen } from "#platform/taal"

/** What a resident reads around the words that were written about him, in English, Ukrainian and Arabic. */
export const vertaling: Vertalingen = {
  "In het Nederlands": ["In Dutch", "Нідерландською", "بالهولندية"],
  "vertaald door een tolk": ["translated by an interpreter", "переклав перекладач", "ترجمه مترجم"],
  "vertaald door een medewerker die de taal spreekt": [
    "translated by a staff member who speaks the language",
    "переклав працівник, який знає мову",
    "ترجمه موظف يتكلم اللغة",
  ],
  "vertaald door iemand die u kent": ["translated by somebody you know", "переклала людина, яку ви знаєте", "ترجمه شخص تعرفه"],
  "vertaald door een programma, niet nagekeken": [
    "translated by a program, not checked",
    "переклала програма, не перевірено",
    "ترجمه برنامج، ولم يُراجَع",
  ],
  "Ik begrijp dit niet": ["I do not understand this", "Я цього не розумію", "لا أفهم هذا"],
  "U vroeg uitleg op {{dag}}": ["You asked for help on {{dag}}", "Ви попросили пояснити {{dag}}", "طلبت الشرح في {{dag}}"],
  "Uitgelegd op {{dag}}.": ["Explained on {{dag}}.", "Пояснено {{dag}}.", "شُرح في {{dag}}."],
  "Nog niet in uw taal": ["Not in your language yet", "Ще не вашою мовою", "ليس بلغتك بعد"],
  "Wat er nog niet in uw taal staat": ["What is not in your language yet", "Що ще не вашою мовою", "ما ليس بلغتك بعد"],
  "Druk bij wat u niet begrijpt op de knop. Wie u helpt ziet dit en legt het uit.": [
    "Press the button next to what you do not understand. The person who helps you sees it and explains it.",
    "Натисніть кнопку біля того, чого не розумієте. Той, хто вам допомагає, побачить це й пояснить.",
    "اضغط على الزر بجانب ما لا تفهمه. من يساعدك يرى ذلك ويشرحه لك.",
  ],
  "Alles staat in uw taal": ["Everything is in your language", "Усе вашою мовою", "كل شيء بلغتك"],
  "Wat iemand schrijft en niet vertaalt, staat hier.": [
    "What somebody writes and does not translate is shown here.",
    "Тут буде те, що хтось напише й не перекладе.",
    "ما يكتبه أحد ولا يترجمه يظهر هنا.",
  ],
  "Dank u wel. Wie u helpt legt het uit.": [
    "Thank you. The person who helps you will explain it.",
    "Дякуємо. Той, хто вам допомагає, пояснить це.",
    "شكرًا لك. من يساعدك سيشرح ذلك.",
  ],
  "Deze tekst staat er niet meer. Open de pagina opnieuw.": [
    "This text is not there any more. Open the page again.",
    "Цього тексту вже немає. Відкрийте сторінку знову.",
    "لم يعد هذا النص موجودًا. افتح الصفحة من جديد.",
  ],
}
