/** The reasons that the questions offer, each a fact and one sentence. */
export const reasons: Readonly<Record<string, string>> = {
  capacity: 'I am reducing my working hours, and after that day I no longer have room for this work.',
  direction: 'I am changing the direction of my business and will no longer offer this service.',
  fit: 'The work now needs a specialist, and that is outside what I offer.',
  scope: 'The work has grown beyond the scope of our agreement, and I do not offer the wider scope.',
  cost: 'The fee in our agreement no longer covers the cost of the work.',
  payment: 'Invoices under our agreement are still unpaid after their due date.',
  moving: 'I am moving away, and the distance will be too great for this work.',
  closing: 'I am closing my business.',
}
