/** Time expressions, family by family. Told on Friday 14 March 2031 unless said otherwise. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TODAY, times, timexes } from './times.js';

/** Each text has just these times. */
function told(cases: Readonly<Record<string, readonly string[]>>, published: string | null = TODAY): void {
  for (const [text, expected] of Object.entries(cases)) assert.deepEqual(times(text, published), expected, text);
}

test('a weekday of a past clause is the last one, of a clause to come the next', () => {
  told({
    'The minister met the envoy on Tuesday.': ['Tuesday = DATE 2031-03-11'],
    'The minister will meet the envoy on Tuesday.': ['Tuesday = DATE 2031-03-18'],
    'The bridge closed on Friday.': ['Friday = DATE 2031-03-14'],
    'The bridge closed last Friday.': ['last Friday = DATE 2031-03-07'],
    'The bridge is due to open next Friday.': ['next Friday = DATE 2031-03-21'],
    'The council postponed the vote until Monday.': ['Monday = DATE 2031-03-17'],
    'The vote is expected on Monday.': ['Monday = DATE 2031-03-17'],
  });
});

test('dates of the calendar in all their spellings', () => {
  told({
    'It was signed on 27 March 2029.': ['27 March 2029 = DATE 2029-03-27'],
    'It was signed on Tuesday, March 27, 2029.': ['Tuesday, March 27, 2029 = DATE 2029-03-27'],
    'It was signed on Nov. 3, 2029, in Harne.': ['Nov. 3, 2029 = DATE 2029-11-03'],
    'It was signed on the first of May.': ['the first of May = DATE 2031-05-01'],
    'It was signed in May 2029.': ['May 2029 = DATE 2029-05'],
    'It was signed in 2029.': ['2029 = DATE 2029'],
    'It was signed on 2029-03-27.': ['2029-03-27 = DATE 2029-03-27'],
    'It was signed in nineteen ninety-six.': ['nineteen ninety-six = DATE 1996'],
  });
});

test('an open year is the one nearest to the telling', () => {
  told({
    'The mine closed on 3 December.': ['3 December = DATE 2030-12-03'],
    'The mine opens on 3 April.': ['3 April = DATE 2031-04-03'],
    'The mine closed in October.': ['October = DATE 2030-10'],
    'The mine will close in October.': ['October = DATE 2031-10'],
    'The offer was extended to April 2.': ['April 2 = DATE 2031-04-02'],
    'They met last summer and meet again this summer.': ['last summer = DATE 2030-SU', 'this summer = DATE 2031-SU'],
  });
});

test('days, weeks, months and years around the telling', () => {
  told({
    'It rained yesterday, today and again tomorrow.': [
      'yesterday = DATE 2031-03-13',
      'today = DATE 2031-03-14',
      'tomorrow = DATE 2031-03-15',
    ],
    'It rained last week.': ['last week = DATE 2031-W10'],
    'It rained last month.': ['last month = DATE 2031-02'],
    'It will rain next year.': ['next year = DATE 2032'],
    'It rained two years ago.': ['two years ago = DATE 2029'],
    'It rained three days ago.': ['three days ago = DATE 2031-03-11'],
    'It rained five months ago.': ['five months ago = DATE 2030-10'],
    'The two met earlier this week.': ['earlier this week = DATE 2031-W11'],
  });
});

test('early, late, the end of: the stretch is narrower, the value is the same', () => {
  const [late] = timexes('Pictures from late April show lorries.', '2031-05-02');
  assert.deepEqual([late?.value, late?.from, late?.until], ['2031-04', '2031-04-21', '2031-05-01']);
  const [end] = timexes('The union wants an answer by the end of the month.', TODAY);
  assert.deepEqual([end?.value, end?.from, end?.until], ['2031-03', '2031-03-21', '2031-04-01']);
  told({
    'It opened in mid-July.': ['mid-July = DATE 2030-07'],
    'It opened in the mid-1990s.': ['the mid-1990s = DATE 199X'],
    'It opened in early 2029.': ['early 2029 = DATE 2029'],
  });
});

test('durations', () => {
  told({
    'There were no trains for a period of nine months.': ['nine months = DURATION P9M'],
    'The five-year plan took more than six years.': ['five-year = DURATION P5Y', 'more than six years = DURATION P6Y'],
    'It fell over the past two weeks.': ['the past two weeks = DURATION P2W'],
    'They waited twenty-four hours.': ['twenty-four hours = DURATION PT24H'],
    'They waited half an hour.': ['half an hour = DURATION PT30M'],
    'They waited for several months.': ['several months = DURATION PXM'],
    'The cables were due for replacement for years.': ['years = DURATION PXY'],
    'It lasted two and a half years.': ['two and a half years = DURATION P2.5Y'],
  });
});

test('times of day, with their day and zone', () => {
  told({
    'The ferry left at 10:35 a.m. on Tuesday.': ['10:35 a.m. on Tuesday = TIME 2031-03-11T10:35'],
    'The ferry left at 9 p.m. Tuesday.': ['9 p.m. Tuesday = TIME 2031-03-11T21:00'],
    'The ferry left on Tuesday morning.': ['Tuesday morning = TIME 2031-03-11TMO'],
    'The ferry left last night.': ['last night = TIME 2031-03-13TNI'],
    'The ferry left at noon on Wednesday.': ['noon on Wednesday = TIME 2031-03-12T12:00'],
    'The ferry left late on Thursday.': ['late on Thursday = TIME 2031-03-13TEV'],
    'The ferry will leave tomorrow evening.': ['tomorrow evening = TIME 2031-03-15TEV'],
  });
});

test('what happens again and again', () => {
  told({
    'The council meets every Tuesday.': ['every Tuesday = SET XXXX-WXX-2'],
    'The council meets every day.': ['every day = SET P1D'],
    'The fee rises annually.': ['annually = SET P1Y'],
    'He earns two million a year.': ['a year = SET P1Y'],
    'The line takes 180 calls a day.': ['a day = SET P1D'],
    'The fair is held each July.': ['each July = SET XXXX-07'],
  });
});

test('quarters, fiscal years, decades and centuries', () => {
  told(
    {
      'Profit rose in the third quarter.': ['the third quarter = DATE 2030-Q3'],
      'Orvane reported a fourth-quarter loss.': ['fourth-quarter = DATE 2030-Q4'],
      'Sales rose in the first quarter of 2029.': ['the first quarter of 2029 = DATE 2029-Q1'],
      'Sales rose in fiscal 2029.': ['fiscal 2029 = DATE 2029'],
      'The mine was dug in the 1970s.': ['the 1970s = DATE 197X'],
      'The mine was dug in the nineteenth century.': ['the nineteenth century = DATE 18XX'],
      'The team won in 1987-88.': ['1987-88 = DATE 1987/1988'],
    },
    '2031-01-20',
  );
});

test('what a quarter is held against is the same quarter of the year before', () => {
  told(
    {
      'Orvane earned nine million in the third quarter, up from two million a year earlier.': [
        'the third quarter = DATE 2030-Q3',
        'a year earlier = DATE 2029-Q3',
      ],
    },
    '2030-11-02',
  );
});

test('vague times', () => {
  told({
    'The bridge is now closed.': ['now = DATE PRESENT_REF'],
    'The bridge was recently painted.': ['recently = DATE PAST_REF'],
    'It was different in the past.': ['the past = DATE PAST_REF'],
    'It walked past the gate.': [],
  });
});

test('times told from another time', () => {
  told({
    'The mine flooded on 3 June 2028. Two days later it was closed.': [
      '3 June 2028 = DATE 2028-06-03',
      'Two days later = DATE 2028-06-05',
    ],
  });
  const [, later] = timexes('The mine flooded on 3 June 2028. Two days later it was closed.', TODAY);
  assert.equal(later?.anchor, 'timex');
});

test('holidays, fixed and movable', () => {
  told({
    'They met on Christmas Day.': ['Christmas Day = DATE 2030-12-25'],
    'They met last Thanksgiving.': ['last Thanksgiving = DATE 2030-11-28'],
    'They will meet on Easter Monday.': ['Easter Monday = DATE 2031-04-14'],
  });
});

test('words that only look like times', () => {
  told({
    'You may march in, said Jan Kavel of the second house.': [],
    'He is a 34-year-old engineer.': [],
    'Some 1,500 people and 2000 troops came.': [],
    'It holds three-quarters of the water.': [],
    'Harlan Reed wrote for the Daily Courier.': [],
    'Harlan Reed told Harrow Today that the bridge was late.': [],
    'The score was 10:35 and the price 8.20 marks.': [],
  });
});

test('without a date of the article what is open stays open', () => {
  told(
    {
      'The minister met the envoy on Tuesday.': ['Tuesday = DATE XXXX-WXX-2'],
      'It opened in October.': ['October = DATE XXXX-10'],
      'It rained last night.': ['last night = TIME XXXX-XX-XXTNI'],
      'It opened in 2029.': ['2029 = DATE 2029'],
    },
    null,
  );
});

test('what was said and what was assumed are kept apart', () => {
  const [weekday, day, full] = timexes('Signed on Tuesday, on 3 May and on 4 June 2029.', TODAY);
  assert.deepEqual(weekday?.implied, ['year', 'month', 'day']);
  assert.deepEqual(day?.implied, ['year']);
  assert.deepEqual([full?.implied, full?.anchor], [[], 'none']);
});
