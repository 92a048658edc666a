/**
 * Governments by the names a page gives them: countries (and their capitals, where the capital stands for its government), and seats that
 * stand for a body. Codes are ISO 3166-1; names and capitals are those of Datasets' country-codes (ODC-PDDL) and news usage; seats are the project's own.
 */
import { plain } from './plain.js';

/** `code name;name|capital`. */
const COUNTRIES = `
ad andorra;principality of andorra|andorra la vella
ae uae;united arab emirates|abu dhabi
af afghanistan;islamic republic of afghanistan|kabul
ag antigua and barbuda|st johns
ai anguilla|valley
al albania;republic of albania|tirana
am armenia;republic of armenia|yerevan
ao angola;republic of angola|luanda
ar argentina;argentine republic|buenos aires
as american samoa|pago pago
at austria;republic of austria|vienna
au australia|canberra
aw aruba|oranjestad
ax aland islands|mariehamn
az azerbaijan;republic of azerbaijan|baku
ba bosnia;bosnia and herzegovina|sarajevo
bb barbados|bridgetown
bd bangladesh;peoples republic of bangladesh|dhaka
be belgium;kingdom of belgium|brussels
bf burkina faso|ouagadougou
bg bulgaria;republic of bulgaria|sofia
bh bahrain;kingdom of bahrain|manama
bi burundi;republic of burundi|gitega
bj benin;republic of benin|porto novo
bl st barthelemy|gustavia
bm bermuda|hamilton
bn brunei;brunei darussalam|bandar seri begawan
bo bolivia;plurinational state of bolivia|sucre
bq caribbean netherlands
br brazil;federative republic of brazil|brasilia
bs bahamas;commonwealth of the bahamas|nassau
bt bhutan;kingdom of bhutan|thimphu
bw botswana;republic of botswana|gaborone
by belarus;republic of belarus|minsk
bz belize|belmopan
ca canada|ottawa
cc cocos islands|west island
cd congo;dr congo;drc;congo kinshasa;democratic republic of the congo|kinshasa
cf central african republic|bangui
cg congo brazzaville;republic of the congo|brazzaville
ch switzerland;swiss confederation|bern
ci ivory coast;cote divoire|yamoussoukro
ck cook islands|avarua
cl chile;republic of chile|santiago
cm cameroon;republic of cameroon|yaounde
cn china;prc;peoples republic of china;mainland china|beijing
co colombia;republic of colombia|bogota
cr costa rica;republic of costa rica|san jose
cu cuba;republic of cuba|havana
cv cape verde;cabo verde;republic of cabo verde|praia
cw curacao|willemstad
cx christmas island|flying fish cove
cy cyprus;republic of cyprus|nicosia
cz czech republic;czechia|prague
de germany;federal republic of germany;west germany|berlin
dj djibouti;republic of djibouti|djibouti
dk denmark;kingdom of denmark|copenhagen
dm dominica;commonwealth of dominica|roseau
do dominican republic|santo domingo
dz algeria;peoples democratic republic of algeria|algiers
ec ecuador;republic of ecuador|quito
ee estonia;republic of estonia|tallinn
eg egypt;arab republic of egypt|cairo
eh western sahara|el aaiun
er eritrea;state of eritrea|asmara
es spain;kingdom of spain|madrid
et ethiopia;federal democratic republic of ethiopia|addis ababa
fi finland;republic of finland|helsinki
fj fiji;republic of fiji|suva
fk falkland islands|stanley
fm micronesia;federated states of micronesia|palikir
fo faroe islands|torshavn
fr france;french republic|paris
ga gabon;gabonese republic|libreville
gb uk;united kingdom;britain;great britain;united kingdom of great britain and northern ireland|london
gd grenada|st georges
ge georgia|tbilisi
gf french guiana|cayenne
gg guernsey|st peter port
gh ghana;republic of ghana|accra
gi gibraltar|gibraltar
gl greenland|nuuk
gm gambia;republic of the gambia|banjul
gn guinea;republic of guinea|conakry
gp guadeloupe|basse terre
gq equatorial guinea;republic of equatorial guinea|ciudad de la paz
gr greece;hellenic republic|athens
gt guatemala;republic of guatemala|guatemala city
gu guam|hagatna
gw guinea bissau;republic of guinea bissau|bissau
gy guyana;co operative republic of guyana|georgetown
hk hong kong|hong kong
hn honduras;republic of honduras|tegucigalpa
hr croatia;republic of croatia|zagreb
ht haiti;republic of haiti|port au prince
hu hungary|budapest
id indonesia;republic of indonesia|jakarta
ie ireland|dublin
il israel;state of israel|jerusalem
im isle of man|douglas
in india;republic of india|new delhi
iq iraq;republic of iraq|baghdad
ir iran;islamic republic of iran|tehran
is iceland;republic of iceland|reykjavik
it italy;republic of italy|rome
je jersey|saint helier
jm jamaica|kingston
jo jordan;hashemite kingdom of jordan|amman
jp japan|tokyo
ke kenya;republic of kenya|nairobi
kg kyrgyzstan;kyrgyz republic|bishkek
kh cambodia;kingdom of cambodia|phnom penh
ki kiribati;republic of kiribati|tarawa
km comoros;union of the comoros|moroni
kn st kitts and nevis;saint kitts and nevis|basseterre
kp north korea;dprk;democratic peoples republic of korea;n korea|pyongyang
kr south korea;republic of korea;rok;s korea|seoul
kw kuwait;state of kuwait|kuwait city
ky cayman islands|george town
kz kazakhstan;republic of kazakhstan|nur sultan
la laos;lao peoples democratic republic|vientiane
lb lebanon;lebanese republic|beirut
lc st lucia;saint lucia|castries
li liechtenstein;principality of liechtenstein|vaduz
lk sri lanka;democratic socialist republic of sri lanka|colombo
lr liberia;republic of liberia|monrovia
ls lesotho;kingdom of lesotho|maseru
lt lithuania;republic of lithuania|vilnius
lu luxembourg;grand duchy of luxembourg|luxembourg
lv latvia;republic of latvia|riga
ly libya;state of libya|tripoli
ma morocco;kingdom of morocco|rabat
mc monaco;principality of monaco|monaco
md moldova;republic of moldova|chisinau
me montenegro|podgorica
mf st martin|marigot
mg madagascar;republic of madagascar|antananarivo
mh marshall islands;republic of the marshall islands|majuro
mk macedonia;north macedonia;republic of north macedonia|skopje
ml mali;republic of mali|bamako
mm myanmar;burma;republic of the union of myanmar|nay pyi taw
mn mongolia|ulaanbaatar
mo macao|macao
mp northern mariana islands|saipan
mq martinique|fort de france
mr mauritania;islamic republic of mauritania|nouakchott
ms montserrat|plymouth
mt malta;republic of malta|valletta
mu mauritius;republic of mauritius|port louis
mv maldives;republic of maldives|male
mw malawi;republic of malawi|lilongwe
mx mexico;united mexican states|mexico city
my malaysia|kuala lumpur
mz mozambique;republic of mozambique|maputo
na namibia;republic of namibia|windhoek
nc new caledonia|noumea
ne niger;republic of the niger|niamey
nf norfolk island|kingston
ng nigeria;federal republic of nigeria|abuja
ni nicaragua;republic of nicaragua|managua
nl netherlands;holland;kingdom of the netherlands|amsterdam
no norway;kingdom of norway|oslo
np nepal|kathmandu
nr nauru;republic of nauru|yaren
nu niue|alofi
nz new zealand;nz|wellington
om oman;sultanate of oman|muscat
pa panama;republic of panama|panama city
pe peru;republic of peru|lima
pf french polynesia|papeete
pg papua new guinea;independent state of papua new guinea|port moresby
ph philippines;republic of the philippines|manila
pk pakistan;islamic republic of pakistan|islamabad
pl poland;republic of poland|warsaw
pm st pierre and miquelon|saint pierre
pn pitcairn|adamstown
pr puerto rico|san juan
ps palestine;state of palestine|east jerusalem
pt portugal;portuguese republic|lisbon
pw palau;republic of palau|melekeok
py paraguay;republic of paraguay|asuncion
qa qatar;state of qatar|doha
re reunion|saint denis
ro romania|bucharest
rs serbia;republic of serbia|belgrade
ru russia;russian federation|moscow
rw rwanda;republic of rwanda|kigali
sa saudi arabia;saudi;kingdom of saudi arabia|riyadh
sb solomon islands|honiara
sc seychelles;republic of seychelles|victoria
sd sudan;republic of the sudan|khartoum
se sweden;kingdom of sweden|stockholm
sg singapore;republic of singapore|singapore
sh st helena|jamestown
si slovenia;republic of slovenia|ljubljana
sj svalbard and jan mayen|longyearbyen
sk slovakia;slovak republic|bratislava
sl sierra leone;republic of sierra leone|freetown
sm san marino;republic of san marino|san marino
sn senegal;republic of senegal|dakar
so somalia;federal republic of somalia|mogadishu
sr suriname;republic of suriname|paramaribo
ss south sudan;republic of south sudan|juba
st sao tome and principe;democratic republic of sao tome and principe|sao tome
sv el salvador;republic of el salvador|san salvador
sx sint maarten|philipsburg
sy syria;syrian arab republic|damascus
sz eswatini;kingdom of eswatini|mbabane
tc turks and caicos islands|cockburn town
td chad;republic of chad|ndjamena
tg togo;togolese republic|lome
th thailand;kingdom of thailand|bangkok
tj tajikistan;republic of tajikistan|dushanbe
tk tokelau
tl timor leste;democratic republic of timor leste|dili
tm turkmenistan|ashgabat
tn tunisia;republic of tunisia|tunis
to tonga;kingdom of tonga|nukualofa
tr turkey;turkiye|ankara
tt trinidad and tobago;republic of trinidad and tobago|port of spain
tv tuvalu|funafuti
tw taiwan|taipei
tz tanzania;united republic of tanzania|dodoma
ua ukraine|kyiv
ug uganda;republic of uganda|kampala
us us;usa;united states;united states of america;america|washington
uy uruguay;eastern republic of uruguay|montevideo
uz uzbekistan;republic of uzbekistan|tashkent
va vatican;holy see;vatican city|vatican city
vc st vincent and grenadines;saint vincent and the grenadines|kingstown
ve venezuela;bolivarian republic of venezuela|caracas
vg british virgin islands|road town
vi us virgin islands|charlotte amalie
vn vietnam;viet nam;socialist republic of viet nam|hanoi
vu vanuatu;republic of vanuatu|port vila
wf wallis and futuna|mata utu
ws samoa;independent state of samoa|apia
ye yemen;republic of yemen|sanaa
yt mayotte|mamoudzou
za south africa;republic of south africa|pretoria
zm zambia;republic of zambia|lusaka
zw zimbabwe;republic of zimbabwe|harare
`;

/** `the body as it is called;its seat;…`. The seat of a whole government stands behind its country's code. */
const SEATS = `
ru kremlin;the kremlin
be wetstraat;rue de la loi
ch bundeshaus
se rosenbad
ro victoria palace
in raisina hill
np singha durbar
my putrajaya
nz beehive
ke harambee house
za union buildings
ie government buildings
`;

const BODIES = `
white house;oval office
downing street;no 10;number 10;10 downing street;no 10 downing street
us state department;foggy bottom;department of state;state department;us department of state
us defense department;pentagon;us department of defense;defense department;department of defense
us congress;capitol hill
us federal reserve;federal reserve;fed;federal reserve board;us federal reserve board
us federal trade commission;federal trade commission
us commerce department;commerce department;department of commerce;us department of commerce
us labor department;labor department;labour department;department of labor;us department of labor
us department of homeland security;department of homeland security;homeland security department;dhs
us treasury;us treasury department;treasury department;us department of the treasury;department of the treasury
us agriculture department;agriculture department;department of agriculture;us department of agriculture;usda
us justice department;justice department;department of justice;us department of justice
us supreme court;scotus
metropolitan police;scotland yard;new scotland yard;met police;london metropolitan police
buckingham palace
united nations;un
liberal democrats;lib dems;lib dem
conservatives;tories;conservative party;tory party
republicans;republican party;gop
labour party;labour
wall street journal;wsj
european union;eu
north atlantic treaty organization;nato;north atlantic treaty organisation
world health organization;who;world health organisation
international monetary fund;imf
european central bank;ecb
bank of england;threadneedle street
federal bureau of investigation;fbi
central intelligence agency;cia
associated press;ap
agence france-presse;afp;agence france presse
british broadcasting corporation;bbc
`;

/** Adjectives of the countries whose ministries and armies the news speaks of most; those that an ending makes of the name are found without. */
const ADJECTIVES = `
us american;gb british;fr french;de german;de west german;it italian;es spanish;pt portuguese;ie irish;nl dutch;be belgian;lu luxembourgish;ch swiss;at austrian;dk danish;se swedish
no norwegian;fi finnish;is icelandic;ee estonian;lv latvian;lt lithuanian;pl polish;cz czech;sk slovak;hu hungarian;ro romanian;bg bulgarian;gr greek;cy cypriot;tr turkish
rs serbian;hr croatian;si slovenian;ba bosnian;me montenegrin;mk macedonian;al albanian;xk kosovan;ua ukrainian;by belarusian;ru russian;md moldovan;ge georgian;am armenian
az azerbaijani;kz kazakh;uz uzbek;kg kyrgyz;tj tajik;tm turkmen;cn chinese;jp japanese;kp north korean;kr south korean;tw taiwanese;mn mongolian;vn vietnamese;la laotian
kh cambodian;th thai;mm burmese;my malaysian;sg singaporean;id indonesian;ph filipino;ph philippine;in indian;pk pakistani;bd bangladeshi;lk sri lankan;np nepali;np nepalese
af afghan;ir iranian;iq iraqi;sy syrian;lb lebanese;jo jordanian;il israeli;ps palestinian;sa saudi;ye yemeni;om omani;ae emirati;qa qatari;bh bahraini;kw kuwaiti
eg egyptian;ly libyan;tn tunisian;dz algerian;ma moroccan;sd sudanese;et ethiopian;er eritrean;so somali;ke kenyan;ug ugandan;rw rwandan;bi burundian;tz tanzanian
cd congolese;ng nigerian;gh ghanaian;ci ivorian;ml malian;ne nigerien;bf burkinabe;sn senegalese;cm cameroonian;td chadian;ao angolan;mz mozambican;zw zimbabwean
zm zambian;za south african;na namibian;bw botswanan;ca canadian;mx mexican;gt guatemalan;hn honduran;sv salvadoran;ni nicaraguan;cr costa rican;pa panamanian;cu cuban
ht haitian;do dominican;jm jamaican;co colombian;ve venezuelan;ec ecuadorian;pe peruvian;bo bolivian;cl chilean;ar argentine;ar argentinian;uy uruguayan;py paraguayan
br brazilian;au australian;nz new zealand;pg papua new guinean;fj fijian`;

const countries = new Map<string, string>();
const adjectives = new Map<string, string>();
const capitals = new Map<string, string>();
const bodies = new Map<string, string>();
for (const row of COUNTRIES.trim().split('\n')) {
  const code = row.slice(0, 2);
  const [names, capital] = row.slice(3).split('|') as [string, string?];
  for (const name of names.split(';')) countries.set(name, code);
  if (capital !== undefined) capitals.set(capital, code);
}
for (const row of SEATS.trim().split('\n'))
  for (const name of row.slice(3).split(';')) countries.set(name, row.slice(0, 2));
for (const row of BODIES.trim().split('\n')) {
  const [body, ...names] = row.split(';') as [string, ...string[]];
  for (const name of [body, ...names]) bodies.set(name, body);
}

for (const entry of ADJECTIVES.trim().split(/[;\n]/)) adjectives.set(entry.slice(3), entry.slice(0, 2));

/** Code of the country an adjective or name means: `german`, `germany` → `de`. */
export function countryOfAdjective(words: string): string | null {
  return adjectives.get(words) ?? countries.get(words) ?? null;
}

/** Code of the country a name means; a capital's name only where it stands for the government. */
export function countryOf(name: string, metonym: boolean): string | null {
  const words = withoutThe(plain(name));
  const bare = words.replace(/^(?:government|republic) of (?:the )?|(?<=.) (?:government|administration|regime)$/g, '');
  // "The Syrian government" is Syria's, "a Syrian" nobody's.
  const owner = bare === words ? undefined : adjectives.get(bare);
  return countries.get(words) ?? countries.get(bare) ?? owner ?? (metonym ? (capitals.get(bare) ?? null) : null);
}

/** Single words of all these names: what many articles name tells none of them apart. */
export const COUNTRY_WORDS: ReadonlySet<string> = new Set(
  [...countries.keys(), ...adjectives.keys(), ...capitals.keys()].flatMap((name) => name.split(' ')),
);

/** The body a name or its seat means, by its plain name; null for one of no table. */
export function bodyOf(words: string): string | null {
  return bodies.get(words) ?? null;
}

export function withoutThe(words: string): string {
  return words.startsWith('the ') ? words.slice(4) : words;
}
