import type {LexiconBuilder} from '../match/lexicon.ts'

/** Who writes, who reads, and what belongs to either. */
export function addPeople(lexicon: LexiconBuilder): void {
  lexicon
    .words('i', 'i')
    .words('we', 'we us ourselves')
    .words('me', 'i we')
    .words('mine', 'my our')
    .words('self', 'me us myself ourselves')
    .words('you', "you yourself yourselves y'all thou thee")
    .words('your', 'your thy')
    .words('yours', 'your yours')
    .words('they', 'they he she it them him her who')
    .words('the', 'the a an this that these those any some every each all both no')
    .words(
      'firm',
      'firm company team studio agency practice office business shop salon clinic surgery workshop group partnership partners board committee house school academy collective crew lads staff people side department desk management chambers publisher publishing bank club gym society association trust organisation organization co-op cooperative charity platform service hosting consultancy bureau',
    )
    .words(
      'their-people',
      'team staff company people colleague colleagues boss manager assistant side department office accountant developer wife husband son daughter brother mother family crew lot firm board committee ceo director directors partner partners secretary pa finance accounts procurement marketing management marketeers leadership employees organisation organization',
    )
}
