import { foldWord } from './fold.js';

/** Countries and unions: names (the first is the key), then what belongs to them, then the capital, which stands for the government. */
const COUNTRIES = `
Afghanistan:Afghan,Afghans:Kabul;Albania:Albanian,Albanians:Tirana;Algeria:Algerian,Algerians:Algiers;Angola:Angolan,Angolans:Luanda
Argentina:Argentine,Argentinian,Argentines,Argentinians:Buenos Aires;Armenia:Armenian,Armenians:Yerevan
Australia:Australian,Australians:Canberra;Austria:Austrian,Austrians:Vienna;Azerbaijan:Azerbaijani,Azerbaijanis:Baku
Bahrain:Bahraini,Bahrainis:Manama;Bangladesh:Bangladeshi,Bangladeshis:Dhaka;Belarus:Belarusian,Belarusians:Minsk
Belgium:Belgian,Belgians;Belize:Belizean,Belizeans;Benin:Beninese;Bhutan:Bhutanese;Bolivia:Bolivian,Bolivians
Bosnia,Bosnia and Herzegovina:Bosnian,Bosnians:Sarajevo;Botswana:Botswanan,Botswanans;Brazil:Brazilian,Brazilians:Brasilia
Bulgaria:Bulgarian,Bulgarians:Sofia;Burkina Faso:Burkinabe;Burundi:Burundian,Burundians;Cambodia:Cambodian,Cambodians:Phnom Penh
Cameroon:Cameroonian,Cameroonians;Canada:Canadian,Canadians:Ottawa;Chad:Chadian,Chadians;Chile:Chilean,Chileans:Santiago
China,People's Republic of China,PRC:Chinese:Beijing;Colombia:Colombian,Colombians:Bogota;Congo:Congolese:Kinshasa
Costa Rica:Costa Rican,Costa Ricans;Croatia:Croatian,Croatians,Croat,Croats:Zagreb;Cuba:Cuban,Cubans:Havana;Cyprus:Cypriot,Cypriots:Nicosia
Czech Republic,Czechia:Czech,Czechs:Prague;Denmark:Danish,Dane,Danes:Copenhagen;Dominican Republic:Dominican,Dominicans
Ecuador:Ecuadorian,Ecuadorians:Quito;Egypt:Egyptian,Egyptians:Cairo;El Salvador:Salvadoran,Salvadorans;Eritrea:Eritrean,Eritreans
Estonia:Estonian,Estonians:Tallinn;Ethiopia:Ethiopian,Ethiopians:Addis Ababa;Fiji:Fijian,Fijians;Finland:Finnish,Finn,Finns:Helsinki
France:French,Frenchman,Frenchmen:Paris;Gabon:Gabonese;Gambia:Gambian,Gambians;Germany:German,Germans:Berlin;Ghana:Ghanaian,Ghanaians:Accra
Greece:Greek,Greeks:Athens;Guatemala:Guatemalan,Guatemalans;Guinea:Guinean,Guineans;Guyana:Guyanese;Haiti:Haitian,Haitians
Honduras:Honduran,Hondurans;Hungary:Hungarian,Hungarians:Budapest;Iceland:Icelandic,Icelander,Icelanders:Reykjavik
India:Indian,Indians:New Delhi,Delhi;Indonesia:Indonesian,Indonesians:Jakarta;Iran,Islamic Republic of Iran:Iranian,Iranians:Tehran
Iraq:Iraqi,Iraqis:Baghdad;Ireland:Irish,Irishman,Irishmen:Dublin;Israel:Israeli,Israelis;Italy:Italian,Italians:Rome
Ivory Coast:Ivorian,Ivorians;Jamaica:Jamaican,Jamaicans;Japan:Japanese:Tokyo;Jordan:Jordanian,Jordanians:Amman
Kazakhstan:Kazakh,Kazakhs:Astana;Kenya:Kenyan,Kenyans:Nairobi;Kosovo:Kosovar,Kosovars:Pristina;Kuwait:Kuwaiti,Kuwaitis
Kyrgyzstan:Kyrgyz:Bishkek;Laos:Laotian,Laotians;Latvia:Latvian,Latvians:Riga;Lebanon:Lebanese:Beirut;Liberia:Liberian,Liberians
Libya:Libyan,Libyans:Tripoli;Lithuania:Lithuanian,Lithuanians:Vilnius;Luxembourg:Luxembourger,Luxembourgers;Madagascar:Malagasy
Malawi:Malawian,Malawians;Malaysia:Malaysian,Malaysians:Kuala Lumpur;Mali:Malian,Malians:Bamako;Malta:Maltese:Valletta
Mexico:Mexican,Mexicans:Mexico City;Moldova:Moldovan,Moldovans:Chisinau;Mongolia:Mongolian,Mongolians;Montenegro:Montenegrin,Montenegrins
Morocco:Moroccan,Moroccans:Rabat;Mozambique:Mozambican,Mozambicans;Myanmar,Burma:Burmese;Namibia:Namibian,Namibians;Nepal:Nepalese,Nepali:Kathmandu
Netherlands,Holland:Dutch,Dutchman,Dutchmen:The Hague,Amsterdam;New Zealand:New Zealander,New Zealanders:Wellington
Nicaragua:Nicaraguan,Nicaraguans:Managua;Niger:Nigerien,Nigeriens;Nigeria:Nigerian,Nigerians:Abuja
North Korea,DPRK,Democratic People's Republic of Korea:North Korean,North Koreans:Pyongyang;North Macedonia,Macedonia:Macedonian,Macedonians:Skopje
Norway:Norwegian,Norwegians:Oslo;Oman:Omani,Omanis:Muscat;Pakistan:Pakistani,Pakistanis:Islamabad;Palestine:Palestinian,Palestinians:Ramallah
Panama:Panamanian,Panamanians;Paraguay:Paraguayan,Paraguayans;Peru:Peruvian,Peruvians:Lima;Philippines:Philippine,Filipino,Filipinos:Manila
Poland:Polish,Pole,Poles:Warsaw;Portugal:Portuguese:Lisbon;Qatar:Qatari,Qataris:Doha;Romania:Romanian,Romanians:Bucharest
Russia,Russian Federation:Russian,Russians:Moscow,Kremlin;Rwanda:Rwandan,Rwandans:Kigali;Saudi Arabia:Saudi,Saudis,Saudi Arabian:Riyadh
Senegal:Senegalese:Dakar;Serbia:Serbian,Serb,Serbs,Serbians:Belgrade;Sierra Leone:Sierra Leonean;Singapore:Singaporean,Singaporeans
Slovakia:Slovak,Slovaks,Slovakian:Bratislava;Slovenia:Slovenian,Slovene,Slovenes:Ljubljana;Somalia:Somali,Somalis:Mogadishu
South Africa:South African,South Africans:Pretoria;South Korea,Republic of Korea:South Korean,South Koreans:Seoul;South Sudan:South Sudanese:Juba
Spain:Spanish,Spaniard,Spaniards:Madrid;Sri Lanka:Sri Lankan,Sri Lankans:Colombo;Sudan:Sudanese:Khartoum;Sweden:Swedish,Swede,Swedes:Stockholm
Switzerland:Swiss:Bern;Syria:Syrian,Syrians:Damascus;Taiwan:Taiwanese:Taipei;Tajikistan:Tajik,Tajiks;Tanzania:Tanzanian,Tanzanians
Thailand:Thai,Thais:Bangkok;Togo:Togolese;Tunisia:Tunisian,Tunisians:Tunis;Turkey,Türkiye:Turkish,Turk,Turks:Ankara
Turkmenistan:Turkmen;Uganda:Ugandan,Ugandans:Kampala;Ukraine:Ukrainian,Ukrainians:Kyiv,Kiev
United Arab Emirates,UAE:Emirati,Emiratis:Abu Dhabi;United Kingdom,UK,U.K.,Britain,Great Britain:British,Briton,Britons:London,Downing Street,Whitehall
United States,US,U.S.,USA,U.S.A.,United States of America,America:American,Americans:Washington,White House;Uruguay:Uruguayan,Uruguayans
Uzbekistan:Uzbek,Uzbeks:Tashkent;Venezuela:Venezuelan,Venezuelans:Caracas;Vietnam:Vietnamese:Hanoi;Yemen:Yemeni,Yemenis:Sanaa
Zambia:Zambian,Zambians:Lusaka;Zimbabwe:Zimbabwean,Zimbabweans:Harare;European Union,EU,E.U.::Brussels;United Nations,UN,U.N.
Scotland:Scottish,Scot,Scots:Edinburgh;Wales:Welsh:Cardiff;England:English,Englishman,Englishmen;Soviet Union,USSR:Soviet,Soviets
Hong Kong;Greenland:Greenlandic:Nuuk;Catalonia:Catalan,Catalans;Tibet:Tibetan,Tibetans;Georgia:Georgian,Georgians:Tbilisi`;

interface Gazetteer {
  /** Folded name or demonym → key. */
  readonly keys: ReadonlyMap<string, string>;
  /** Folded names of the countries themselves, demonyms left out. */
  readonly names: ReadonlySet<string>;
  /** Folded capital or seat of government → key of the country it stands for. */
  readonly seats: ReadonlyMap<string, string>;
}

function readCountries(): Gazetteer {
  const keys = new Map<string, string>();
  const own = new Set<string>();
  const seats = new Map<string, string>();
  for (const line of COUNTRIES.trim().split(/[;\n]/u)) {
    const [names = '', demonyms = '', capitals = ''] = line.split(':');
    const key = foldName(names.split(',')[0]!);
    for (const name of names.split(',')) own.add(foldName(name));
    for (const name of [...names.split(','), ...demonyms.split(',')]) if (name) keys.set(foldName(name), key);
    for (const capital of capitals.split(',')) if (capital) seats.set(foldName(capital), key);
  }
  return { keys, names: own, seats };
}

const gazetteer = readCountries();

/** A name in the form used for comparison: folded, without dots and possessive ending ("U.S.’s" → "us"). */
export function foldName(name: string): string {
  return foldWord(name).replaceAll('.', '').replace(/'s?$/u, '').replace(/\s+/gu, ' ').trim();
}

/** Key of the country a folded name or demonym belongs to ("russian" → "russia"), or null. */
export function countryKey(folded: string): string | null {
  return gazetteer.keys.get(folded) ?? null;
}

/** Key of the country whose government a folded capital stands for ("moscow" → "russia"), or null. */
export function seatOf(folded: string): string | null {
  return gazetteer.seats.get(folded) ?? null;
}

/** True for a country's own name, not for its demonym ("france", not "french"). */
export function isCountry(folded: string): boolean {
  return gazetteer.names.has(folded);
}
