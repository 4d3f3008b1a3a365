import type { Vertalingen } from "#platform/taal"

/** When a resident was there, in English, Ukrainian and Arabic. */
export const vertaling: Vertalingen = {
  "Wanneer ik er was": ["When I was there", "Коли я був (була) присутній", "متى كنت حاضرًا"],
  "wanneer ik er was": ["when I was there", "коли я був (була) присутній", "متى كنت حاضرًا"],
  "Per dagdeel wat er is opgeschreven, bij een groep of op het werk.": [
    "What was written down for each half-day, in a group or at work.",
    "Що записано за кожну половину дня, у групі чи на роботі.",
    "ما دُوّن عن كل نصف يوم، في مجموعة أو في العمل.",
  ],
  "Per dagdeel, het laatste bovenaan": [
    "By half-day, the last on top",
    "За половинами дня, останнє вгорі",
    "لكل نصف يوم، الأحدث في الأعلى",
  ],
  "Nog niets opgeschreven": ["Nothing written down yet", "Ще нічого не записано", "لم يُدوَّن شيء بعد"],
  "Wie de groep of het werk leidt, schrijft op wie er is.": [
    "Whoever leads the group or the work writes down who is there.",
    "Хто веде групу чи роботу, записує, хто присутній.",
    "من يقود المجموعة أو العمل يدوّن من الحاضر.",
  ],
  "{{uren}} uur": ["{{uren}} hours", "{{uren}} год", "{{uren}} ساعات"],
  Aanwezig: ["There", "Присутній", "حاضر"],
  Ziek: ["Ill", "Хворіє", "مريض"],
  Afgemeld: ["Called off", "Повідомив про відсутність", "اعتذر مسبقًا"],
  Verlof: ["Leave", "Відпустка", "إجازة"],
  "Niet verschenen": ["Did not come", "Не прийшов", "لم يحضر"],
}
