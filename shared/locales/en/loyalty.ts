/** The console's page of who stays, who complains and who orders. */
export const loyaltyWords = {
  title: 'Loyalty',
  per: 'By',
  'per.month': 'month',
  'per.quarter': 'quarter',
  'per.year': 'year',
  period: 'Period',
  none: 'Nothing is known yet: no case came in, and nothing was entered below.',
  'retention.title': 'Customers who stayed',
  'retention.standing': '{hits} of the {n} customers at the start were still customers at the end.',
  'retention.all': 'All customers are counted: there is no interval.',
  'retention.hits': 'Stayed',
  'retention.n': 'At the start',
  'complaints.title': 'Cases that are complaints',
  'complaints.standing': '{hits} of {n} cases have a topic marked as a complaint.',
  'complaints.hits': 'Complaints',
  'complaints.n': 'Cases',
  'conversion.title': 'Visits with an order',
  'conversion.standing': '{hits} of {n} visits to the shop ended with an order.',
  'conversion.hits': 'Orders',
  'conversion.n': 'Visits',
  between: 'Between {low} and {high} (95%).',
  'change.higher': 'Higher than in the period before, by more than chance may bring.',
  'change.lower': 'Lower than in the period before, by more than chance may bring.',
  'reason.open': 'This period is not over.',
  'missing.customers':
    'Missing: customers of {months}. Enter below how many there were at the start, came new, and were there at the end, or bring a file.',
  'missing.shop':
    'Missing: visits and orders of {months}. Enter below what the shop counts, or bring a file.',
  'reason.mismatch':
    '{months} does not begin with as many customers as the month before ended with. Correct one of the two below.',
  'reason.lost-again':
    'More customers left than there were at the start: some came new and left within the period. These counts cannot tell who stayed; look at shorter periods.',
  'reason.unmarked': 'Nobody has said yet which topics are complaints. Mark them below.',
  'reason.no topics':
    'No case has a topic yet. Routing rules give cases one (Set-up › Routing), and so does the helpdesk the collector reads.',
  'reason.old':
    'Cases are known from {since} on, as long as retentionDays keeps them: this period began before.',
  'reason.reading': 'The helpdesk is being read for the first time: not every case is known yet.',
  'reason.nothing': 'There was nothing to count in this period.',
  'trend.title': '{title}, period by period',
  'trend.summary': 'From {first} ({from}) to {last} ({to}).',
  how: 'How is this counted?',
  'how.retention':
    'Customers who stayed: those at the end without those who came new, divided by those at the start. Of a quarter or year the first month’s start and the last month’s end count; each month must begin with as many as the one before ended with.',
  'how.complaints':
    'Complaints: cases that came in with a topic marked here, divided by all that came in, whatever became of them. Marking other topics counts every period anew.',
  'how.conversion':
    'Orders: visits to the shop that ended with an order, divided by all visits, as the shop counts them. It says nothing of what support has to do with it.',
  'how.source':
    'Intervals are Wilson’s at 95%. Cases come {source} and are known from {since} on; customers and orders as entered here. Nobody of the desk is counted.',
  'source.helpdesk': 'from the helpdesk, read by the collector',
  'source.sessions': 'from the collector’s own sessions',
  'enter.title': 'Customers and orders of a month',
  'enter.what':
    'From your customer list and your shop. A row left empty is unknown: what was entered for it is taken out.',
  'enter.start': 'Customers at the start',
  'enter.new': 'New in the month',
  'enter.end': 'Customers at the end',
  'enter.visits': 'Visits to the shop',
  'enter.orders': 'Of these, with an order',
  'enter.save': 'Save this month',
  saved: 'Saved as version {version}.',
  'topics.title': 'Topics that are complaints',
  'topics.what': 'Cases with a topic ticked here count as complaints, in every period.',
  'topics.n': '{n|one:{n} case|other:{n} cases}',
  'topics.save': 'Save these topics',
  'file.title': 'Customers and orders from a file',
  'file.what':
    'A CSV whose first line names its columns: month, customers_start, customers_new, customers_end, visits, orders (either kind alone will do). It is looked at first; nothing is kept before you save.',
} as const;

export type LoyaltyWords = Readonly<Record<keyof typeof loyaltyWords, string>>;
