/** How a letter speaks of the work that it ends. */
export interface Work {
  /** What a person picks: `Lessons or coaching`. */
  label: string
  /** What ends: `our lessons`. */
  what: string
  /** That all goes on as agreed until then. */
  meanwhile: string
  /** What the client gets on the last day. */
  handover: string
  /** What can be charged: `lessons given`. */
  done: string
  /** What has been paid for and will not be done. */
  undone: string
  thanks: string
  wish: string
}

/** The kinds of business that the questions offer. */
export const works: Readonly<Record<string, Work>> = {
  lessons: {
    label: 'Lessons or coaching',
    what: 'our lessons',
    meanwhile: 'Until then the lessons go on as usual, with the same care.',
    handover:
      'On that day I will give you notes on what we have covered, so that another teacher can go on from there.',
    done: 'lessons given',
    undone: 'lessons that will not take place',
    thanks: 'Thank you for your work and for the time that we have spent on it together.',
    wish: 'I wish you well with all that you learn next.',
  },
  project: {
    label: 'A project: design, software, building, writing',
    what: 'our project agreement',
    meanwhile: 'Until then I will keep working on the project to the same standard.',
    handover: 'On that day I will send you all files, with a list of what is done and what is open.',
    done: 'work done',
    undone: 'work that is not done',
    thanks: 'Thank you for the work that we have done together.',
    wish: 'I wish you every success with the project.',
  },
  care: {
    label: 'Care for people or pets',
    what: 'our care agreement',
    meanwhile: 'Until then I will come on the usual days and give the same care.',
    handover: 'On that day I will leave you notes on the daily routine and return what belongs to you.',
    done: 'visits made',
    undone: 'visits that will not take place',
    thanks: 'Thank you for welcoming me into your home and for your trust.',
    wish: 'I wish you and yours well.',
  },
  service: {
    label: 'A regular service: cleaning, gardening, maintenance',
    what: 'our service agreement',
    meanwhile: 'Until then I will come at the usual times and work to the same standard.',
    handover: 'On that day I will return what belongs to you and leave notes for whoever comes next.',
    done: 'visits made',
    undone: 'visits that will not take place',
    thanks: 'Thank you for the time that we have worked together.',
    wish: 'I wish you well.',
  },
  retainer: {
    label: 'Work on a retainer: advice, bookkeeping, marketing',
    what: 'our retainer agreement',
    meanwhile: 'Until then I will look after your work to the same standard.',
    handover: 'On that day I will send you all documents and logins, with notes on what is open.',
    done: 'work done',
    undone: 'work that is not done',
    thanks: 'Thank you for the work that we have done together.',
    wish: 'I wish you every success.',
  },
  orders: {
    label: 'Orders and deliveries',
    what: 'our supply agreement',
    meanwhile: 'Until then I will fill and deliver every order as usual.',
    handover: 'On that day I will send you a list of all orders and payments.',
    done: 'orders delivered',
    undone: 'orders that will not be delivered',
    thanks: 'Thank you for your orders and for the time that we have worked together.',
    wish: 'I wish you every success.',
  },
}

/** How a letter speaks of work that the writer has named. */
export const workNamed = (name: string): Work => ({
  label: name,
  what: `our agreement for ${name}`,
  meanwhile: 'Until then the work goes on as usual, to the same standard.',
  handover: 'On that day I will return what belongs to you, with notes on where the work stands.',
  done: 'work done',
  undone: 'work that is not done',
  thanks: 'Thank you for the time that we have worked together.',
  wish: 'I wish you well.',
})
