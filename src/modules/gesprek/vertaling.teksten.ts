import type { Vertalingen } from "#platform/taal"

/** Appointments, as a resident reads them, in English, Ukrainian and Arabic. */
export const vertaling: Vertalingen = {
  "Mijn afspraken": ["My appointments", "Мої зустрічі", "مواعيدي"],
  "alle afspraken": ["all appointments", "усі зустрічі", "كل المواعيد"],
  Afspraak: ["Appointment", "Зустріч", "موعد"],
  "Wat komt": ["Coming up", "Попереду", "القادم"],
  "Wat is geweest": ["What was before", "Що вже було", "ما مضى"],
  "Geen afspraken": ["No appointments", "Зустрічей немає", "لا مواعيد"],
  "Maakt u met iemand een afspraak, dan staat die hier.": [
    "When you make an appointment with someone, you see it here.",
    "Коли ви домовитеся про зустріч, вона з’явиться тут.",
    "عندما تحدد موعدًا مع شخص ما، يظهر هنا.",
  ],
  "Kunt u niet komen? Laat het op tijd weten aan wie u helpt. Dan maakt u samen een nieuwe afspraak.": [
    "Can you not come? Tell the person who helps you in good time. Then you make a new appointment together.",
    "Не можете прийти? Вчасно скажіть тому, хто вам допомагає. Тоді ви разом домовитеся про нову зустріч.",
    "لا تستطيع الحضور؟ أخبر من يساعدك في الوقت المناسب. ثم تحددان معًا موعدًا جديدًا.",
  ],
  "Zet in uw agenda": ["Put it in your calendar", "Додати до календаря", "أضفه إلى تقويمك"],
  "U wilt dit nog niet. Wij vragen het opnieuw op {{dag}}.": [
    "You do not want this yet. We will ask again on {{dag}}.",
    "Ви поки що цього не хочете. Ми запитаємо знову {{dag}}.",
    "لا تريد ذلك بعد. سنسألك مرة أخرى في {{dag}}.",
  ],
  "Dit gaat niet door": ["This is cancelled", "Це скасовано", "أُلغي هذا الموعد"],
  "U was er niet": ["You were not there", "Вас не було", "لم تكن حاضرًا"],
  "U hebt elkaar gesproken": ["You spoke with each other", "Ви поговорили", "تحدثتما معًا"],
  "Op een locatie": ["At a place", "На місці", "في مكان"],
  Klaar: ["Done", "Готово", "تم"],
  Huisbezoek: ["Home visit", "Візит додому", "زيارة منزلية"],
  Videobellen: ["Video call", "Відеодзвінок", "مكالمة فيديو"],
  "open het gesprek": ["open the call", "відкрити розмову", "افتح المكالمة"],
  "In uw eigen agenda": ["In your own calendar", "У вашому календарі", "في تقويمك الخاص"],
  "Uw agenda op telefoon of computer haalt de tijden hier op. Er staat geen naam, plek of onderwerp in: wie over uw schouder meekijkt ziet alleen 'Afspraak'.":
    [
      "Your calendar on phone or computer gets the times here. There is no name, place or subject in it: whoever looks over your shoulder sees only the word for an appointment.",
      "Ваш календар у телефоні чи комп’ютері бере звідси час. Там немає імені, місця чи теми: хто дивиться через плече, бачить лише слово «зустріч».",
      "يأخذ تقويمك في الهاتف أو الحاسوب الأوقات من هنا. لا يوجد فيه اسم أو مكان أو موضوع: من ينظر من فوق كتفك يرى كلمة «موعد» فقط.",
    ],
  "Een nieuw adres": ["A new address", "Нова адреса", "عنوان جديد"],
  "Maak een adres": ["Make an address", "Створити адресу", "أنشئ عنوانًا"],
  "Het adres van {{moment}} werkt. Bent u het kwijt, of zag een ander het? Maak een nieuw: het oude werkt dan niet meer.": [
    "The address of {{moment}} works. Did you lose it, or did someone else see it? Make a new one: then the old one stops working.",
    "Адреса від {{moment}} працює. Загубили її або її хтось побачив? Створіть нову: стара перестане працювати.",
    "العنوان المنشأ في {{moment}} يعمل. هل فقدته أو رآه غيرك؟ أنشئ عنوانًا جديدًا: عندها يتوقف القديم.",
  ],
  "U krijgt een geheim adres. Plak het in uw agenda bij 'agenda toevoegen via internet'.": [
    "You get a secret address. Paste it in your calendar where it says 'add calendar from the internet'.",
    "Ви отримаєте таємну адресу. Вставте її у своєму календарі там, де «додати календар з інтернету».",
    "تحصل على عنوان سري. ألصقه في تقويمك عند «إضافة تقويم من الإنترنت».",
  ],
  "Stop ermee": ["Stop this", "Припинити", "أوقف هذا"],
  "Het adres geeft dan niets meer. Wat uw agenda al had opgehaald, haalt u daar zelf weg.": [
    "The address then gives nothing any more. What your calendar already has, you remove there yourself.",
    "Тоді адреса більше нічого не дає. Те, що календар уже отримав, приберіть там самі.",
    "عندها لا يعطي العنوان شيئًا. ما أخذه تقويمك من قبل تحذفه أنت هناك.",
  ],
  "Uw adres": ["Your address", "Ваша адреса", "عنوانك"],
  "Plak dit adres in uw agenda": ["Paste this address in your calendar", "Вставте цю адресу у свій календар", "ألصق هذا العنوان في تقويمك"],
  "U ziet het hierna niet meer. Geef het aan niemand: wie het heeft, ziet wanneer u afspraken hebt.": [
    "You will not see it again after this. Give it to no one: whoever has it sees when you have appointments.",
    "Після цього ви її більше не побачите. Нікому її не давайте: хто її має, бачить, коли у вас зустрічі.",
    "لن تراه بعد الآن. لا تعطه لأحد: من يملكه يرى متى لديك مواعيد.",
  ],
  "Bijvoorbeeld: in Google Agenda 'Via URL', in Outlook 'Abonneren via internet'.": [
    "For example: in Google Calendar 'From URL', in Outlook 'Subscribe from web'.",
    "Наприклад: у Google Календарі «За URL-адресою», в Outlook «Підписатися з інтернету».",
    "مثلًا: في تقويم Google «من عنوان URL»، وفي Outlook «اشتراك من الويب».",
  ],
  "Het adres werkt niet meer.": ["The address no longer works.", "Адреса більше не працює.", "العنوان لم يعد يعمل."],
}
