import type { Vertalingen } from "#platform/taal"

/** What a resident meets who signs himself up, in English, Ukrainian and Arabic. */
export const vertaling: Vertalingen = {
  Aanmelden: ["Sign up", "Реєстрація", "التسجيل"],
  "Wilt u hulp bij werk?": ["Would you like help with work?", "Потрібна допомога з роботою?", "هل تريد مساعدة في العمل؟"],
  "U kunt zich hier nog niet aanmelden. Bel uw gemeente: zij helpt u verder.": [
    "You cannot sign up here yet. Call your municipality: they will help you.",
    "Тут ще не можна зареєструватися. Зателефонуйте до вашого муніципалітету: вам допоможуть.",
    "لا يمكنك التسجيل هنا بعد. اتصل ببلديتك، وستساعدك.",
  ],
  "Vul dit in. Uw gemeente belt of mailt u voor een gesprek. U beslist zelf of u daarna verder gaat.": [
    "Fill this in. Your municipality will call or e-mail you for a talk. You decide whether you go on after that.",
    "Заповніть це. Муніципалітет зателефонує або напише вам, щоб поговорити. Ви самі вирішите, чи продовжувати.",
    "املأ هذا. ستتصل بك بلديتك أو تراسلك لتحديد موعد حديث. أنت تقرر بعدها هل تواصل.",
  ],
  "Uw gemeente": ["Your municipality", "Ваш муніципалітет", "بلديتك"],
  "Kies uw gemeente": ["Choose your municipality", "Виберіть ваш муніципалітет", "اختر بلديتك"],
  "Uw voornaam": ["Your first name", "Ваше ім’я", "اسمك الأول"],
  Tussenvoegsel: ["Name prefix (van, de)", "Частка прізвища (van, de)", "بادئة اسم العائلة (van, de)"],
  "Uw achternaam": ["Your last name", "Ваше прізвище", "اسم عائلتك"],
  "Uw geboortedatum": ["Your date of birth", "Ваша дата народження", "تاريخ ميلادك"],
  "Uw telefoonnummer": ["Your phone number", "Ваш номер телефону", "رقم هاتفك"],
  "Uw e-mailadres": ["Your e-mail address", "Ваша електронна адреса", "بريدك الإلكتروني"],
  "Welke taal spreekt u het liefst?": [
    "Which language do you prefer to speak?",
    "Якою мовою вам зручніше говорити?",
    "أي لغة تفضّل أن تتحدث؟",
  ],
  Kies: ["Choose", "Виберіть", "اختر"],
  "Waar wilt u hulp bij?": ["What would you like help with?", "З чим вам потрібна допомога?", "في أي شيء تريد المساعدة؟"],
  "Een paar woorden is genoeg. Schrijf niet op of u ziek bent.": [
    "A few words are enough. Do not write whether you are ill.",
    "Достатньо кількох слів. Не пишіть, чи ви хворі.",
    "تكفي بضع كلمات. لا تكتب هل أنت مريض.",
  ],
  "Uw gemeente gebruikt dit alleen om u uit te nodigen. Komt er geen gesprek, dan wissen wij het na 90 dagen.": [
    "Your municipality uses this only to invite you. If there is no talk, we delete it after 90 days.",
    "Муніципалітет використовує це лише для запрошення. Якщо розмови не буде, ми видалимо це через 90 днів.",
    "تستخدم بلديتك هذا لدعوتك فقط. إذا لم يحدث حديث فسنحذفه بعد 90 يومًا.",
  ],
  "Meld mij aan": ["Sign me up", "Зареєструвати мене", "سجّلني"],
  "U bent aangemeld": ["You are signed up", "Вас зареєстровано", "تم تسجيلك"],
  "Uw gemeente heeft uw aanmelding.": [
    "Your municipality has received this.",
    "Муніципалітет отримав вашу заявку.",
    "وصل طلبك إلى بلديتك.",
  ],
  "Zij belt of mailt u voor een gesprek. U hoeft nu niets te doen.": [
    "They will call or e-mail you for a talk. You do not have to do anything now.",
    "Вам зателефонують або напишуть, щоб поговорити. Зараз нічого робити не потрібно.",
    "ستتصل بك أو تراسلك لتحديد موعد. ليس عليك فعل شيء الآن.",
  ],
  "Hoort u na twee weken niets? Bel dan uw gemeente.": [
    "Heard nothing after two weeks? Then call your municipality.",
    "Немає відповіді два тижні? Зателефонуйте до муніципалітету.",
    "لم تسمع شيئًا بعد أسبوعين؟ اتصل ببلديتك.",
  ],
  "Vul de voornaam in.": ["Fill in the first name.", "Впишіть ім’я.", "اكتب الاسم الأول."],
  "Vul de achternaam in.": ["Fill in the last name.", "Впишіть прізвище.", "اكتب اسم العائلة."],
  "Vul een dag in die bestaat, bijvoorbeeld 9 mei 1992.": [
    "Fill in a day that exists, for example 9 May 1992.",
    "Впишіть дату, яка існує, наприклад 9 травня 1992.",
    "اكتب يومًا موجودًا، مثلاً 9 مايو 1992.",
  ],
  "Kies uw gemeente.": ["Choose your municipality.", "Виберіть ваш муніципалітет.", "اختر بلديتك."],
  "Vul uw telefoonnummer in of uw e-mailadres. Anders kunnen wij u niet bereiken.": [
    "Fill in your phone number or your e-mail address. Otherwise we cannot reach you.",
    "Впишіть номер телефону або електронну адресу. Інакше ми не зможемо з вами зв’язатися.",
    "اكتب رقم هاتفك أو بريدك الإلكتروني. وإلا لن نستطيع الوصول إليك.",
  ],
  "Een telefoonnummer heeft alleen cijfers, spaties en streepjes.": [
    "A phone number has only digits, spaces and dashes.",
    "У номері телефону лише цифри, пробіли й дефіси.",
    "رقم الهاتف فيه أرقام ومسافات وشرطات فقط.",
  ],
  "Een e-mailadres heeft een @ en een punt, bijvoorbeeld naam@voorbeeld.nl.": [
    "An e-mail address has an @ and a dot, for example name@example.nl.",
    "В електронній адресі є @ і крапка, наприклад name@example.nl.",
    "في البريد الإلكتروني علامة @ ونقطة، مثلاً name@example.nl.",
  ],
  "Aanmelden lukt nu niet. Bel uw gemeente, of probeer het morgen.": [
    "Signing up does not work now. Call your municipality, or try tomorrow.",
    "Зараз зареєструватися не вдається. Зателефонуйте до муніципалітету або спробуйте завтра.",
    "التسجيل لا ينجح الآن. اتصل ببلديتك أو حاول غدًا.",
  ],
}
