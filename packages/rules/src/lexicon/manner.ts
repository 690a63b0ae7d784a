import type {LexiconBuilder} from '../match/lexicon.ts'

/** Feelings, courtesies, people to recommend, money, time, and the things that are handed over. */
export function addManner(lexicon: LexiconBuilder): void {
  lexicon
    .words('sorry', 'sorry apologies apology apologize apologizing regret regrets regretful')
    .words(
      'praise',
      'best dearest cleverest kindest sweetest loveliest favourite favorite wonderful amazing incredible fantastic brilliant perfect precious lovely adorable beloved special delightful marvellous marvelous dream extraordinary exceptional greatest finest',
    )
    .words(
      'anguish',
      'heartbroken devastated gutted distraught shattered crushed bereft inconsolable tearful miserable wretched sick torn ashamed guilty mortified choked desolate',
    )
    .verbs('weep', 'cry weep sob bawl agonise agonize ache bleed')
    .words(
      'hard',
      'hard difficult painful tough sad saddest hardest worst agonising agonizing heavy heartbreaking gut-wrenching heart-wrenching awful terrible horrible dreadful brutal wrenching',
    )
    .words(
      'kin',
      'wife husband mother father mum mom dad mam son daughter kid kids child children brother sister parents family grandmother grandfather gran nan granny grandad grandma grandpa baby partner fiancé fiancée girlfriend boyfriend ex aunt uncle in-laws mother-in-law father-in-law niece nephew twins toddler newborn spouse marriage divorce',
    )
    .words(
      'private',
      'divorce separation therapist therapy burnout anxiety depression insomnia migraines migraine surgery hernia diagnosis chemo cancer mortgage overdraft debts bankruptcy miscarriage pregnancy funeral bereavement breakdown stress sleep nerves tablets antidepressants doctor psychologist counsellor psychiatrist hospital knee hip blood-pressure eyesight rent bailiff custody church guru astrologer horoscope dog cat',
    )
    .words(
      'lawyer',
      'lawyer lawyers attorney attorneys solicitor solicitors counsel barrister court courts tribunal police bailiffs bailiff collections ombudsman regulator authorities prosecutors litigation',
    )
    .nouns(
      'provider',
      'provider agency designer accountant lawyer solicitor attorney firm colleague practice company photographer translator editor tutor teacher trainer coach therapist cleaner gardener builder plumber electrician consultant bookkeeper developer programmer writer illustrator caterer florist planner supplier vendor manager freelancer contractor specialist practitioner clinician doctor dentist vet counsellor studio shop salon workshop team broker agent architect engineer surveyor decorator joiner carpenter painter musician band dj driver courier walker groomer sitter nanny minder childminder carer nurse host operator assistant va copywriter professional expert replacement successor alternative competitor office person people woman man lady chap outfit business service name cpa tradesman roofer mechanic garage stylist hairdresser barber cook chef bakery baker wholesaler distributor importer printer publisher organisation organization platform tool app product friend neighbour neighbor',
    )
    .verbs('recommend', 'recommend suggest refer introduce endorse propose')
    .words(
      'referral',
      'directory directories list register referral referrals association society institute federation guild bar board network chamber',
    )
    .nouns(
      'asset',
      'file document password login credential key record backup invoice bill statement account asset domain drawing plan report draft paper archive folder copy certificate licence license code repository data database export material manual note guide template photo picture image recording tape footage equipment tool stock sample access binder book ledger key fob card handover login inbox calendar spreadsheet contact list schedule receipt deposit balance fee payment refund credit history notes diary log chart portfolio manuscript proof source artwork transcript summary inventory parcel box workpaper return accounts payroll website hosting server dns subscription standing-order direct-debit uniform badge laptop phone car van ladder pass form letter file chapter order delivery consignment pallet prescription referral x-ray certificate guarantee warranty instruction sop document documentation key',
    )
    .verbs(
      'hand',
      'send deliver hand transfer export archive return close finish complete provide supply forward email upload share give post mail ship pass move collect receive get settle issue invoice bill release file submit prepare package download revoke remove switch drop bring leave arrange migrate cancel delete destroy change update store hold keep pay credit refund print sign book migrate disconnect deactivate disable erase scan copy label box store sort wrap find',
    )
    .words(
      'refunds',
      'refund refunds refunded refunding refundable reimburse reimbursed reimbursement reimbursing credit credited crediting prorated pro-rata prorate rebate rebated waive waived',
    )
    .nouns(
      'prepaid',
      'deposit advance prepayment fee payment balance retainer subscription instalment installment sum amount money charge premium share part remainder cost',
    )
    .words(
      'good',
      'well luck success best happiness prosperity health joy future successful happy good great wonderful bright lovely prosperous smooth safe full fine warm golden long every strong calm quiet peaceful fruitful happiest brightest',
    )
    .words('slow-time', 'soon shortly eventually later sometime someday whenever presently anon momentarily')
    .words(
      'vague-noun',
      'reasons circumstances issues things stuff matters factors developments changes considerations differences situation bits pieces odds ends loose rest',
    )
    .words(
      'vague-quantifier',
      'various certain some several a number many few different other numerous sundry assorted',
    )
    .verbs('threat-verb', 'sue report expose ruin destroy delete lock publish shame post warn tell withhold freeze')
    .words(
      'slang',
      'lol lmao smh tbh imo imho btw fyi omg wtf idk ngl ffs rofl ttyl brb nvm af afaik jk yolo meh duh ugh yikes dude bro mate buddy guys gonna wanna kinda sorta dunno nope yep yup yeah nah cuz ur u plz thx xoxo',
    )
    .words('courtesy', 'please kindly')
    .words('opinion-verb', 'think feel believe reckon guess suspect sense suppose doubt imagine assume gather figure')
    .words(
      'thank',
      'thank thanks thanking thankful grateful gratitude appreciate appreciated appreciation appreciative indebted obliged',
    )
    .verbs('enjoy', 'enjoy value love treasure cherish relish')
}
