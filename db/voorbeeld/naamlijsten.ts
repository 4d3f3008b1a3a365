/** Invented people carry common names: each list mixes what one meets in the Veenkoloniën today. */
export interface Naamlijst {
  m: readonly string[]
  v: readonly string[]
  /** Surnames; a prefix (tussenvoegsel) stands before a `|`. */
  achter: readonly string[]
}

export const HERKOMSTEN = ["nederlands", "gronings", "fries", "turks", "arabisch", "tigrinya", "oekraiens", "pools", "overig"] as const
export type Herkomst = (typeof HERKOMSTEN)[number]

const woorden = (tekst: string): readonly string[] => tekst.trim().split(/\s*,\s*/)

export const NAAMLIJSTEN: Record<Herkomst, Naamlijst> = {
  nederlands: {
    m: woorden(`Jan, Peter, Henk, Kees, Marco, Dennis, Patrick, Jeroen, Erik, Mark, Rob, Ronald, Martijn, Bas, Tim, Kevin, Rick, Niels,
      Stefan, Wesley, Danny, Ruben, Daan, Lars, Thijs, Sem, Levi, Jesse, Wouter, Sander, René, André, Gérard, Michaël, Joël, Hans, Wim,
      Frans, Ton, Ruud, Dick, Leo, Gert-Jan, Jan-Willem, Mitchell, Jordy, Robin, Sven, Koen, Tom`),
    v: woorden(`Maria, Anja, Petra, Monique, Sandra, Linda, Wendy, Kim, Melissa, Chantal, Esther, Ingrid, Marjan, Yvonne, Angelique, Sabrina,
      Samantha, Demi, Lisa, Anouk, Sanne, Eva, Fleur, Lotte, Iris, Renée, Zoë, Chloë, Daniëlle, Michèle, Joëlle, Hélène, Carla, Ria, Ans,
      Tineke, Marloes, Nicole, Mirjam, Priscilla, Bianca, Jolanda, Astrid, Romy, Britt, Femke, Ilse, Anne-Marie, Ellen, Naomi`),
    achter: woorden(`de|Jong, Jansen, de|Vries, van de|Berg, van|Dijk, Bakker, Visser, Smit, Meijer, de|Boer, Mulder, de|Groot, Bos, Vos,
      Peters, Hendriks, van|Leeuwen, Dekker, Brouwer, de|Wit, Dijkstra, Smits, de|Graaf, van der|Meer, van der|Linden, Kok, Jacobs,
      de|Haan, Vermeulen, van den|Heuvel, van der|Veen, van den|Broek, de|Bruijn, Schouten, van|Beek, Willems, van|Vliet, van der|Heijden,
      Hoekstra, Maas, Verhoeven, Koster, van|Dam, van der|Wal, Prins, Blom, Huisman, Peeters, Kuipers, Veenstra, Kramer, van den|Brink,
      Scholten, van|Wijk, Postma, Martens, Vink, de|Ruiter, Timmermans, Groen, Gerritsen, Jonker, van|Loon, Boer, van der|Velden, Smeets,
      Drent, in 't|Veld, op den|Dries, ten|Have, ter|Horst, 't|Hart`),
  },
  gronings: {
    m: woorden(`Harm, Geert, Roelf, Roelof, Hindrik, Jakob, Reint, Derk, Luppo, Fokko, Eppo, Harrie, Klaas, Tonnis, Wubbo, Ebbo, Menno, Bé,
      Sietse, Freerk, Jurrie, Egbert, Albert, Hilko, Onno, Remko, Edzo, Gerrit, Jannes, Tjaard`),
    v: woorden(`Trijntje, Geesje, Harmke, Hinderika, Roelfien, Grietje, Jantje, Aaltje, Frouke, Wubbechien, Margje, Tetje, Fenna, Elske, Eltje,
      Geertje, Hilje, Martje, Alie, Jannie, Anneke, Renske, Imke, Swaantje, Reina, Annechien, Jantina, Ettje`),
    achter: woorden(`Oosterhof, Wubs, Kuiper, Meijering, Bosscher, Wolthuis, Mulder, Dijkema, Venema, Huizinga, Wiersema, Boelens, Hofstee,
      Tuinman, Kruize, Doornbos, Bolhuis, Hazelhoff, Kamps, Koerts, Luth, Meems, Nieboer, Olthof, Pathuis, Sikkens, Smid, Spiekman, Sterenborg,
      Stuut, Tammes, Timmer, Toxopeus, Uildriks, Veldman, Waalkens, Wachtmeester, Wever, Zandt, Zuidema, Buurma, Engelkens, Kolk, Loman,
      Hilberts, Drenth, Schuitema, Borgesius, Kleefman, Maarsingh, Siebring, Wilzing, Edens, Hulshoff`),
  },
  fries: {
    m: woorden(
      "Sjoerd, Jelle, Douwe, Wiebe, Sybren, Tjeerd, Bauke, Fedde, Folkert, Gerben, Hessel, Ids, Jelmer, Oane, Pieter, Rients, Ype",
    ),
    v: woorden(
      "Nynke, Sjoukje, Tjitske, Wietske, Baukje, Fokje, Hiske, Jeltsje, Klaske, Rixt, Sietske, Ypkje, Anke, Janna, Lysbeth, Froukje",
    ),
    achter:
      woorden(`Hoekstra, Dijkstra, Postma, Wiersma, Bouma, Terpstra, Zijlstra, Hofstra, Tuinstra, Feenstra, Boonstra, Sikkema, Bijlsma, de|Jager,
      Kooistra, van der|Ploeg, van der|Woude, Haitsma, Reitsma, Rijpma, Yntema`),
  },
  turks: {
    m: woorden("Mehmet, Mustafa, Ahmet, Emre, Hüseyin, Hasan, İbrahim, Yusuf, Murat, Ömer, Serkan, Özgür, Tuğrul, Kemal, Volkan, Uğur"),
    v: woorden("Fatma, Ayşe, Emine, Zeynep, Elif, Hatice, Özlem, Gülsüm, Şerife, Meryem, Büşra, Yasemin, Sevgi, Nurcan, Çiğdem, Dilek"),
    achter: woorden(
      "Yılmaz, Kaya, Demir, Şahin, Çelik, Yıldız, Yıldırım, Öztürk, Aydın, Özdemir, Arslan, Doğan, Kılıç, Aslan, Çetin, Koç, Aksoy, Güneş",
    ),
  },
  arabisch: {
    m: woorden(`Mohammad, Ahmad, Omar, Khaled, Youssef, Hassan, Ali, Bilal, Samir, Tariq, Karim, Ibrahim, Mahmoud, Abdullah, Nabil, Farid, Rachid,
      Zakaria, Anas, Walid`),
    v: woorden(
      "Amira, Fatima, Layla, Noor, Rania, Hiba, Samira, Yasmine, Khadija, Maryam, Salma, Dina, Rasha, Aya, Huda, Nadia, Reem, Lina, Sawsan",
    ),
    achter:
      woorden(`Haddad, Al|Masri, Al|Hassan, Khalil, Saleh, Darwish, Ibrahim, Othman, Nasser, Barakat, El|Amrani, El|Idrissi, Benali, Ouali,
      Al|Ahmad, Sabbagh, Kassem, Hamdan, Aziz, Mansour, El|Khattabi, Al|Jaber`),
  },
  tigrinya: {
    m: woorden("Yonas, Dawit, Filmon, Samuel, Abel, Berhane, Tekle, Mulugeta, Kidane, Robel, Henok, Merhawi, Natnael, Semere, Tesfalem"),
    v: woorden("Selam, Rahwa, Feven, Luwam, Helen, Senait, Bisrat, Mihret, Yordanos, Tirhas, Winta, Saba, Almaz, Hirut"),
    achter: woorden(
      "Tesfay, Haile, Gebremedhin, Kidane, Tekle, Berhe, Woldu, Habtom, Ghebreyesus, Araya, Mehari, Zerai, Okbay, Kiflom, Weldegabr",
    ),
  },
  oekraiens: {
    m: woorden("Oleksandr, Andriy, Mykola, Serhiy, Dmytro, Volodymyr, Ihor, Taras, Bohdan, Yuriy, Vasyl"),
    v: woorden("Oksana, Iryna, Olena, Natalija, Tetjana, Svitlana, Kateryna, Halyna, Julija, Ljudmyla, Marija, Viktorija"),
    achter: woorden(
      "Kovalenko, Shevchenko, Bondarenko, Tkachenko, Kravchenko, Oliynyk, Melnyk, Polishchuk, Lysenko, Marchenko, Savchenko, Rudenko",
    ),
  },
  pools: {
    m: woorden("Łukasz, Piotr, Tomasz, Paweł, Krzysztof, Marcin, Michał, Grzegorz, Jakub, Wojciech, Sławomir, Rafał"),
    v: woorden("Agnieszka, Małgorzata, Katarzyna, Joanna, Ewa, Monika, Bożena, Justyna, Żaneta, Beata, Iwona, Grażyna"),
    achter: woorden(
      "Nowak, Kowalczyk, Wiśniewska, Wójcik, Kamińska, Lewandowska, Zieliński, Szymańska, Woźniak, Dąbrowska, Kozłowski, Mazur, Krawczyk",
    ),
  },
  overig: {
    m: woorden(
      "Abdi, Farah, Reza, Amir, Farhad, Jawad, Winston, Ruben, João, José, Ravi, Minh, Wai Lun, Emmanuel, Ibrahima, Ștefan, Arben",
    ),
    v: woorden(
      "Hodan, Sahra, Parisa, Shirin, Zohra, Shanella, Maureen, Conceição, Inês, Priya, Lan, Wai Ling, Blessing, Aïssatou, Ioana, Vjosa",
    ),
    achter:
      woorden(`Warsame, Hussein, Mohamed, Karimi, Rahimi, Hosseini, Ahmadzai, Pinas, Martina, da|Silva, Fernandes, dos|Santos, Ramdin, Nguyễn, Chan,
      Okafor, Diallo, Popescu, Krasniqi`),
  },
}

/** Languages by origin (ISO 639-3). */
export const TALEN: Record<Herkomst, readonly string[]> = {
  nederlands: ["nld"],
  gronings: ["nld"],
  fries: ["nld"],
  turks: ["tur", "nld"],
  arabisch: ["ara", "ara", "nld", "kur"],
  tigrinya: ["tir"],
  oekraiens: ["ukr"],
  pools: ["pol"],
  overig: ["som", "fas", "eng", "por", "nld"],
}
