const WAARDEN = [
  "1+1",
  "cmd|'/c calc'!A0",
  'HYPERLINK("http://x")',
  "SUM(A1)",
  'DDE("cmd";"x")',
  "[1]B!A1",
  'WEBSERVICE("http://x")',
  "</t></is><f>1+1</f>",
  "\u0000",
  "\r\n=1",
]
/** Sixty texts that a spreadsheet could take for a formula. */
export const PAYLOADS = ["=", "+", "-", "@", "\t=", "＝"].flatMap(begin => WAARDEN.map(w => begin + w))
