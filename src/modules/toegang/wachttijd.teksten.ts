import { t } from "#platform/taal"

/** Plain words for a wait: '45 seconden', '3 minuten'. */
export const wachttijd = (seconden: number): string =>
  seconden < 60 ? t("{{count}} seconden", { count: seconden }) : t("{{count}} minuten", { count: Math.ceil(seconden / 60) })
