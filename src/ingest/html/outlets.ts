/**
 * Names of outlets by the domain of their pages: agencies, papers, broadcasters. Written for the project from general knowledge;
 * a name the table lacks comes from the page itself.
 */
const TABLE = `
14ymedio.com=14ymedio|1news.co.nz=1News|1tv.ru=Channel One|444.hu=444|7news.com.au=Seven News|81.cn=PLA Daily
9news.com.au=Nine News|aa.com.tr=Anadolu Agency|aapnews.com.au=Australian Associated Press
aawsat.com=Asharq Al-Awsat|abc.com.py=ABC Color|abc.es=ABC (Spain)|abc.net.au=ABC News (Australia)
abcnews.go.com=ABC News|abs-cbn.com=ABS-CBN News|addisstandard.com=Addis Standard|adnkronos.com=Adnkronos
afp.com=Agence France-Presse|afr.com=Australian Financial Review|aftenposten.no=Aftenposten
aftonbladet.se=Aftonbladet|agenciabrasil.ebc.com.br=Agência Brasil|agerpres.ro=Agerpres|agi.it=AGI
ahram.org.eg=Al-Ahram|ajc.com=The Atlanta Journal-Constitution|al-monitor.com=Al-Monitor|alarabiya.net=Al Arabiya
aljazeera.com=Al Jazeera|allafrica.com=AllAfrica|almanar.com.lb=Al-Manar|almasryalyoum.com=Al-Masry Al-Youm
almayadeen.net=Al Mayadeen|amna.gr=AMNA|andina.pe=Andina|animalpolitico.com=Animal Político|aninews.in=ANI
anp.nl=ANP|ansa.it=ANSA|antaranews.com=Antara|apa.at=Austria Press Agency|apnews.com=Associated Press
app.com.pk=Associated Press of Pakistan|aps.dz=Algeria Press Service|arabnews.com=Arab News|armenpress.am=Armenpress
arstechnica.com=Ars Technica|arynews.tv=ARY News|asahi.com=Asahi Shimbun|axios.com=Axios
azcentral.com=The Arizona Republic|azertag.az=Azertac|b92.net=B92|balkaninsight.com=Balkan Insight
baltimoresun.com=The Baltimore Sun|bangkokpost.com=Bangkok Post|barrons.com=Barron's|bbc.co.uk/radio4=BBC Radio 4
bbc.co.uk/worldserviceradio=BBC World Service|bbc.com=BBC News|bdnews24.com=bdnews24.com
belfasttelegraph.co.uk=Belfast Telegraph|belga.be=Belga|bellingcat.com=Bellingcat|belta.by=BelTA
berlingske.dk=Berlingske|bernama.com=Bernama|beta.rs=Beta|bfmtv.com=BFMTV|bhaskar.com=Dainik Bhaskar|bild.de=Bild
blick.ch=Blick|bloomberg.com=Bloomberg News|bloomberg.com/businessweek=Bloomberg Businessweek|bmj.com=BMJ
bna.bh=Bahrain News Agency|bns.lt=BNS|bostonglobe.com=The Boston Globe|bostonherald.com=Boston Herald
breitbart.com=Breitbart|bssnews.net=Bangladesh Sangbad Sangstha|bta.bg=BTA|business-standard.com=Business Standard
businessinsider.com=Business Insider|businesslive.co.za=Business Day|businesswire.com=Business Wire
buzzfeednews.com=BuzzFeed News|c-span.org=C-SPAN|cadenaser.com=Cadena SER|caixinglobal.com=Caixin
calmatters.org=CalMatters|caracol.com.co=Caracol|carbonbrief.org=Carbon Brief|cbc.ca=CBC News|cbsnews.com=CBS News
cctv.com=CCTV|cgtn.com=CGTN|channel4.com/news=Channel 4 News|channelnewsasia.com=CNA|channelstv.com=Channels TV
charliehebdo.fr=Charlie Hebdo|chicago.suntimes.com=Chicago Sun-Times|chicagotribune.com=Chicago Tribune
chinadaily.com.cn=China Daily|chinanews.com.cn=China News Service|chosun.com=Chosun Ilbo|clarin.com=Clarín
cleveland.com=The Plain Dealer|climatechangenews.com=Climate Home News|cna.com.tw=Central News Agency
cna.org.cy=Cyprus News Agency|cnbc.com=CNBC|cnn.com=CNN|confidencial.digital=Confidencial|correctiv.org=Correctiv
corriere.it=Corriere della Sera|csmonitor.com=The Christian Science Monitor|ctk.cz=CTK|ctvnews.ca=CTV News
cumhuriyet.com.tr=Cumhuriyet|dabangasudan.org=Radio Dabanga|dailycaller.com=The Daily Caller
dailymail.co.uk=Daily Mail|dailymaverick.co.za=Daily Maverick|dailymirror.lk=Daily Mirror (Sri Lanka)
dailyrecord.co.uk=Daily Record|dailysabah.com=Daily Sabah|dailystar.co.uk=Daily Star
dailytelegraph.com.au=The Daily Telegraph (Sydney)|dailytrust.com=Daily Trust|dailywire.com=The Daily Wire
dallasnews.com=The Dallas Morning News|dawn.com=Dawn|ddnews.gov.in=Doordarshan|deadline.com=Deadline
deccanherald.com=Deccan Herald|defensenews.com=Defense News|delfi.ee=Delfi|demorgen.be=De Morgen
denverpost.com=The Denver Post|derstandard.at=Der Standard|detroitnews.com=The Detroit News|diepresse.com=Die Presse
dn.se=Dagens Nyheter|donga.com=Dong-A Ilbo|dowjones.com=Dow Jones Newswires|dpa.com=Deutsche Presse-Agentur|dr.dk=DR
dw.com=Deutsche Welle|echofm.online=Echo of Moscow|economictimes.indiatimes.com=The Economic Times
economist.com=The Economist|efe.com=EFE|ekathimerini.com=Kathimerini|elcomercio.pe=El Comercio
eldeber.com.bo=El Deber|elespectador.com=El Espectador|elfaro.net=El Faro|elmundo.es=El Mundo
elnacional.com=El Nacional|elpais.com=El País|elpais.com.uy=El País (Uruguay)|elperiodico.com=El Periódico
eltiempo.com=El Tiempo|eluniversal.com.mx=El Universal|eluniverso.com=El Universo|emol.com=El Mercurio
ena.et=Ethiopian News Agency|enca.com=eNCA|epa.eu=European Pressphoto Agency|espn.com=ESPN
estadao.com.br=Agência Estado|euobserver.com=EUobserver|euractiv.com=Euractiv|eurasianet.org=Eurasianet
eurekalert.org=EurekAlert|euronews.com=Euronews|europapress.es=Europa Press|express.co.uk=Daily Express
expressen.se=Expressen|expresso.pt=Expresso|eyeradio.org=Eye Radio|farsnews.ir=Fars News Agency
faz.net=Frankfurter Allgemeine Zeitung|focus.de=Focus|folha.uol.com.br=Folha de S.Paulo|forbes.com=Forbes
foreignaffairs.com=Foreign Affairs|foreignpolicy.com=Foreign Policy|fortune.com=Fortune|foxbusiness.com=Fox Business
foxnews.com=Fox News|france24.com=France 24|francetvinfo.fr=France Info|freep.com=Detroit Free Press
ft.com=Financial Times|g1.globo.com=G1|garoweonline.com=Garowe Online|gazzetta.it=La Gazzetta dello Sport
gbnews.com=GB News|geo.tv=Geo News|gettyimages.com=Getty Images|globalnews.ca=Global News
globaltimes.cn=Global Times|globenewswire.com=GlobeNewswire|globo.com=TV Globo|glz.co.il=Army Radio
gmanetwork.com=GMA News|gna.org.gh=Ghana News Agency|gnlm.com.mm=Global New Light of Myanmar|granma.cu=Granma
graphic.com.gh=Graphic|grist.org=Grist|guardian.ng=The Guardian (Nigeria)|gulfnews.com=Gulf News|haaretz.com=Haaretz
handelsblatt.com=Handelsblatt|hani.co.kr=Hankyoreh|herald.co.zw=The Herald (Zimbabwe)|heraldscotland.com=The Herald
heraldsun.com.au=Herald Sun|hina.hr=HINA|hindustantimes.com=Hindustan Times
hollywoodreporter.com=The Hollywood Reporter|hongkongfp.com=Hong Kong Free Press
houstonchronicle.com=Houston Chronicle|hromadske.ua=Hromadske|hs.fi=Helsingin Sanomat|huffpost.com=HuffPost
hurriyetdailynews.com=Hürriyet|ians.in=IANS|ilfattoquotidiano.it=Il Fatto Quotidiano|ilsole24ore.com=Il Sole 24 Ore
imbc.com=MBC|ina.iq=Iraqi News Agency|independent.co.uk=The Independent|independent.ie=Irish Independent
indianexpress.com=The Indian Express|indiatoday.in=India Today|inews.co.uk=The i Paper|infobae.com=Infobae
inform.kz=Kazinform|inquirer.com=The Philadelphia Inquirer|inquirer.net=Philippine Daily Inquirer
insideclimatenews.org=Inside Climate News|insightcrime.org=InSight Crime|interfax.com=Interfax
interfax.com.ua=Interfax-Ukraine|ipsnews.net=Inter Press Service|iranintl.com=Iran International|irib.ir=IRIB
irishexaminer.com=Irish Examiner|irishtimes.com=The Irish Times|irna.ir=IRNA|irrawaddy.com=The Irrawaddy
isna.ir=ISNA|israelhayom.com=Israel Hayom|itv.com/news=ITV News|iz.ru=Izvestia|jamaica-gleaner.com=The Gleaner
jamaicaobserver.com=Jamaica Observer|jamanetwork.com=JAMA|japantimes.co.jp=The Japan Times
jeuneafrique.com=Jeune Afrique|jiji.com=Jiji Press|joongang.co.kr=JoongAng Ilbo|jornada.com.mx=La Jornada
jpost.com=The Jerusalem Post|jsonline.com=Milwaukee Journal Sentinel|jyllands-posten.dk=Jyllands-Posten
kan.org.il=Kan|kansascity.com=The Kansas City Star|kathmandupost.com=The Kathmandu Post|kbs.co.kr=KBS|kcna.kp=KCNA
keystone-sda.ch=Keystone-SDA|khaama.com=Khaama Press|khaleejtimes.com=Khaleej Times|kommersant.ru=Kommersant
kompas.com=Kompas|koreaherald.com=The Korea Herald|koreatimes.co.kr=The Korea Times|kp.ru=Komsomolskaya Pravda
krone.at=Kronen Zeitung|kuna.net.kw=KUNA|kurdistan24.net=Kurdistan 24|kyivindependent.com=The Kyiv Independent
kyivpost.com=Kyiv Post|kyodonews.net=Kyodo News|la-croix.com=La Croix|lanacion.com.ar=La Nación
laprensagrafica.com=La Prensa Gráfica|laprensani.com=La Prensa|lapresse.ca=La Presse
larepublica.pe=La República (Peru)|lastampa.it=La Stampa|latercera.com=La Tercera|latimes.com=Los Angeles Times
lavanguardia.com=La Vanguardia|lbc.co.uk=LBC|lecanardenchaine.fr=Le Canard enchaîné|ledevoir.com=Le Devoir
lefigaro.fr=Le Figaro|lemonde.fr=Le Monde|lenouvelliste.com=Le Nouvelliste|leparisien.fr=Le Parisien
lequipe.fr=L'Équipe|lesechos.fr=Les Échos|lesoir.be=Le Soir|leta.lv=LETA|liberation.fr=Libération|livemint.com=Mint
lorientlejour.com=L'Orient-Le Jour|lrt.lt=LRT|lusa.pt=Lusa|macleans.ca=Maclean's|madamasr.com=Mada Masr
magyarnemzet.hu=Magyar Nemzet|mailonsunday.co.uk=The Mail on Sunday|mainichi.jp=Mainichi Shimbun
mako.co.il=Channel 12|malaysiakini.com=Malaysiakini|mapnews.ma=Maghreb Arabe Presse|marca.com=Marca
marketwatch.com=MarketWatch|mbl.is=Morgunblaðið|mediafax.ro=Mediafax|mediapart.fr=Mediapart|meduza.io=Meduza
mehrnews.com=Mehr News Agency|mena.org.eg=MENA|mercurynews.com=The Mercury News|metro.co.uk=Metro
mg.co.za=Mail & Guardian|miamiherald.com=Miami Herald|middleeasteye.net=Middle East Eye|milenio.com=Milenio
militarytimes.com=Military Times|mingpao.com=Ming Pao|mirror.co.uk=Daily Mirror|monitor.co.ug=Daily Monitor
montrealgazette.com=Montreal Gazette|motherjones.com=Mother Jones|msnbc.com=MSNBC|mti.hu=MTI
myanmar-now.org=Myanmar Now|n-tv.de=n-tv|n1info.rs=N1|nannews.ng=News Agency of Nigeria|nation.africa=Daily Nation
nationalgeographic.com=National Geographic|nationalpost.com=National Post|nationalreview.com=National Review
nationthailand.com=The Nation (Thailand)|nature.com=Nature|nbcnews.com=NBC News|ndtv.com=NDTV
nejm.org=New England Journal of Medicine|newrepublic.com=The New Republic|news.com.au=news.com.au|news.err.ee=ERR
news.sky.com=Sky News|news.yahoo.com=Yahoo News|news18.com=CNN-News18|news24.com=News24
newscientist.com=New Scientist|newsday.co.zw=NewsDay|newsday.com=Newsday|newsmax.com=Newsmax
newstatesman.com=New Statesman|newsweek.com=Newsweek|newvision.co.ug=New Vision|newyorker.com=The New Yorker
nhk.or.jp=NHK|nikkei.com=Nikkei|nj.com=The Star-Ledger|nknews.org=NK News|nmas.com.mx=Televisa
nna-leb.gov.lb=National News Agency|nos.nl=NOS|notesfrompoland.com=Notes from Poland|novayagazeta.eu=Novaya Gazeta
npr.org=NPR|nrc.nl=NRC|nrk.no=NRK|nst.com.my=New Straits Times|ntb.no=NTB|ntv.com.tr=NTV
nydailynews.com=New York Daily News|nymag.com=New York|nypost.com=New York Post|nytimes.com=The New York Times
nytimes.com/athletic=The Athletic|nzherald.co.nz=The New Zealand Herald|nzz.ch=Neue Zürcher Zeitung
oann.com=One America News Network|observer.co.uk=The Observer|oc-media.org=OC Media|oglobo.globo.com=O Globo
omannews.gov.om=Oman News Agency|opendemocracy.net=openDemocracy|oregonlive.com=The Oregonian|orf.at=ORF
osservatoreromano.va=L'Osservatore Romano|ouest-france.fr=Ouest-France|pagina12.com.ar=Página/12
pajhwok.com=Pajhwok Afghan News|pamediagroup.com=PA Media|pap.pl=PAP|pbs.org=PBS|people.cn=People's Daily
petra.gov.jo=Petra|philstar.com=The Philippine Star|phnompenhpost.com=The Phnom Penh Post
pna.gov.ph=Philippine News Agency|politico.com=Politico|politico.eu=Politico Europe|politiken.dk=Politiken
post-gazette.com=Pittsburgh Post-Gazette|pravda.com.ua=Ukrainska Pravda|premiumtimesng.com=Premium Times
prensa-latina.cu=Prensa Latina|prensalibre.com=Prensa Libre|presstv.ir=Press TV|private-eye.co.uk=Private Eye
prnewswire.com=PR Newswire|proceso.com.mx=Proceso|propublica.org=ProPublica|prothomalo.com=Prothom Alo
ptinews.com=Press Trust of India|publico.pt=Público|punchng.com=The Punch|qna.org.qa=Qatar News Agency|qz.com=Quartz
radiofrance.fr/franceinter=France Inter|radiotamazuj.org=Radio Tamazuj|rainews.it=RAI|rappler.com=Rappler|rbc.ru=RBC
reforma.com=Reforma|repubblica.it=La Repubblica|republicworld.com=Republic TV|reuters.com=Reuters
rfa.org=Radio Free Asia|rferl.org=Radio Free Europe/Radio Liberty|rfi.fr=Radio France Internationale
rg.ru=Rossiyskaya Gazeta|ria.ru=RIA Novosti|ritzau.dk=Ritzau|rnd.de=RedaktionsNetzwerk Deutschland|rnz.co.nz=RNZ
rodong.rep.kp=Rodong Sinmun|rollcall.com=Roll Call|rollingstone.com=Rolling Stone|rp.pl=Rzeczpospolita|rt.com=RT
rtbf.be=RTBF|rte.ie=RTÉ|rthk.hk=RTHK|rtp.pt=RTP|rtve.es=RTVE|rudaw.net=Rudaw|ruv.is=RÚV|sabcnews.com=SABC
saharareporters.com=Sahara Reporters|salon.com=Salon|sana.sy=SANA|sankei.com=Sankei Shimbun|sbs.com.au=SBS News
science.org=Science|scientificamerican.com=Scientific American|scmp.com=South China Morning Post
scotsman.com=The Scotsman|scroll.in=Scroll|seattletimes.com=The Seattle Times|semafor.com=Semafor|semana.com=Semana
sfchronicle.com=San Francisco Chronicle|skynews.com.au=Sky News Australia|skynewsarabia.com=Sky News Arabia
slate.com=Slate|smh.com.au=The Sydney Morning Herald|smotrim.ru=Rossiya 1|sowetanlive.co.za=Sowetan
spa.gov.sa=Saudi Press Agency|spectator.co.uk=The Spectator|spiegel.de=Der Spiegel|sputnikglobe.com=Sputnik
srf.ch=SRF|sta.si=STA|standaard.be=De Standaard|standard.co.uk=London Evening Standard
standardmedia.co.ke=The Standard (Kenya)|startribune.com=Star Tribune|statnews.com=STAT|stern.de=Stern
stltoday.com=St. Louis Post-Dispatch|straitstimes.com=The Straits Times|stripes.com=Stars and Stripes|stt.fi=STT
stuff.co.nz=Stuff|sudantribune.com=Sudan Tribune|sueddeutsche.de=Süddeutsche Zeitung|suspilne.media=Suspilne
svd.se=Svenska Dagbladet|svt.se=SVT|swissinfo.ch=Swissinfo|tagesanzeiger.ch=Tages-Anzeiger|tagesschau.de=ARD
tagesspiegel.de=Der Tagesspiegel|taipeitimes.com=Taipei Times|tampabay.com=Tampa Bay Times|tanjug.rs=Tanjug
tap.info.tn=Tunis Afrique Presse|tasnimnews.com=Tasnim News Agency|tasr.sk=TASR|tass.com=TASS|taz.de=taz
techcrunch.com=TechCrunch|tehrantimes.com=Tehran Times|telam.com.ar=Télam|telegraaf.nl=De Telegraaf
telegraph.co.uk=The Daily Telegraph|telegraphindia.com=The Telegraph (India)|telemundo.com=Telemundo
telesurtv.net=Telesur|telex.hu=Telex|tempo.co=Tempo|texastribune.org=The Texas Tribune|tf1info.fr=TF1
thaipbs.or.th=Thai PBS|theage.com.au=The Age|theatlantic.com=The Atlantic|theaustralian.com.au=The Australian
thecanadianpress.com=Canadian Press|thecitizen.co.tz=The Citizen (Tanzania)|theconversation.com=The Conversation
thedailybeast.com=The Daily Beast|thedailystar.net=The Daily Star|theeastafrican.co.ke=The EastAfrican
theglobeandmail.com=The Globe and Mail|theguardian.com=The Guardian|thehill.com=The Hill|thehindu.com=The Hindu
theins.ru=The Insider|theintercept.com=The Intercept|thejakartapost.com=The Jakarta Post|thejournal.ie=TheJournal.ie
thelancet.com=The Lancet|themoscowtimes.com=The Moscow Times|thenation.com=The Nation
thenationalnews.com=The National|thenewhumanitarian.org=The New Humanitarian|thenews.com.pk=The News International
thepaper.cn=The Paper|theprint.in=The Print|thestar.com=Toronto Star|thestar.com.my=The Star (Malaysia)
thesun.co.uk=The Sun|thetimes.com=The Times|theverge.com=The Verge|thewire.in=The Wire|thisdaylive.com=ThisDay
time.com=Time|timesnownews.com=Times Now|timesofindia.indiatimes.com=The Times of India
timesofisrael.com=The Times of Israel|tmz.com=TMZ|tn.com.ar=Todo Noticias|todayonline.com=Today (Singapore)
tolonews.com=Tolo News|torontosun.com=Toronto Sun|tribune.com.pk=The Express Tribune|trtworld.com=TRT World|tt.se=TT
tuoitrenews.vn=Tuổi Trẻ|tvn24.pl=TVN24|tvp.info=TVP|tvrain.tv=TV Rain|ukrinform.net=Ukrinform|unian.info=UNIAN
uniindia.com=United News of India|univision.com=Univision|uol.com.br=UOL|upi.com=United Press International
usatoday.com=USA Today|valor.globo.com=Valor Econômico|vancouversun.com=Vancouver Sun|vanguardngr.com=Vanguard
vanityfair.com=Vanity Fair|variety.com=Variety|vaticannews.va=Vatican News|vedomosti.ru=Vedomosti
veja.abril.com.br=Veja|vg.no=VG|vnanet.vn=Vietnam News Agency|vnexpress.net=VnExpress|voanews.com=Voice of America
volkskrant.nl=de Volkskrant|vox.com=Vox|vrt.be=VRT|wafa.ps=WAFA|wam.ae=WAM
washingtonexaminer.com=Washington Examiner|washingtonpost.com=The Washington Post
washingtontimes.com=The Washington Times|welt.de=Die Welt|wikinews.org=Wikinews|wired.com=Wired
wsj.com=The Wall Street Journal|wyborcza.pl=Gazeta Wyborcza|xinhuanet.com=Xinhua|yle.fi=Yle|yna.co.kr=Yonhap
ynetnews.com=Yedioth Ahronoth|yomiuri.co.jp=Yomiuri Shimbun|zdf.de=ZDF|zeit.de=Die Zeit
`;

const NAMES: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split(/[|\n]/)
    .map((entry) => entry.split('=') as [string, string]),
);

/** The outlet whose pages stand at `host` (`www.`, `edition.` and the like aside), or null. */
export function outletAt(host: string): string | null {
  const labels = host.toLowerCase().split('.');
  for (let i = 0; i < labels.length - 1; i++) {
    const name = NAMES.get(labels.slice(i).join('.'));
    if (name !== undefined) return name;
  }
  return null;
}
