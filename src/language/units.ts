import { wordList } from './lexicon.js';
/** A unit as the mentions name it, with its family (units of one family convert) and its size in the family's base unit. */
export interface Unit {
  readonly name: string;
  readonly family: string;
  readonly factor: number;
}

/** One line a unit: name, family, size in the family's base, words in any case, and symbols in exact case after a bar. */
const TABLE = `
percent|percent|1|percent pct|%
points|points|1|pp
times|times|1|times|x ×
second|time|1|second seconds sec secs
millisecond|time|0.001|millisecond milliseconds|ms
minute|time|60|minute minutes min mins
hour|time|3600|hour hours hr hrs|h
day|time|86400|day days
week|time|604800|week weeks
month|time|2629746|month months
year|time|31556952|year years yr yrs
decade|time|315569520|decade decades
century|time|3155695200|century centuries
millimetre|length|0.001|millimetre millimetres millimeter millimeters|mm
centimetre|length|0.01|centimetre centimetres centimeter centimeters|cm
metre|length|1|metre metres meter meters|m
kilometre|length|1000|kilometre kilometres kilometer kilometers|km
inch|length|0.0254|inch inches
foot|length|0.3048|foot feet|ft
yard|length|0.9144|yard yards|yd
mile|length|1609.344|mile miles|mi
milligram|mass|0.000001|milligram milligrams|mg
gram|mass|0.001|gram grams gramme grammes|g
kilogram|mass|1|kilogram kilograms kilogramme kilogrammes kilo kilos|kg
tonne|mass|1000|tonne tonnes ton tons|t
ounce|mass|0.02834952|ounce ounces|oz
pound|mass|0.45359237|pound pounds|lb lbs
square metre|area|1|sqm|m²
square kilometre|area|1000000||km²
square foot|area|0.09290304|sqft
square mile|area|2589988.11
hectare|area|10000|hectare hectares|ha
acre|area|4046.8564|acre acres
millilitre|volume|0.001|millilitre millilitres milliliter milliliters|ml mL
litre|volume|1|litre litres liter liters|l L
gallon|volume|3.785412|gallon gallons
barrel|volume|158.987295|barrel barrels
km/h|speed|1|kph|km/h
mph|speed|1.609344|mph
knot|speed|1.852|knot knots
watt|power|1|watt watts|W
kilowatt|power|1000|kilowatt kilowatts|kW
megawatt|power|1000000|megawatt megawatts|MW
gigawatt|power|1000000000|gigawatt gigawatts|GW
kilowatt-hour|energy|1||kWh
megawatt-hour|energy|1000||MWh
gigawatt-hour|energy|1000000||GWh
megabyte|data|1|megabyte megabytes|MB
gigabyte|data|1000|gigabyte gigabytes|GB
terabyte|data|1000000|terabyte terabytes|TB
hertz|frequency|1|hertz|Hz
kilohertz|frequency|1000|kilohertz|kHz
megahertz|frequency|1000000|megahertz|MHz
gigahertz|frequency|1000000000|gigahertz|GHz
Celsius|celsius|1|celsius|°C ℃
Fahrenheit|fahrenheit|1|fahrenheit|°F ℉
USD|dollar|1|dollar dollars usd buck bucks|$ US$
AUD|dollar|1|aud|A$
CAD|dollar|1|cad|C$
NZD|dollar|1|nzd|NZ$
HKD|dollar|1|hkd|HK$
EUR|euro|1|euro euros eur|€
GBP|sterling|1|gbp sterling quid|£
JPY|yen|1|yen jpy|¥
CNY|yuan|1|yuan renminbi cny rmb
RUB|rouble|1|rouble roubles ruble rubles rub|₽
INR|rupee|1|rupee rupees inr|₹
CHF|franc|1|franc francs chf
crown|crown|1|crown crowns krona kronor krone kroner koruna sek nok dkk czk
lira|lira|1|lira liras|₺
peso|peso|1|peso pesos
shekel|shekel|1|shekel shekels|₪
rand|rand|1|rand zar
zloty|zloty|1|zloty zlotys pln
hryvnia|hryvnia|1|hryvnia hryvnias uah|₴
KRW|won|1|krw|₩
dinar|dinar|1|dinar dinars
riyal|riyal|1|riyal riyals
dirham|dirham|1|dirham dirhams
baht|baht|1|baht
`;

const byName = new Map<string, Unit>();
const byWord = new Map<string, Unit>();
const bySymbol = new Map<string, Unit>();
for (const line of TABLE.trim().split('\n')) {
  const [name = '', family = '', factor = '1', words = '', symbols = ''] = line.split('|');
  const unit = { name, family, factor: Number(factor) };
  byName.set(name, unit);
  for (const word of words.split(' ').filter(Boolean)) byWord.set(word, unit);
  for (const symbol of symbols.split(' ').filter(Boolean)) bySymbol.set(symbol, unit);
}

/** The unit a folded word names ("miles" → mile), or undefined. */
export function unitOfWord(norm: string): Unit | undefined {
  return byWord.get(norm);
}

/** The unit a symbol names, in exact case ("MW", "$", "%"), or undefined. */
export function unitOfSymbol(text: string): Unit | undefined {
  return bySymbol.get(text);
}

/** The unit of that name, as `Quantity.unit` holds it; an unknown name is a family of its own. */
export function unitNamed(name: string): Unit {
  return byName.get(name) ?? { name, family: name, factor: 1 };
}

const MONEY = wordList('families of money');

/** True for currencies. */
export function isMoney(unit: Unit): boolean {
  return MONEY.has(unit.family);
}
