import type { Vertalingen } from "#platform/taal"

/** What somebody meets who follows a link, and the message that brought it, in English, Ukrainian and Arabic. */
export const vertaling: Vertalingen = {
  "Uw afspraak": ["Your appointment", "Ваша зустріч", "موعدك"],
  "Er staat iets voor u klaar": ["There is something for you", "Для вас є дещо", "يوجد شيء لك"],
  "Er staat iets voor u klaar. Open het hier: {{adres}} De link werkt één keer, zeven dagen lang.": [
    "There is something for you. Open it here: {{adres}} The link works once, for seven days.",
    "Для вас є дещо. Відкрийте тут: {{adres}} Посилання діє один раз, сім днів.",
    "يوجد شيء لك. افتحه هنا: {{adres}} الرابط يعمل مرة واحدة، لمدة سبعة أيام.",
  ],
  "Waar en met wie leest u op {{adres}}": [
    "Read where and with whom at {{adres}}",
    "Де і з ким, читайте на {{adres}}",
    "اقرأ أين ومع من على {{adres}}",
  ],
  "Laat hier weten of u komt: {{adres}}": [
    "Tell us here whether you will come: {{adres}}",
    "Повідомте тут, чи прийдете: {{adres}}",
    "أخبرنا هنا هل ستأتي: {{adres}}",
  ],
  "Uw afspraak is verzet. Hij is nu op {{dag}} om {{tijd}}.": [
    "Your appointment has moved. It is now on {{dag}} at {{tijd}}.",
    "Вашу зустріч перенесено. Тепер вона {{dag}} о {{tijd}}.",
    "تم تغيير موعدك. أصبح الآن يوم {{dag}} الساعة {{tijd}}.",
  ],
  "Uw afspraak van {{dag}} om {{tijd}} gaat niet door.": [
    "Your appointment of {{dag}} at {{tijd}} is cancelled.",
    "Вашу зустріч {{dag}} о {{tijd}} скасовано.",
    "أُلغي موعدك يوم {{dag}} الساعة {{tijd}}.",
  ],
  "Morgen hebt u een afspraak, om {{tijd}}.": [
    "You have an appointment tomorrow, at {{tijd}}.",
    "Завтра у вас зустріч о {{tijd}}.",
    "لديك موعد غدًا الساعة {{tijd}}.",
  ],
  "U hebt een afspraak op {{dag}} om {{tijd}}.": [
    "You have an appointment on {{dag}} at {{tijd}}.",
    "У вас зустріч {{dag}} о {{tijd}}.",
    "لديك موعد يوم {{dag}} الساعة {{tijd}}.",
  ],
  "Deze link werkt niet (meer)": ["This link does not work (any more)", "Це посилання не діє (більше)", "هذا الرابط لا يعمل (بعد الآن)"],
  "Een link werkt één keer, een paar dagen lang. Misschien gebruikte u hem al.": [
    "A link works once, for a few days. Perhaps you have used it already.",
    "Посилання діє один раз, кілька днів. Можливо, ви вже скористалися ним.",
    "يعمل الرابط مرة واحدة، لبضعة أيام. ربما استخدمته من قبل.",
  ],
  "Bel wie u helpt, of log in. Daar staat alles wat u kunt doen.": [
    "Call the person who helps you, or log in. There you find everything you can do.",
    "Зателефонуйте тому, хто вам допомагає, або увійдіть. Там є все, що ви можете зробити.",
    "اتصل بمن يساعدك، أو سجّل الدخول. هناك تجد كل ما يمكنك فعله.",
  ],
  "Even wachten": ["Please wait a moment", "Зачекайте трохи", "انتظر قليلًا"],
  "Vanaf hier zijn net veel links geopend. Probeer het over een kwartier opnieuw.": [
    "Many links were just opened from here. Try again in fifteen minutes.",
    "Звідси щойно відкрили багато посилань. Спробуйте за п’ятнадцять хвилин.",
    "فُتحت من هنا روابط كثيرة الآن. حاول مرة أخرى بعد ربع ساعة.",
  ],
  "Vul uw geboortedatum in. Dan weten wij dat u het bent.": [
    "Fill in your date of birth. Then we know that it is you.",
    "Впишіть дату народження. Тоді ми знатимемо, що це ви.",
    "اكتب تاريخ ميلادك. عندها نعرف أنه أنت.",
  ],
  Verder: ["Continue", "Далі", "متابعة"],
  "Deze geboortedatum klopt niet. Kijk de dag, de maand en het jaar na.": [
    "This date of birth is not right. Check the day, the month and the year.",
    "Ця дата народження неправильна. Перевірте день, місяць і рік.",
    "تاريخ الميلاد هذا غير صحيح. تحقق من اليوم والشهر والسنة.",
  ],
  "Uw afspraak op {{dag}} om {{tijd}}": [
    "Your appointment on {{dag}} at {{tijd}}",
    "Ваша зустріч {{dag}} о {{tijd}}",
    "موعدك يوم {{dag}} الساعة {{tijd}}",
  ],
  "Komt u?": ["Will you come?", "Ви прийдете?", "هل ستأتي؟"],
  "Ja, ik kom": ["Yes, I will come", "Так, я прийду", "نعم، سآتي"],
  "Nee, ik kan niet": ["No, I cannot", "Ні, я не можу", "لا، لا أستطيع"],
  "U komt": ["You will come", "Ви прийдете", "ستأتي"],
  "U kunt niet": ["You cannot come", "Ви не можете прийти", "لا تستطيع الحضور"],
  "Hebt u dit gedaan?": ["Have you done this?", "Ви це зробили?", "هل فعلت هذا؟"],
  "Ja, dit heb ik gedaan": ["Yes, I have done this", "Так, я це зробив (зробила)", "نعم، فعلت هذا"],
  "Uw antwoord": ["Your answer", "Ваша відповідь", "إجابتك"],
  "Dank u wel. Wie u helpt ziet dat u komt.": [
    "Thank you. The person who helps you sees that you will come.",
    "Дякуємо. Той, хто вам допомагає, бачить, що ви прийдете.",
    "شكرًا لك. من يساعدك يرى أنك ستأتي.",
  ],
  "Wie u helpt ziet dat u niet kunt, en maakt met u een nieuwe afspraak.": [
    "The person who helps you sees that you cannot come, and will make a new appointment with you.",
    "Той, хто вам допомагає, бачить, що ви не можете, і домовиться з вами про нову зустріч.",
    "من يساعدك يرى أنك لا تستطيع، وسيحدد معك موعدًا جديدًا.",
  ],
  "Dank u wel. Wie u helpt ziet dat u dit gedaan hebt.": [
    "Thank you. The person who helps you sees that you have done this.",
    "Дякуємо. Той, хто вам допомагає, бачить, що ви це зробили.",
    "شكرًا لك. من يساعدك يرى أنك فعلت هذا.",
  ],
  "Dank u wel. Wie u helpt ziet uw antwoord.": [
    "Thank you. The person who helps you sees your answer.",
    "Дякуємо. Той, хто вам допомагає, бачить вашу відповідь.",
    "شكرًا لك. من يساعدك يرى إجابتك.",
  ],
  "Het is gelukt": ["It worked", "Вийшло", "تم بنجاح"],
  "De link werkt nu niet meer. U kunt deze bladzijde sluiten.": [
    "The link no longer works now. You can close this page.",
    "Посилання більше не діє. Ви можете закрити цю сторінку.",
    "لم يعد الرابط يعمل الآن. يمكنك إغلاق هذه الصفحة.",
  ],
  "Naar mijn gegevens": ["To my data", "До моїх даних", "إلى بياناتي"],
  "Deze afspraak staat niet meer open. Bel wie u helpt.": [
    "This appointment is no longer open. Call the person who helps you.",
    "Ця зустріч уже не відкрита. Зателефонуйте тому, хто вам допомагає.",
    "لم يعد هذا الموعد متاحًا. اتصل بمن يساعدك.",
  ],
  "Kies of u komt.": ["Choose whether you will come.", "Виберіть, чи прийдете.", "اختر هل ستأتي."],
  "Deze stap staat niet meer open. Open de pagina opnieuw.": [
    "This step is no longer open. Open the page again.",
    "Цей крок уже не відкритий. Відкрийте сторінку знову.",
    "لم تعد هذه الخطوة مفتوحة. افتح الصفحة من جديد.",
  ],
  "Mijn stappen": ["My steps", "Мої кроки", "خطواتي"],
  "Klaar met een stap? Druk op de knop. Wie u helpt ziet het meteen.": [
    "Finished a step? Press the button. The person who helps you sees it at once.",
    "Закінчили крок? Натисніть кнопку. Той, хто вам допомагає, одразу це побачить.",
    "أنهيت خطوة؟ اضغط الزر. من يساعدك يرى ذلك فورًا.",
  ],
  "U hoeft nu niets te doen": ["You do not have to do anything now", "Зараз вам нічого не потрібно робити", "ليس عليك فعل شيء الآن"],
  "Spreekt u met iemand iets af, dan staat het hier.": [
    "When you agree on something with someone, it is here.",
    "Коли ви про щось домовитеся, це буде тут.",
    "عندما تتفق مع شخص على شيء، يظهر هنا.",
  ],
  "Wat anderen voor u doen": ["What others do for you", "Що для вас роблять інші", "ما يفعله الآخرون لك"],
  afvinken: ["tick off", "позначити", "ضع علامة"],
}
