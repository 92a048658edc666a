/** Invented news in languages other than English: per language a headline, a short report, and a longer one. */
export const TONGUES: Readonly<Record<string, readonly [string, string, string]>> = {
  de: [
    'Ministerin weist Warnung vor rostigen Seilen der Sillbrücke zurück',
    'Die Verkehrsministerin sagte am Dienstag, die Brücke sei sicher und werde nicht gesperrt.',
    'Die Verkehrsministerin hat bestritten, im Herbst vor rostigen Seilen gewarnt worden zu sein. „Die Brücke ist sicher“, sagte sie vor dem Parlament. Ein Ingenieur, der nicht genannt werden wollte, widersprach ihr: Die Seile hätten seit Jahren ersetzt werden müssen, zwei Berichte seien abgelegt und vergessen worden.',
  ],
  fr: [
    'La ministre nie avoir été avertie de la rouille sur le pont',
    'La ministre des Transports a déclaré mardi que le pont était sûr et resterait ouvert.',
    'La ministre des Transports a nié avoir été avertie à l’automne de la rouille des câbles. « Le pont est sûr », a-t-elle dit devant les députés. Un ingénieur du ministère, qui a demandé à ne pas être nommé, affirme que les câbles devaient être remplacés depuis des années et que deux rapports ont été oubliés.',
  ],
  es: [
    'La ministra niega que le avisaran del óxido en el puente',
    'La ministra de Transportes dijo el martes que el puente es seguro y seguirá abierto.',
    'La ministra de Transportes ha negado que los inspectores le advirtieran en otoño sobre los cables oxidados. «El puente es seguro», dijo ante el Parlamento. Un ingeniero que pidió no ser identificado sostiene que los cables debían haberse cambiado hace años y que dos informes quedaron en un cajón.',
  ],
  it: [
    'La ministra nega di essere stata avvertita dei cavi arrugginiti',
    'La ministra dei Trasporti ha detto martedì che il ponte è sicuro e resterà aperto.',
    'La ministra dei Trasporti ha negato di essere stata avvertita in autunno dei cavi arrugginiti. «Il ponte è sicuro», ha detto in Parlamento. Un ingegnere che ha chiesto di non essere nominato sostiene che i cavi andavano sostituiti da anni e che due relazioni sono state dimenticate in un cassetto.',
  ],
  pt: [
    'Ministra nega ter sido avisada sobre a ferrugem na ponte',
    'A ministra dos Transportes disse na terça-feira que a ponte é segura e continuará aberta.',
    'A ministra dos Transportes negou ter sido avisada no outono sobre os cabos enferrujados. «A ponte é segura», disse ela no Parlamento. Um engenheiro que pediu para não ser identificado afirma que os cabos deviam ter sido substituídos há anos e que dois relatórios foram esquecidos numa gaveta.',
  ],
  nl: [
    'Minister ontkent waarschuwing over roest aan kabels van de brug',
    'De minister van Verkeer zei dinsdag dat de brug veilig is en open blijft voor het verkeer.',
    'De minister van Verkeer heeft ontkend dat inspecteurs haar vorig najaar hebben gewaarschuwd voor roestige kabels. „De brug is veilig”, zei ze in het parlement. Een ingenieur die niet met naam genoemd wil worden, zegt dat de kabels al jaren vervangen hadden moeten worden en dat twee rapporten zijn vergeten.',
  ],
  sv: [
    'Ministern förnekar att hon varnades för rosten på bron',
    'Trafikministern sade på tisdagen att bron är säker och kommer att förbli öppen.',
    'Trafikministern förnekar att inspektörer i höstas varnade henne för rostiga kablar. ”Bron är säker”, sade hon i parlamentet. En ingenjör som inte vill bli namngiven säger att kablarna borde ha bytts ut för flera år sedan och att två rapporter har glömts bort i en låda.',
  ],
  da: [
    'Ministeren afviser at være blevet advaret om rust på broen',
    'Transportministeren sagde tirsdag, at broen er sikker og fortsat vil være åben for trafik.',
    'Transportministeren afviser, at inspektører sidste efterår advarede hende om rustne kabler. »Broen er sikker,« sagde hun i parlamentet. En ingeniør, der ikke ønsker at blive nævnt ved navn, siger, at kablerne burde være skiftet for flere år siden, og at to rapporter er blevet glemt i en skuffe.',
  ],
  pl: [
    'Minister zaprzecza, że ostrzegano ją przed rdzą na moście',
    'Minister transportu powiedziała we wtorek, że most jest bezpieczny i pozostanie otwarty dla ruchu.',
    'Minister transportu zaprzeczyła, że jesienią inspektorzy ostrzegali ją przed zardzewiałymi linami. „Most jest bezpieczny” – powiedziała w parlamencie. Inżynier, który prosił o zachowanie anonimowości, twierdzi, że liny należało wymienić już wiele lat temu, a dwa raporty odłożono i zapomniano.',
  ],
  tr: [
    'Bakan köprüdeki pas konusunda uyarıldığını yalanladı',
    'Ulaştırma bakanı salı günü köprünün güvenli olduğunu ve açık kalacağını söyledi, kimse endişelenmesin dedi.',
    'Ulaştırma bakanı, müfettişlerin geçen sonbaharda kendisini paslı halatlar konusunda uyardığını yalanladı. Mecliste konuşan bakan “Köprü güvenli” dedi. Adının açıklanmasını istemeyen bir mühendis ise halatların yıllar önce değiştirilmesi gerektiğini ve iki raporun unutulduğunu söylüyor.',
  ],
  fi: [
    'Ministeri kiistää, että häntä varoitettiin sillan ruosteesta',
    'Liikenneministeri sanoi tiistaina, että silta on turvallinen ja pysyy edelleen avoinna kaikelle liikenteelle koko talven.',
    'Liikenneministeri kiistää, että tarkastajat olisivat viime syksynä varoittaneet häntä ruosteisista vaijereista. ”Silta on turvallinen”, hän sanoi eduskunnassa. Insinööri, joka ei halua nimeään julki, sanoo, että vaijerit olisi pitänyt vaihtaa jo vuosia sitten ja että kaksi raporttia on unohdettu laatikkoon.',
  ],
  ru: [
    'Министр отрицает, что её предупреждали о ржавчине на мосту',
    'Министр транспорта заявила во вторник, что мост безопасен и останется открытым.',
    'Министр транспорта отрицает, что осенью инспекторы предупреждали её о ржавых тросах. «Мост безопасен», — сказала она в парламенте. Инженер, попросивший не называть его имени, утверждает, что тросы следовало заменить много лет назад, а два отчёта положили в стол и забыли.',
  ],
  ar: [
    'الوزيرة تنفي تحذيرها من صدأ الجسر',
    'قالت وزيرة النقل يوم الثلاثاء إن الجسر آمن وسيبقى مفتوحا أمام حركة المرور.',
    'نفت وزيرة النقل أن يكون المفتشون قد حذروها في الخريف الماضي من صدأ الكابلات. وقالت أمام البرلمان إن الجسر آمن. وقال مهندس طلب عدم ذكر اسمه إن الكابلات كان يجب استبدالها منذ سنوات وإن تقريرين قد نسيا.',
  ],
  zh: [
    '部长否认曾被警告大桥生锈',
    '交通部长星期二表示，大桥是安全的，将继续开放。',
    '交通部长否认检查人员去年秋天曾就生锈的缆索向她发出警告。她在议会说：“大桥是安全的。”一位不愿透露姓名的工程师说，这些缆索多年前就应该更换，两份报告被归档后遗忘了。',
  ],
  ja: [
    '大臣、橋のさびについての警告を否定',
    '交通大臣は火曜日、橋は安全であり、今後も通行できると述べた。',
    '交通大臣は、昨年の秋に検査官からさびたケーブルについて警告を受けたことを否定した。「橋は安全だ」と国会で述べた。匿名を希望した技術者は、ケーブルは何年も前に交換されるべきだったと話している。',
  ],
};
