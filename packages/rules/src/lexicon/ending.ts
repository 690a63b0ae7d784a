import type {LexiconBuilder} from '../match/lexicon.ts'

/** Words of ending, of what is ended, and of the work itself. */
export function addEnding(lexicon: LexiconBuilder): void {
  lexicon
    // Verbs that end a thing named after them.
    .verbs(
      'end',
      'end terminate conclude discontinue close cease dissolve finish stop cancel quit drop relinquish resign retire sunset shutter rescind sever withdraw exit leave disband',
    )
    // Verbs with which a thing itself comes to its end.
    .verbs('expire', 'end terminate conclude cease close finish stop expire lapse')
    .verbs('give', 'give')
    .verbs('continue', 'continue renew extend proceed carry go keep prolong persist')
    .verbs('decide', 'decide resolve elect choose determine opt conclude agree')
    .verbs('step', 'step stand bow pull walk back move')
    .verbs('shut', 'shut close wind')
    .verbs('release', 'release transfer hand pass return')
    // Work that a provider does for a client.
    .verbs(
      'work',
      'work act represent manage provide supply clean teach edit translate serve support host photograph walk treat do design write run maintain coach train accept tutor handle look care deliver offer cook cater build repair service film shoot advise consult counsel audit prepare file keep produce play perform perform conduct mow garden drive groom mind babysit sit board cut style paint fix operate sell stock publish print ship moderate chair organise organize plan coordinate cover answer process develop code illustrate record mix master attend insure underwrite broker let undertake take see administer host monitor nurse massage visit collect clear sweep launder iron bake brew trade carry hold fill fulfil fulfill meet bill invoice steward lead hire help assist undertake defend appear',
    )
    .nouns(
      'relation',
      'agreement contract engagement retainer relationship partnership representation subscription appointment retainership arrangement collaboration cooperation mandate policy tenancy commission assignment membership instruction account association involvement tie connection cover coverage service plan licence license franchise dealership distributorship',
    )
    .nouns(
      'service',
      'service lesson session class tuition project job role care hosting support maintenance supply bookkeeping work business custom book course programme program campaign series column route round order delivery visit clean shift treatment therapy coaching training consultancy consulting walk booking event wedding commission translation site website shop store newsletter magazine app platform product offering line range feature server network desk helpdesk cleaning gardening accountancy audit payroll management tutoring catering account practice clinic surgery list panel file case matter brief instruction retainer workspace community forum studio salon nursery kennel stall stand',
    )
    .words('together', 'together')
    .words('final', 'last final')
    .nouns(
      'occasion',
      'day lesson session visit class shift clean month week delivery edition issue project appointment walk season year event term collection run round order pick-up drop-off post column bill invoice job cut service workday tour assignment show wedding rehearsal consultation meeting market',
    )
    .words('goodbye', 'goodbye farewell adieu')
    .words('hedge', 'may might could perhaps maybe possibly probably conceivably seemingly potentially')
    .verbs('hedge-verb', 'think feel wonder suppose guess suspect consider contemplate ponder mull explore lean toy')
    .words(
      'weekday',
      'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays',
    )
    .words('month', 'january february march april may june july august september october november december')
    .words('not', 'not never no nor neither nothing none nobody without cannot hardly scarcely barely')
    .words(
      'will',
      'will shall would am is are was were going must need have has had be been being intend plan wish want propose',
    )
    .words('be', 'am is are was were be been being')
    .words('have', 'have has had having')
    .words(
      'very',
      'so very really truly extremely incredibly deeply absolutely utterly totally completely quite rather too terribly awfully profoundly genuinely sincerely just simply ever such',
    )
    .words(
      'adverb',
      'also just simply now therefore hereby regretfully formally officially personally only ever still already finally sadly unfortunately hence thus thereby definitely certainly actually really reluctantly respectfully, mutually accordingly recently soon happily gladly always never once again all both no yet even then there not',
    )
    .words('cause', 'because since as due owing given')
    .words('want', 'want wish like')
}
