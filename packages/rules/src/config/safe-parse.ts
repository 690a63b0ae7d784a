// Apart from the schemas, and not from valibot itself: of a package that is imported when it is needed, a bundle takes all.
export {safeParse} from 'valibot'
