/** Words by which a deed is known to be about sport: games and their competitions, not teams or people. Lemmas, in lower case. */
export const SPORTS = `
  golf football soccer cricket tennis baseball basketball volleyball handball rugby hockey boxing badminton netball softball lacrosse snooker darts
  athletics gymnastics swimming sprint relay marathon rowing cycling skiing wrestling judo karate archery fencing surfing sailing regatta
  championship olympics olympic tournament league playoff semi-final semifinal quarter-final quarterfinal premiership decathlon heptathlon
  goalkeeper midfielder defender striker winger batsman bowler innings wicket goal penalty offside scrum half-time halftime
  touchdown homer inning quarterback linebacker halfback fly-half hooker scorer fixture medal medallist medalist trophy replay derby
`;
