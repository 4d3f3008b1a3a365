/** Which page of a list an address asks for, from 1; what is no such number counts as the first. */
export const paginaVan = (tekst: string | undefined): number => (/^[1-9]\d{0,3}$/.test(tekst ?? "") ? Number(tekst) : 1)
