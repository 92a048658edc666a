/** Words by which a deed is known to be about sport: games and their competitions, not teams or people. Lemmas, in lower case. */
export const SPORTS = `
  golf football soccer cricket tennis baseball basketball volleyball handball rugby hockey boxing badminton netball softball lacrosse snooker darts
  athletics gymnastics swimming sprint relay marathon rowing cycling skiing wrestling judo karate archery fencing surfing sailing regatta
  championship olympics olympic tournament league playoff semi-final semifinal quarter-final quarterfinal premiership decathlon heptathlon
  goalkeeper midfielder defender striker winger batsman bowler innings wicket goal penalty offside scrum half-time halftime
  touchdown homer inning quarterback linebacker halfback fly-half hooker scorer fixture medal medallist medalist trophy replay derby
`;

/** Words that sport shares with other news: many of them, beside one of sport, tell of sport. Lemmas. */
export const PLAYS = `
  coach squad side team player champion match game season title final race cup win club defeat captain injury score victory try manager beat draw opponent round seed
  premier fan stadium ranking record indoor olympic athlete athletic rival metre 60m 100m 200m 400m 800m 1500m 5000m 4x100m
`;

/** What kills and destroys without anybody's doing. Lemmas. */
export const ACCIDENTS = `
  blaze fire wildfire bushfire crash accident collision derailment quake earthquake aftershock tremor tsunami flood flooding storm hurricane typhoon cyclone tornado
  landslide mudslide avalanche eruption volcano heatwave heat cold frost snow blizzard lightning drought famine epidemic pandemic outbreak virus disease illness
  cancer fever infection hiv aids covid covid-19 coronavirus smallpox measles plague tuberculosis typhus cholera malaria ebola flu leak explosion collapse stampede fall wave current wind rain ice gas smoke mishap pile-up wreck sinking shark
  crocodile snake bear dog elephant
`;

/** Before *war*, *battle*, *attack* and the like: no blow is struck. Lemmas. */
export const FIGURES = `
  price custody legal court bidding proxy trade rating takeover title boardroom turf culture word ground tug star panic heart asthma uphill election electoral political
  campaign currency tariff public space propaganda drug verbal personal scathing bitter smear cattle hog pig sheep livestock
`;
