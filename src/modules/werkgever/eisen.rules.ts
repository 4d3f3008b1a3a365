/** The demands of a vacancy as the exchange format writes them: `rijbewijs:B taal:B1 dagdelen:ma_o,di_a tillen:10 vog:ja vaardigheid:URI`. */
const TERMEN: Record<string, RegExp> = {
  rijbewijs: /^(am|a1|a2|a|b\+?|be|c1|c1e|c|ce|d1|d1e|d|de|t)$/i,
  taal: /^[abc][12]$/i,
  dagdelen: /^(ma|di|wo|do|vr|za|zo)_[oma](,(ma|di|wo|do|vr|za|zo)_[oma])*$/i,
  tillen: /^\d{1,3}$/,
  vog: /^(ja|nee)$/i,
  vaardigheid: /^https?:\/\/\S+$/i,
}

/** The terms that are not understood, as written; they stay in the text. */
export function onbekendeEisen(eisen: string): string[] {
  return eisen.split(/\s+/).filter(term => {
    const punt = term.indexOf(":")
    return !TERMEN[term.slice(0, Math.max(0, punt)).toLowerCase()]?.test(term.slice(punt + 1))
  })
}
