/**
 * Who held which office when: heads of state and government often in the news, from general knowledge. An article that calls somebody by
 * an office was written while it was held, and one that gives somebody's age within a year of their life. One line a person:
 * `name | office | born | from until[, from until …]`, dates as exactly as they are certain; no `until` for who held it in 2026.
 * The family name is the last word, or the one in capitals.
 */
export const LEADERS = `
Harry Truman|president|1884-05-08|1945-04-12 1953-01-20
Dwight Eisenhower|president|1890-10-14|1953-01-20 1961-01-20
John Kennedy|president|1917-05-29|1961-01-20 1963-11-22
Lyndon Johnson|president|1908-08-27|1963-11-22 1969-01-20
Richard Nixon|president|1913-01-09|1969-01-20 1974-08-09
Gerald Ford|president|1913-07-14|1974-08-09 1977-01-20
Jimmy Carter|president|1924-10-01|1977-01-20 1981-01-20
Ronald Reagan|president|1911-02-06|1981-01-20 1989-01-20
Bill Clinton|president|1946-08-19|1993-01-20 2001-01-20
Barack Obama|president|1961-08-04|2009-01-20 2017-01-20
Donald Trump|president|1946-06-14|2017-01-20 2021-01-20, 2025-01-20 2029-01-20
Joe Biden|president|1942-11-20|2021-01-20 2025-01-20
Joe Biden|vice president|1942-11-20|2009-01-20 2017-01-20
Mike Pence|vice president|1959-06-07|2017-01-20 2021-01-20
Kamala Harris|vice president|1964-10-20|2021-01-20 2025-01-20
Dick Cheney|vice president|1941-01-30|2001-01-20 2009-01-20
Al Gore|vice president|1948-03-31|1993-01-20 2001-01-20
James Baker|secretary of state|1930-04-28|1989-01-25 1992-08-23
Madeleine Albright|secretary of state|1937-05-15|1997-01-23 2001-01-20
Colin Powell|secretary of state|1937-04-05|2001-01-20 2005-01-26
Condoleezza Rice|secretary of state|1954-11-14|2005-01-26 2009-01-20
Hillary Clinton|secretary of state|1947-10-26|2009-01-21 2013-02-01
John Kerry|secretary of state|1943-12-11|2013-02-01 2017-01-20
Rex Tillerson|secretary of state|1952-03-23|2017-02-01 2018-03-31
Mike Pompeo|secretary of state|1963-12-30|2018-04-26 2021-01-20
Antony Blinken|secretary of state|1962-04-16|2021-01-26 2025-01-20
Margaret Thatcher|prime minister|1925-10-13|1979-05-04 1990-11-28
John Major|prime minister|1943-03-29|1990-11-28 1997-05-02
Tony Blair|prime minister|1953-05-06|1997-05-02 2007-06-27
Gordon Brown|prime minister|1951-02-20|2007-06-27 2010-05-11
David Cameron|prime minister|1966-10-09|2010-05-11 2016-07-13
Theresa May|prime minister|1956-10-01|2016-07-13 2019-07-24
Boris Johnson|prime minister|1964-06-19|2019-07-24 2022-09-06
Liz Truss|prime minister|1975-07-26|2022-09-06 2022-10-25
Rishi Sunak|prime minister|1980-05-12|2022-10-25 2024-07-05
Keir Starmer|prime minister|1962-09-02|2024-07-05
Helmut Schmidt|chancellor|1918-12-23|1974-05-16 1982-10-01
Helmut Kohl|chancellor|1930-04-03|1982-10-01 1998-10-27
Gerhard Schroeder|chancellor|1944-04-07|1998-10-27 2005-11-22
Gerhard Schröder|chancellor|1944-04-07|1998-10-27 2005-11-22
Angela Merkel|chancellor|1954-07-17|2005-11-22 2021-12-08
Olaf Scholz|chancellor|1958-06-14|2021-12-08 2025-05-06
Friedrich Merz|chancellor|1955-11-11|2025-05-06
Francois Mitterrand|president|1916-10-26|1981-05-21 1995-05-17
François Mitterrand|president|1916-10-26|1981-05-21 1995-05-17
Jacques Chirac|president|1932-11-29|1995-05-17 2007-05-16
Nicolas Sarkozy|president|1955-01-28|2007-05-16 2012-05-15
Francois Hollande|president|1954-08-12|2012-05-15 2017-05-14
François Hollande|president|1954-08-12|2012-05-15 2017-05-14
Emmanuel Macron|president|1977-12-21|2017-05-14
Mikhail Gorbachev|president|1931-03-02|1990-03-15 1991-12-25
Boris Yeltsin|president|1931-02-01|1991-07-10 1999-12-31
Vladimir Putin|president|1952-10-07|1999-12-31 2008-05-07, 2012-05-07
Dmitry Medvedev|president|1965-09-14|2008-05-07 2012-05-07
Leonid Kuchma|president|1938-08-09|1994-07-19 2005-01-23
Viktor Yushchenko|president|1954-02-23|2005-01-23 2010-02-25
Viktor Yanukovych|president|1950-07-09|2010-02-25 2014-02-22
Petro Poroshenko|president|1965-09-26|2014-06-07 2019-05-20
Volodymyr Zelensky|president|1978-01-25|2019-05-20
Volodymyr Zelenskyy|president|1978-01-25|2019-05-20
Silvio Berlusconi|prime minister|1936-09-29|1994-05-10 1995-01-17, 2001-06-11 2006-05-17, 2008-05-08 2011-11-16
Romano Prodi|prime minister|1939-08-09|1996-05-17 1998-10-21, 2006-05-17 2008-05-08
Matteo Renzi|prime minister|1975-01-11|2014-02-22 2016-12-12
Mario Draghi|prime minister|1947-09-03|2021-02-13 2022-10-22
Giorgia Meloni|prime minister|1977-01-15|2022-10-22
Jose Maria Aznar|prime minister|1953-02-25|1996-05-05 2004-04-17
Mariano Rajoy|prime minister|1955-03-27|2011-12-21 2018-06-02
Pedro Sanchez|prime minister|1972-02-29|2018-06-02
Pedro Sánchez|prime minister|1972-02-29|2018-06-02
Alexis Tsipras|prime minister|1974-07-28|2015-01-26 2015-08-27, 2015-09-21 2019-07-08
Viktor Orban|prime minister|1963-05-31|1998-07-06 2002-05-27, 2010-05-29
Viktor Orbán|prime minister|1963-05-31|1998-07-06 2002-05-27, 2010-05-29
Donald Tusk|prime minister|1957-04-22|2007-11-16 2014-09-22, 2023-12-13
Bertie Ahern|prime minister|1951-09-12|1997-06-26 2008-05-07
Recep Tayyip Erdogan|prime minister|1954-02-26|2003-03-14 2014-08-28
Recep Tayyip Erdogan|president|1954-02-26|2014-08-28
Recep Tayyip Erdoğan|president|1954-02-26|2014-08-28
Yitzhak Rabin|prime minister|1922-03-01|1974-06-03 1977-04-22, 1992-07-13 1995-11-04
Yitzhak Shamir|prime minister|1915-10-22|1983-10-10 1984-09-13, 1986-10-20 1992-07-13
Ehud Barak|prime minister|1942-02-12|1999-07-06 2001-03-07
Ariel Sharon|prime minister|1928-02-26|2001-03-07 2006-04-14
Ehud Olmert|prime minister|1945-09-30|2006-04-14 2009-03-31
Benjamin Netanyahu|prime minister|1949-10-21|1996-06-18 1999-07-06, 2009-03-31 2021-06-13, 2022-12-29
Anwar Sadat|president|1918-12-25|1970-10-15 1981-10-06
Hosni Mubarak|president|1928-05-04|1981-10-14 2011-02-11
Mohamed Morsi|president|1951-08-08|2012-06-30 2013-07-03
Abdel Fattah el-Sisi|president|1954-11-19|2014-06-08
Saddam Hussein|president|1937-04-28|1979-07-16 2003-04-09
Bashar Assad|president|1965-09-11|2000-07-17 2024-12-08
Hafez Assad|president|1930-10-06|1971-03-12 2000-06-10
Mohammad Khatami|president|1943-10-14|1997-08-03 2005-08-03
Mahmoud Ahmadinejad|president|1956-10-28|2005-08-03 2013-08-03
Hassan Rouhani|president|1948-11-12|2013-08-03 2021-08-03
Hamid Karzai|president|1957-12-24|2001-12-22 2014-09-29
Ashraf Ghani|president|1949-05-19|2014-09-29 2021-08-15
Pervez Musharraf|president|1943-08-11|2001-06-20 2008-08-18
Indira Gandhi|prime minister|1917-11-19|1966-01-24 1977-03-24, 1980-01-14 1984-10-31
Rajiv Gandhi|prime minister|1944-08-20|1984-10-31 1989-12-02
Manmohan Singh|prime minister|1932-09-26|2004-05-22 2014-05-26
Narendra Modi|prime minister|1950-09-17|2014-05-26
JIANG Zemin|president|1926-08-17|1993-03-27 2003-03-15
HU Jintao|president|1942-12-21|2003-03-15 2013-03-14
XI Jinping|president|1953-06-15|2013-03-14
WEN Jiabao|premier|1942-09-15|2003-03-16 2013-03-15
LI Keqiang|premier|1955-07-01|2013-03-15 2023-03-11
Yasuhiro Nakasone|prime minister|1918-05-27|1982-11-27 1987-11-06
Junichiro Koizumi|prime minister|1942-01-08|2001-04-26 2006-09-26
Shinzo Abe|prime minister|1954-09-21|2006-09-26 2007-09-26, 2012-12-26 2020-09-16
Fumio Kishida|prime minister|1957-07-29|2021-10-04 2024-10-01
KIM Dae-jung|president|1924-01-06|1998-02-25 2003-02-25
ROH Moo-hyun|president|1946-09-01|2003-02-25 2008-02-25
LEE Myung-bak|president|1941-12-19|2008-02-25 2013-02-25
PARK Geun-hye|president|1952-02-02|2013-02-25 2017-03-10
MOON Jae-in|president|1953-01-24|2017-05-10 2022-05-10
YOON Suk-yeol|president|1960-12-18|2022-05-10 2025-04-04
KIM Jong-il|leader|1941-02-16|1994-07-08 2011-12-17
KIM Jong-un|leader|1984-01-08|2011-12-17
Brian Mulroney|prime minister|1939-03-20|1984-09-17 1993-06-25
Jean Chretien|prime minister|1934-01-11|1993-11-04 2003-12-12
Stephen Harper|prime minister|1959-04-30|2006-02-06 2015-11-04
Justin Trudeau|prime minister|1971-12-25|2015-11-04 2025-03-14
Mark Carney|prime minister|1965-03-16|2025-03-14
Bob Hawke|prime minister|1929-12-09|1983-03-11 1991-12-20
Paul Keating|prime minister|1944-01-18|1991-12-20 1996-03-11
John Howard|prime minister|1939-07-26|1996-03-11 2007-12-03
Kevin Rudd|prime minister|1957-09-21|2007-12-03 2010-06-24, 2013-06-27 2013-09-18
Julia Gillard|prime minister|1961-09-29|2010-06-24 2013-06-27
Tony Abbott|prime minister|1957-11-04|2013-09-18 2015-09-15
Malcolm Turnbull|prime minister|1954-10-24|2015-09-15 2018-08-24
Scott Morrison|prime minister|1968-05-13|2018-08-24 2022-05-23
Anthony Albanese|prime minister|1963-03-02|2022-05-23
Helen Clark|prime minister|1950-02-26|1999-12-05 2008-11-19
John Key|prime minister|1961-08-09|2008-11-19 2016-12-12
Jacinda Ardern|prime minister|1980-07-26|2017-10-26 2023-01-25
Nelson Mandela|president|1918-07-18|1994-05-10 1999-06-14
Thabo Mbeki|president|1942-06-18|1999-06-14 2008-09-24
Jacob Zuma|president|1942-04-12|2009-05-09 2018-02-14
Cyril Ramaphosa|president|1952-11-17|2018-02-15
Robert Mugabe|president|1924-02-21|1987-12-31 2017-11-21
Daniel arap Moi|president|1924-09-02|1978-08-22 2002-12-30
Uhuru Kenyatta|president|1961-10-26|2013-04-09 2022-09-13
Fidel Castro|president|1926-08-13|1976-12-02 2008-02-24
Raul Castro|president|1931-06-03|2008-02-24 2018-04-19
Hugo Chavez|president|1954-07-28|1999-02-02 2013-03-05
Hugo Chávez|president|1954-07-28|1999-02-02 2013-03-05
Nicolas Maduro|president|1962-11-23|2013-04-19
Dilma Rousseff|president|1947-12-14|2011-01-01 2016-08-31
Jair Bolsonaro|president|1955-03-21|2019-01-01 2023-01-01
Vicente Fox|president|1942-07-02|2000-12-01 2006-12-01
Enrique Pena Nieto|president|1966-07-20|2012-12-01 2018-12-01
Enrique Peña Nieto|president|1966-07-20|2012-12-01 2018-12-01
Evo Morales|president|1959-10-26|2006-01-22 2019-11-10
Rodrigo Duterte|president|1945-03-28|2016-06-30 2022-06-30
Corazon Aquino|president|1933-01-25|1986-02-25 1992-06-30
Ferdinand Marcos|president|1917-09-11|1965-12-30 1986-02-25
Thaksin Shinawatra|prime minister|1949-07-26|2001-02-09 2006-09-19
Mahathir Mohamad|prime minister|1925-07-10|1981-07-16 2003-10-31, 2018-05-10 2020-03-01
Boutros Boutros-Ghali|secretary-general|1922-11-14|1992-01-01 1997-01-01
Kofi Annan|secretary-general|1938-04-08|1997-01-01 2007-01-01
BAN Ki-moon|secretary-general|1944-06-13|2007-01-01 2017-01-01
Antonio Guterres|secretary-general|1949-04-30|2017-01-01 2027-01-01
António Guterres|secretary-general|1949-04-30|2017-01-01 2027-01-01
Jens Stoltenberg|secretary-general|1959-03-16|2014-10-01 2024-10-01
`;
