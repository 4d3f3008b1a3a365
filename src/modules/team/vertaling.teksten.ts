import type { Vertalingen } from "#platform/taal"

/** The resident's panel of who does what, in English, Ukrainian and Arabic. */
export const vertaling: Vertalingen = {
  "Wie doet wat": ["Who does what", "Хто що робить", "من يفعل ماذا"],
  "wie doet wat": ["who does what", "хто що робить", "من يفعل ماذا"],
  "Wie doet wat: {{wie}}": ["Who does what: {{wie}}", "Хто що робить: {{wie}}", "من يفعل ماذا: {{wie}}"],
  "Wie met u meewerkt, en wat u en zij doen.": [
    "Who works with you, and what you and they do.",
    "Хто працює з вами, і що робите ви та вони.",
    "من يعمل معك، وماذا تفعل أنت وماذا يفعلون.",
  ],
  "Wat u doet": ["What you do", "Що робите ви", "ما تفعله أنت"],
  "Team Werk van de gemeente": ["The municipality’s work team", "Команда з праці муніципалітету", "فريق العمل في البلدية"],
  "Sociaal ontwikkelbedrijf": ["Social development company", "Соціальне підприємство розвитку", "مؤسسة التنمية الاجتماعية"],
  Partners: ["Partners", "Партнери", "الشركاء"],
  Doet: ["Does", "Робить", "يفعل"],
  "nog niemand op naam": ["nobody by name yet", "ще ніхто конкретно", "لا أحد بالاسم بعد"],
  "sinds {{dag}}": ["since {{dag}}", "з {{dag}}", "منذ {{dag}}"],
  "vanaf {{dag}}": ["from {{dag}}", "від {{dag}}", "ابتداءً من {{dag}}"],
  "Vanaf {{dag}} helpt {{naam}} u.": [
    "From {{dag}} on {{naam}} will help you.",
    "Від {{dag}} вам допомагатиме {{naam}}.",
    "ابتداءً من {{dag}} سيساعدك {{naam}}.",
  ],
  "Sinds {{dag}} helpt {{naam}} u.": [
    "Since {{dag}} {{naam}} has been helping you.",
    "З {{dag}} вам допомагає {{naam}}.",
    "منذ {{dag}} يساعدك {{naam}}.",
  ],
  "Uw afspraken en stappen blijven zoals zij zijn.": [
    "Your appointments and steps stay as they are.",
    "Ваші зустрічі та кроки залишаються такими, як є.",
    "تبقى مواعيدك وخطواتك كما هي.",
  ],
  "Overleg over u": ["Meetings about you", "Наради про вас", "اجتماعات بشأنك"],
  "Met {{wie}}": ["With {{wie}}", "З: {{wie}}", "مع {{wie}}"],
  Waarover: ["About what", "Про що", "الموضوع"],
  gepland: ["planned", "заплановано", "مخطط له"],
  Besloten: ["Decided", "Вирішено", "ما تقرر"],
  "de inwoner": ["the resident", "мешканець", "المقيم"],
  "een medewerker": ["a member of staff", "працівник", "موظف"],
  "een partner": ["a partner", "партнер", "شريك"],
  "het sociaal ontwikkelbedrijf": ["the social development company", "соціальне підприємство розвитку", "مؤسسة التنمية الاجتماعية"],
  "leest mee tot {{dag}}": ["reads along until {{dag}}", "має доступ до {{dag}}", "يطّلع حتى {{dag}}"],
  "nu niets open": ["nothing open now", "зараз нічого", "لا شيء الآن"],
  "uiterlijk {{dag}}": ["by {{dag}}", "до {{dag}}", "في موعد أقصاه {{dag}}"],
  "te laat": ["overdue", "прострочено", "متأخر"],
}
