/** Words by which a name tells that it is a paper's, a station's or an agency's: the Pellan *Tribune*, *Radio* Sill, Norra *Wire*. */
export const MEDIA_WORDS = `news times daily press post herald star radio tribune tv television sun standard telegraph mail wire today sky journal
  independent guardian globe express channel bloomberg bbc cnn reuters ap afp nbc abc cbs fox npr pbs cnbc msnbc politico axios buzzfeed itv jazeera
  xinhua tass ria interfax kcna yonhap kyodo dpa ansa efe pti gazette chronicle observer courier dispatch examiner ledger monitor register review weekly
  magazine inquirer sentinel spectator economist newsweek forbes huffpost slate newspaper broadcaster tabloid agence zeitung presse prensa shimbun gazeta
  associated wsj nyt upi wikinews abend bulletin mirror echo argus argosy advertiser clarion enquirer intelligencer mercury messenger sputnik rt
  reporters`;
