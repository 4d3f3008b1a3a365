import type { Vertalingen } from "#platform/taal"

/** Rights and duties, as a resident reads them, in English, Ukrainian and Arabic. */
export const vertaling: Vertalingen = {
  "Uw rechten en plichten": ["Your rights and duties", "Ваші права та обов’язки", "حقوقك وواجباتك"],
  "Wat mag en moet ik": ["What may and must I do", "Що я можу й повинен", "ما يحق لي وما يجب علي"],
  "Wat er gaat gebeuren, wat u mag en wat u moet.": [
    "What is going to happen, what you may do and what you must do.",
    "Що буде далі, що ви можете і що ви повинні.",
    "ما الذي سيحدث، وما يحق لك، وما يجب عليك.",
  ],
  "Wat gaat er gebeuren?": ["What is going to happen?", "Що буде далі?", "ماذا سيحدث؟"],
  "U spreekt met een vaste contactpersoon. U vertelt wat u kunt en wat u wilt.": [
    "You talk with one fixed contact person. You tell what you can do and what you want.",
    "Ви говорите з однією постійною контактною особою. Ви розповідаєте, що вмієте і чого хочете.",
    "تتحدث مع شخص ثابت يتابعك. تخبره بما تستطيع وما تريد.",
  ],
  "Samen kijkt u wat u kunt leren, en welk werk bij u past.": [
    "Together you look at what you can learn, and which work fits you.",
    "Разом ви дивитеся, чого ви можете навчитися і яка робота вам підходить.",
    "تنظران معًا إلى ما يمكنك تعلمه وأي عمل يناسبك.",
  ],
  "U maakt samen een plan met kleine stappen. Het plan is van u: u leest het hier en u zegt of u het eens bent.": [
    "Together you make a plan with small steps. The plan is yours: you read it here and say whether you agree.",
    "Разом ви складаєте план із малими кроками. План ваш: ви читаєте його тут і кажете, чи згодні.",
    "تضعان معًا خطة بخطوات صغيرة. الخطة لك: تقرؤها هنا وتقول إن كنت موافقًا.",
  ],
  "U kunt al beginnen voordat het plan is getekend.": [
    "You can already start before the plan is signed.",
    "Ви можете почати ще до підписання плану.",
    "يمكنك أن تبدأ قبل توقيع الخطة.",
  ],
  "U krijgt hulp bij het vinden van werk. De gemeente bekijkt welke hulp bij u past.": [
    "You get help in finding work. The municipality looks at which help fits you.",
    "Ви отримуєте допомогу в пошуку роботи. Муніципалітет дивиться, яка допомога вам підходить.",
    "تحصل على مساعدة في إيجاد عمل. تنظر البلدية أي مساعدة تناسبك.",
  ],
  "U mag iemand meenemen naar elk gesprek, en u mag om een tolk vragen.": [
    "You may bring somebody to every talk, and you may ask for an interpreter.",
    "Ви можете взяти когось із собою на кожну розмову й попросити перекладача.",
    "يحق لك أن تحضر شخصًا معك إلى كل محادثة، وأن تطلب مترجمًا.",
  ],
  "U mag zien wat er over u staat, en vragen om verbetering.": [
    "You may see what is written about you, and ask to have it corrected.",
    "Ви можете бачити, що про вас записано, і просити виправити.",
    "يحق لك أن ترى ما هو مكتوب عنك وأن تطلب تصحيحه.",
  ],
  "U ziet wie in uw gegevens keek, en waarom.": [
    "You see who looked at your data, and why.",
    "Ви бачите, хто переглядав ваші дані й чому.",
    "ترى من اطلع على بياناتك ولماذا.",
  ],
  "Bent u het niet eens met een besluit? Dan kunt u binnen zes weken bezwaar maken.": [
    "Do you not agree with a decision? Then you can object within six weeks.",
    "Не згодні з рішенням? Тоді ви можете подати заперечення протягом шести тижнів.",
    "ألا توافق على قرار؟ يمكنك الاعتراض خلال ستة أسابيع.",
  ],
  "U hoeft niet te vertellen welke ziekte u hebt. Vertel wel wat u kunt en wat u nodig hebt.": [
    "You need not tell which illness you have. Do tell what you can do and what you need.",
    "Ви не мусите казати, яку хворобу маєте. Але скажіть, що ви можете і що вам потрібно.",
    "لست مضطرًا لأن تقول ما مرضك. لكن قل ما تستطيع وما تحتاج إليه.",
  ],
  "Uw plichten": ["Your duties", "Ваші обов’язки", "واجباتك"],
  "Dit geldt als u een uitkering hebt van de gemeente.": [
    "This holds when you get a benefit from the municipality.",
    "Це стосується вас, якщо ви отримуєте допомогу від муніципалітету.",
    "ينطبق هذا إذا كنت تحصل على إعانة من البلدية.",
  ],
  "U doet uw best om werk te vinden, en u neemt werk aan dat u kunt doen.": [
    "You do your best to find work, and you accept work that you can do.",
    "Ви стараєтеся знайти роботу й погоджуєтеся на роботу, яку можете виконувати.",
    "تبذل جهدك لإيجاد عمل، وتقبل العمل الذي تستطيع القيام به.",
  ],
  "U doet mee met de hulp die met u is afgesproken.": [
    "You take part in the help that was agreed with you.",
    "Ви берете участь у допомозі, про яку з вами домовилися.",
    "تشارك في المساعدة المتفق عليها معك.",
  ],
  "U vertelt het meteen als er iets verandert: in uw inkomen, uw huis of met wie u woont.": [
    "You tell it at once when something changes: in your income, your home or with whom you live.",
    "Ви відразу повідомляєте про зміни: у доходах, житлі або з ким ви живете.",
    "تخبر فورًا إذا تغير شيء: دخلك أو منزلك أو من تسكن معه.",
  ],
  "U komt naar afspraken. Kunt u niet? Zeg het op tijd.": [
    "You come to appointments. Can you not come? Say so in time.",
    "Ви приходите на зустрічі. Не можете? Скажіть вчасно.",
    "تأتي إلى المواعيد. لا تستطيع؟ قل ذلك في الوقت المناسب.",
  ],
  "Doet u dit niet, dan kan uw uitkering lager worden. U hoort dat eerst, en u mag zeggen wat u ervan vindt.": [
    "If you do not do this, your benefit can become lower. You hear of that first, and you may say what you think of it.",
    "Якщо ви цього не робите, вашу допомогу можуть зменшити. Спочатку вам про це скажуть, і ви зможете висловити свою думку.",
    "إذا لم تفعل ذلك فقد تنخفض إعانتك. ستُبلَّغ أولًا، ويحق لك أن تقول رأيك.",
  ],
  "Hebt u een vraag?": ["Do you have a question?", "Маєте запитання?", "هل لديك سؤال؟"],
  "Vraag het aan uw contactpersoon. Geen vraag is te klein.": [
    "Ask your contact person. No question is too small.",
    "Запитайте свою контактну особу. Жодне запитання не є замалим.",
    "اسأل الشخص الذي يتابعك. لا يوجد سؤال صغير.",
  ],
  "Wat voor u geldt, staat in de brief van uw gemeente. Staat daar iets anders, dan geldt de brief.": [
    "What holds for you is in the letter from your municipality. If that says something else, the letter holds.",
    "Що стосується саме вас, написано в листі від муніципалітету. Якщо там інше, діє лист.",
    "ما ينطبق عليك مكتوب في رسالة بلديتك. إذا كان فيها شيء آخر فالرسالة هي المعتمدة.",
  ],
  "Is dit duidelijk?": ["Is this clear?", "Чи це зрозуміло?", "هل هذا واضح؟"],
  "Ja, ik begrijp het": ["Yes, I understand", "Так, я розумію", "نعم، أفهم ذلك"],
  "Nee, ik heb een vraag": ["No, I have a question", "Ні, маю запитання", "لا، لدي سؤال"],
  "U zei dat u nog vragen hebt. Wie u helpt ziet dat en legt het uit.": [
    "You said that you still have questions. Who helps you sees that and explains it.",
    "Ви сказали, що ще маєте запитання. Той, хто вам допомагає, бачить це й пояснить.",
    "قلت إن لديك أسئلة. من يساعدك يرى ذلك وسيشرح لك.",
  ],
  "Op {{dag}} was dit duidelijk voor u. Hebt u toch een vraag? Stel hem gerust.": [
    "On {{dag}} this was clear to you. Do you have a question after all? Feel free to ask.",
    "{{dag}} це було для вас зрозуміло. Усе ж маєте запитання? Сміливо ставте.",
    "في {{dag}} كان هذا واضحًا لك. هل لديك سؤال رغم ذلك؟ لا تتردد في طرحه.",
  ],
  "Dank u wel. Wie u helpt kan het zien.": [
    "Thank you. Who helps you can see it.",
    "Дякуємо. Той, хто вам допомагає, це бачить.",
    "شكرًا. من يساعدك يستطيع رؤية ذلك.",
  ],
  "Kies of het duidelijk is.": ["Choose whether it is clear.", "Виберіть, чи це зрозуміло.", "اختر إن كان ذلك واضحًا."],
  "Dit lukt nu niet. Vertel het aan wie u helpt.": [
    "This does not work now. Tell who helps you.",
    "Зараз це не вдається. Скажіть тому, хто вам допомагає.",
    "لا ينجح هذا الآن. أخبر من يساعدك.",
  ],
}
