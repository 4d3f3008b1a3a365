import type { Vertalingen } from "#platform/taal"

/** 'Wat levert werken mij op', in English, Ukrainian and Arabic. */
export const loontTeksten: Vertalingen = {
  "Wat levert werken mij op": ["What does working bring me", "Що мені дасть робота", "ماذا يعود عليّ العمل"],
  "Een schets, geen belofte. Wat u invult wordt niet bewaard en niemand anders ziet het.": [
    "A sketch, not a promise. What you fill in is not kept and no one else sees it.",
    "Це приблизний розрахунок, а не обіцянка. Те, що ви введете, не зберігається, і ніхто інший цього не бачить.",
    "هذا تقدير وليس وعدًا. ما تكتبه لا يُحفظ ولا يراه أحد غيرك.",
  ],
  "Kan ik terug als het niet lukt?": [
    "Can I come back if it fails?",
    "Чи можу я повернутися, якщо не вийде?",
    "هل أستطيع الرجوع إذا لم ينجح الأمر؟",
  ],
  "Houd ik mijn indicatie?": ["Do I keep my indication?", "Чи збережеться мій статус (indicatie)?", "هل أحتفظ بالاستحقاق (indicatie)؟"],
  "Vul in wat u weet": ["Fill in what you know", "Введіть те, що знаєте", "اكتب ما تعرفه"],
  euro: ["euros", "євро", "يورو"],
  uur: ["hours", "годин", "ساعة"],
  "Hoeveel uur per week zou u werken?": [
    "How many hours a week would you work?",
    "Скільки годин на тиждень ви б працювали?",
    "كم ساعة في الأسبوع ستعمل؟",
  ],
  "Wat verdient u dan per uur, bruto?": [
    "What would you earn an hour, before tax?",
    "Скільки ви б заробляли за годину, до податків?",
    "كم ستكسب في الساعة قبل الضريبة؟",
  ],
  "Weet u het niet? Dan rekenen we met het minimumloon voor uw leeftijd.": [
    "You do not know? Then we use the minimum wage for your age.",
    "Не знаєте? Тоді рахуємо за мінімальною зарплатою для вашого віку.",
    "لا تعرف؟ نحسب بالحد الأدنى للأجور لعمرك.",
  ],
  "Hoeveel uitkering krijgt u nu per maand, netto?": [
    "How much benefit do you get a month now, after tax?",
    "Скільки виплати ви зараз отримуєте на місяць, на руки?",
    "كم إعانة تحصل عليها الآن في الشهر، بعد الضريبة؟",
  ],
  "Dit staat op uw specificatie.": ["It is on your benefit slip.", "Це вказано у вашій специфікації виплати.", "هذا مكتوب في كشف الإعانة."],
  "Hoeveel loon zou u per maand netto krijgen?": [
    "How much wage would you get a month, after tax?",
    "Яку зарплату ви б отримували на місяць, на руки?",
    "كم أجرًا ستحصل عليه في الشهر بعد الضريبة؟",
  ],
  "Vraag dit aan de werkgever. Trede rekent geen belasting uit.": [
    "Ask the employer. Trede does not work out taxes.",
    "Запитайте роботодавця. Trede не рахує податки.",
    "اسأل صاحب العمل. لا يحسب Trede الضرائب.",
  ],
  "Laat zien wat het oplevert": ["Show what it brings", "Показати результат", "أظهر النتيجة"],
  "Uitkering, netto": ["Benefit, after tax", "Виплата, на руки", "الإعانة بعد الضريبة"],
  "zoals u invulde": ["as you filled in", "як ви ввели", "كما كتبت"],
  "vraag uw gemeente of UWV": ["ask your municipality or UWV", "запитайте муніципалітет або UWV", "اسأل بلديتك أو UWV"],
  "Loon, bruto": ["Wage, before tax", "Зарплата, до податків", "الأجر قبل الضريبة"],
  "uurloon × uren × 52 weken ÷ 12 maanden": [
    "wage an hour × hours × 52 weeks ÷ 12 months",
    "оплата за годину × години × 52 тижні ÷ 12 місяців",
    "أجر الساعة × الساعات × 52 أسبوعًا ÷ 12 شهرًا",
  ],
  "Loon, netto": ["Wage, after tax", "Зарплата, на руки", "الأجر بعد الضريبة"],
  "Nu en met werk": ["Now and with work", "Зараз і з роботою", "الآن ومع العمل"],
  "per maand": ["a month", "на місяць", "في الشهر"],
  "Wat u nu krijgt en wat u met werk krijgt, per maand": [
    "What you get now and what you get with work, a month",
    "Що ви отримуєте зараз і що отримаєте з роботою, на місяць",
    "ما تحصل عليه الآن وما ستحصل عليه مع العمل في الشهر",
  ],
  Nu: ["Now", "Зараз", "الآن"],
  "Met werk": ["With work", "З роботою", "مع العمل"],
  "Uw loon is {{bedrag}} per maand meer dan uw uitkering nu.": [
    "Your wage is {{bedrag}} a month more than your benefit now.",
    "Ваша зарплата на {{bedrag}} на місяць більша, ніж виплата зараз.",
    "أجرك أكثر من إعانتك الحالية بـ {{bedrag}} في الشهر.",
  ],
  "Uw loon is even veel als uw uitkering nu.": [
    "Your wage is as much as your benefit now.",
    "Ваша зарплата така сама, як виплата зараз.",
    "أجرك يساوي إعانتك الحالية.",
  ],
  "Uw loon is lager dan uw uitkering nu. Of uw gemeente uw inkomen aanvult, weet zij: vraag het vooraf.": [
    "Your wage is lower than your benefit now. Your municipality knows whether it adds to your income: ask beforehand.",
    "Ваша зарплата нижча за вашу нинішню виплату. Чи доплатить муніципалітет до вашого доходу, знає він сам: запитайте заздалегідь.",
    "أجرك أقل من إعانتك الآن. بلديتك تعرف هل تكمّل دخلك: اسألها مسبقًا.",
  ],
  "Bron:": ["Source:", "Джерело:", "المصدر:"],
  "Uw loon is {{bedrag}} per maand minder dan uw uitkering nu.": [
    "Your wage is {{bedrag}} a month less than your benefit now.",
    "Ваша зарплата на {{bedrag}} на місяць менша, ніж виплата зараз.",
    "أجرك أقل من إعانتك الحالية بـ {{bedrag}} في الشهر.",
  ],
  "Vraag uw gemeente of UWV vooraf of uw inkomen wordt aangevuld.": [
    "Ask your municipality or UWV beforehand whether your income is topped up.",
    "Заздалегідь запитайте муніципалітет або UWV, чи доплатять вам до доходу.",
    "اسأل بلديتك أو UWV مسبقًا هل سيُكمَّل دخلك.",
  ],
  "Gerekend met het uurloon dat u invulde.": [
    "Calculated with the wage an hour that you filled in.",
    "Розраховано за оплатою за годину, яку ви ввели.",
    "حُسب بأجر الساعة الذي كتبته.",
  ],
  "Gerekend met het minimumloon: {{bedrag}} per uur, geldig vanaf {{dag}}.": [
    "Calculated with the minimum wage: {{bedrag}} an hour, valid from {{dag}}.",
    "Розраховано за мінімальною зарплатою: {{bedrag}} за годину, діє з {{dag}}.",
    "حُسب بالحد الأدنى للأجور: {{bedrag}} في الساعة، ساري من {{dag}}.",
  ],
  onbevestigd: ["not confirmed", "не підтверджено", "غير مؤكد"],
  "Er geldt nu een nieuw bedrag dat hier nog niet staat.": [
    "A new amount holds now, which is not here yet.",
    "Зараз діє нова сума, якої тут ще немає.",
    "هناك مبلغ جديد سارٍ الآن وليس مسجلًا هنا بعد.",
  ],
  Ja: ["Yes", "Так", "نعم"],
  "Vraag het na": ["Ask about it", "Запитайте", "اسأل عنه"],
  Geen: ["None", "Немає", "لا يوجد"],
  "volgens wat er over u staat": ["by what is known about you", "за тим, що про вас записано", "حسب ما هو مسجل عنك"],
  "Kijk dit na voor u ja zegt": ["Check this before you say yes", "Перевірте це, перш ніж погодитися", "تحقق من هذا قبل أن توافق"],
  "Zorgtoeslag en huurtoeslag: die kunnen lager worden. Geef uw nieuwe inkomen door aan Dienst Toeslagen en maak daar een proefberekening.":
    [
      "Healthcare and rent allowance (zorgtoeslag, huurtoeslag): they may become lower. Tell Dienst Toeslagen your new income and make a trial calculation there.",
      "Доплати на медичне страхування й оренду (zorgtoeslag, huurtoeslag): вони можуть зменшитися. Повідомте Dienst Toeslagen про новий дохід і зробіть там пробний розрахунок.",
      "بدل الرعاية الصحية وبدل الإيجار (zorgtoeslag وhuurtoeslag): قد ينخفضان. أبلغ Dienst Toeslagen بدخلك الجديد واعمل هناك حسابًا تجريبيًا.",
    ],
  "Bijverdienen: vraag uw gemeente of u een deel van uw loon naast uw uitkering mag houden.": [
    "Earning on the side: ask your municipality whether you may keep part of your wage beside your benefit.",
    "Підробіток: запитайте муніципалітет, чи можна залишити частину зарплати разом із виплатою.",
    "الدخل الإضافي: اسأل بلديتك هل يمكنك الاحتفاظ بجزء من أجرك مع الإعانة.",
  ],
  "Reizen en kinderopvang: vraag de werkgever en uw gemeente wat u vergoed krijgt.": [
    "Travel and childcare: ask the employer and your municipality what you are paid back.",
    "Проїзд і догляд за дітьми: запитайте роботодавця і муніципалітет, що вам відшкодують.",
    "التنقل ورعاية الأطفال: اسأل صاحب العمل وبلديتك عما يُعوَّض لك.",
  ],
  "Schulden: vraag wie u met geld helpt wat u van uw loon overhoudt.": [
    "Debts: ask who helps you with money what you keep of your wage.",
    "Борги: запитайте того, хто допомагає вам з грошима, скільки залишиться із зарплати.",
    "الديون: اسأل من يساعدك في أمور المال كم يبقى لك من أجرك.",
  ],
  "Regelingen van uw gemeente: vraag welke u houdt als u meer verdient.": [
    "Schemes of your municipality: ask which ones you keep if you earn more.",
    "Програми вашого муніципалітету: запитайте, які з них збережуться, якщо ви зароблятимете більше.",
    "برامج بلديتك: اسأل أيها تحتفظ به إذا زاد دخلك.",
  ],
  "U werkt bij een ander, maar uw contract is bij uw eigen werkgever. Stopt deze werkplek, dan stopt uw contract niet vanzelf.": [
    "You work elsewhere, but your contract is with your own employer. If this workplace ends, your contract does not end by itself.",
    "Ви працюєте в іншому місці, але контракт у вас зі своїм роботодавцем. Якщо це місце закінчиться, контракт сам не припиниться.",
    "أنت تعمل في مكان آخر، لكن عقدك مع صاحب عملك الأصلي. إذا انتهى هذا المكان، لا ينتهي عقدك تلقائيًا.",
  ],
  "U werkt nu op proef. In die tijd houdt u uw uitkering.": [
    "You are working on trial now. In that time you keep your benefit.",
    "Ви зараз на випробувальному місці. На цей час виплата зберігається.",
    "أنت الآن في فترة تجربة. تحتفظ خلالها بإعانتك.",
  ],
  "Stopt het werk? Dan kunt u uw gemeente opnieuw om een uitkering vragen. Vraag vooraf hoe snel dat gaat en wat u dan moet laten zien.": [
    "Does the work end? Then you can ask your municipality for a benefit again. Ask beforehand how fast that goes and what you have to show.",
    "Робота закінчилася? Тоді можна знову попросити виплату в муніципалітету. Заздалегідь запитайте, як швидко це буде і що треба показати.",
    "هل توقف العمل؟ يمكنك أن تطلب إعانة من بلديتك من جديد. اسأل مسبقًا كم يستغرق ذلك وماذا عليك أن تقدم.",
  ],
  "Uw uitkering komt van UWV. Vraag UWV vooraf wat er gebeurt als het werk weer stopt.": [
    "Your benefit comes from UWV. Ask UWV beforehand what happens if the work ends again.",
    "Вашу виплату надає UWV. Заздалегідь запитайте UWV, що буде, якщо робота знову закінчиться.",
    "إعانتك من UWV. اسأل UWV مسبقًا ماذا يحدث إذا توقف العمل.",
  ],
  "Vraag vooraf aan wie uw uitkering betaalt wat er gebeurt als het werk weer stopt.": [
    "Ask who pays your benefit beforehand what happens if the work ends again.",
    "Заздалегідь запитайте того, хто виплачує вам допомогу, що буде, якщо робота знову закінчиться.",
    "اسأل مسبقًا الجهة التي تدفع إعانتك ماذا يحدث إذا توقف العمل.",
  ],
  "U hebt nu geen uitkering. Vraag uw contactpersoon wat er kan als het werk weer stopt.": [
    "You have no benefit now. Ask your contact what is possible if the work ends again.",
    "Зараз у вас немає виплати. Запитайте контактну особу, що можливо, якщо робота знову закінчиться.",
    "ليست لديك إعانة الآن. اسأل الشخص المسؤول عنك ماذا يمكن إذا توقف العمل.",
  ],
  "U staat in het register van de banenafspraak. UWV houdt dat bij. Vraag UWV hoe lang u erin blijft als u werkt.": [
    "You are in the register of the jobs agreement (banenafspraak). UWV keeps it. Ask UWV how long you stay in it when you work.",
    "Ви в реєстрі домовленості про робочі місця (banenafspraak). Його веде UWV. Запитайте UWV, як довго ви там залишатиметеся, якщо працюєте.",
    "أنت في سجل اتفاق الوظائف (banenafspraak). يديره UWV. اسأل UWV كم تبقى فيه إذا عملت.",
  ],
  "Uw werkgever kan loonkostensubsidie krijgen. Die gaat niet van uw loon af. Vraag uw gemeente wanneer er opnieuw wordt gemeten.": [
    "Your employer can get a wage subsidy (loonkostensubsidie). It is not taken from your wage. Ask your municipality when it is measured again.",
    "Роботодавець може отримати субсидію на зарплату (loonkostensubsidie). Її не віднімають від вашої зарплати. Запитайте муніципалітет, коли буде нове вимірювання.",
    "يمكن لصاحب العمل أن يحصل على دعم للأجور (loonkostensubsidie). لا يُخصم ذلك من أجرك. اسأل بلديتك متى يُعاد القياس.",
  ],
  "U hebt een indicatie voor beschut werk. UWV geeft advies en uw gemeente besluit. Vraag uw gemeente of zij blijft als u ander werk probeert.":
    [
      "You are entitled to sheltered work (beschut werk). UWV advises and your municipality decides. Ask your municipality whether it stays if you try other work.",
      "Ви маєте право на захищену роботу (beschut werk). UWV дає пораду, а муніципалітет вирішує. Запитайте муніципалітет, чи збережеться це право, якщо спробувати іншу роботу.",
      "لديك استحقاق للعمل المحمي (beschut werk). يقدم UWV النصيحة وتقرر بلديتك. اسأل بلديتك هل يبقى إذا جربت عملًا آخر.",
    ],
  "U hebt een Wsw-indicatie. Vraag uw werkgever en UWV of zij blijft als u ander werk probeert, voordat u een contract opzegt.": [
    "You are entitled to work under the Wsw. Ask your employer and UWV whether that stays if you try other work, before you give up a contract.",
    "Ви маєте право на роботу за Wsw. Перш ніж розривати контракт, запитайте роботодавця і UWV, чи збережеться це право, якщо спробувати іншу роботу.",
    "لديك استحقاق بموجب Wsw. اسأل صاحب عملك وUWV هل يبقى إذا جربت عملًا آخر، قبل أن تنهي أي عقد.",
  ],
  "Er staat nu geen indicatie in uw gegevens.": [
    "There is no indication in your information now.",
    "У ваших даних зараз немає такого статусу (indicatie).",
    "لا يوجد الآن استحقاق (indicatie) في بياناتك.",
  ],
  "Vul een bedrag in, zoals 1401,12.": [
    "Fill in an amount, such as 1401,12.",
    "Введіть суму, наприклад 1401,12.",
    "اكتب مبلغًا، مثل 1401,12.",
  ],
  "Vul een bedrag in dat niet onder nul is.": [
    "Fill in an amount that is not below zero.",
    "Введіть суму, не меншу за нуль.",
    "اكتب مبلغًا لا يقل عن الصفر.",
  ],
  "Dit is meer dan 10.000 euro. Kijk het bedrag na.": [
    "This is more than 10,000 euros. Check the amount.",
    "Це понад 10 000 євро. Перевірте суму.",
    "هذا أكثر من 10.000 يورو. تحقق من المبلغ.",
  ],
  "Vul in hoeveel uur u per week zou werken, zoals 24 of 24,5.": [
    "Fill in how many hours a week you would work, such as 24 or 24,5.",
    "Введіть, скільки годин на тиждень ви б працювали, наприклад 24 або 24,5.",
    "اكتب كم ساعة في الأسبوع ستعمل، مثل 24 أو 24,5.",
  ],
  "Vul minstens 1 uur in.": ["Fill in at least 1 hour.", "Введіть щонайменше 1 годину.", "اكتب ساعة واحدة على الأقل."],
  "Vul hoogstens 60 uur in.": ["Fill in at most 60 hours.", "Введіть щонайбільше 60 годин.", "اكتب 60 ساعة على الأكثر."],
  "Vul in wat u per uur zou verdienen: een minimumloon voor u is hier niet bekend.": [
    "Fill in what you would earn an hour: a minimum wage for you is not known here.",
    "Введіть, скільки ви б заробляли за годину: мінімальна зарплата для вас тут невідома.",
    "اكتب كم ستكسب في الساعة: الحد الأدنى للأجور الخاص بك غير معروف هنا.",
  ],
}
