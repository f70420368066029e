/** One thing that buyers say, and how. */
export interface Wording {
  /**
   * Words that an objection’s name has where it means this: all of one line, in any order. One of four letters or more stands
   * for every word that begins with it.
   */
  readonly heard: readonly string[]
  /** How else people say it. */
  readonly also: readonly string[]
}

/** What buyers everywhere say in many words, for search: a company needn’t write each down under “Also heard”. */
export const objectionWordings: readonly Wording[] = [
  {
    heard: ['expensive', 'price high', 'price over', 'pricey', 'costs much', 'much money', 'afford'],
    also: [
      'too much money',
      'price is too high',
      'you cost too much',
      'we can’t afford it',
      'more expensive than others',
      'pricey',
      'costly',
      'out of our price range',
    ],
  },
  {
    heard: ['no budget', 'isn budget', 'no money', 'no funds', 'without budget'],
    also: ['no money left', 'there isn’t any money', 'we can’t afford it this year', 'no funds', 'not in the budget'],
  },
  {
    heard: ['is cheap', 'are cheap', 'cheaper', 'lower price', 'better offer'],
    also: ['cheaper elsewhere', 'somebody else has a lower price', 'competitor is cheaper', 'we got a better offer'],
  },
  {
    heard: [
      'percent off',
      'per cent off',
      '% off',
      'a discount',
      'group discount',
      'price down',
      'better price',
      'lower your price',
    ],
    also: [
      'wants a discount',
      'lower the price',
      'reduce the price',
      'come down on price',
      'a better price',
      'a rebate',
    ],
  },
  {
    heard: ['price up', 'price increase', 'prices up', 'raised price', 'price rose'],
    also: ['price increase', 'price has gone up', 'you raised the price', 'price rise', 'dearer than last year'],
  },
  {
    heard: ['payment term', 'pay later', 'deposit', 'instalment', 'installment'],
    also: ['longer payment terms', 'pay later', 'pay in instalments', 'more time to pay', 'no deposit'],
  },
  {
    heard: ['bank', 'no loan', 'no credit', 'financ'],
    also: ['no loan', 'no credit', 'financing was refused', 'can’t finance it'],
  },
  {
    heard: ['margin thin', 'margin low', 'margin small', 'earn enough', 'no margin'],
    also: ['we don’t earn enough on it', 'margin is too low', 'no profit in it for us'],
  },
  {
    heard: ['lead time', 'weeks long', 'months long', 'deliver long', 'deliver late', 'deliver slow', 'wait long'],
    also: ['takes too long to deliver', 'delivery is too slow', 'delivery date is too late', 'we can’t wait that long'],
  },
  {
    heard: ['have supplier', 'has supplier', 'have vendor', 'happy with', 'already work', 'already use'],
    also: [
      'already have a vendor',
      'somebody supplies us already',
      'happy with who we use',
      'working with somebody else',
      'using a competitor',
    ],
  },
  {
    heard: ['send me', 'send information', 'send details', 'email me', 'e-mail me', 'brochure'],
    also: ['email me some information', 'send a brochure', 'send me details', 'put it in an e-mail'],
  },
  {
    heard: ['think about', 'think over', 'call me back', 'get back to you', 'call later'],
    also: ['I have to think about it', 'need time to think', 'we’ll get back to you', 'call me back later'],
  },
  {
    heard: [
      'office decides',
      'boss',
      'not my decision',
      'not decision',
      'don’t decide',
      'headquarter',
      'board decides',
    ],
    also: [
      'not my decision',
      'I have to ask my boss',
      'I can’t decide that',
      'somebody else has to decide',
      'headquarters',
    ],
  },
  {
    heard: ['no time', 'too busy', 'not now', 'bad time', 'not a priority', 'next year', 'next quarter'],
    also: [
      'too busy',
      'it’s a bad time',
      'not right now',
      'call me next quarter',
      'not a priority',
      'hasn’t got the time',
    ],
  },
  {
    heard: [
      'still run',
      'still work',
      'works fine',
      'don’t need it',
      'don’t need one',
      'no need',
      'good as it is',
      'happy as',
    ],
    also: ['it still works fine', 'we don’t need it', 'no need to change', 'what we have is good enough'],
  },
  {
    heard: ['ourselves', 'in-house', 'in house', 'our own people'],
    also: ['we do it in-house', 'we fix it ourselves', 'our own people do that'],
  },
  {
    heard: ['used good', 'second-hand', 'second hand', 'refurbished', 'pre-owned'],
    also: ['buy second-hand', 'a used one', 'refurbished', 'pre-owned'],
  },
  {
    heard: ['online', 'internet', 'web shop', 'amazon'],
    also: ['cheaper on the internet', 'found it on a website', 'in a web shop'],
  },
  {
    heard: ['three quotes', 'two quotes', 'more quotes', 'other quotes', 'compare offers', 'other bids', 'tender'],
    also: ['we need more quotes', 'we want other offers', 'we compare bids', 'we have to tender it'],
  },
  {
    heard: ['cancel', 'terminate', 'end the contract', 'get out of'],
    also: ['wants to cancel', 'terminate the contract', 'end the contract', 'not renewing'],
  },
  {
    heard: ['guess', 'don’t believe', 'not convinced', 'doubt', 'prove it', 'too good to be true'],
    also: ['they don’t believe it', 'not convinced', 'numbers look made up', 'prove it', 'too good to be true'],
  },
  {
    heard: ['can’t run', 'complicated', 'hard to use', 'difficult to use', 'need training', 'to train'],
    also: [
      'too complicated',
      'too hard to use',
      'operators can’t use it',
      'needs too much training',
      'nobody can run it',
    ],
  },
  {
    heard: ['no room', 'no space', 'doesn’t fit', 'too big'],
    also: ['no space for it', 'it doesn’t fit in', 'it’s too big', 'our building is too small'],
  },
  {
    heard: ['stop production', 'can’t stop', 'downtime', 'disrupt'],
    also: ['we can’t have downtime', 'it would disrupt us', 'production has to go on'],
  },
  {
    heard: ['bad experience', 'had problems', 'let us down', 'don’t trust'],
    also: ['we had problems with you before', 'bad experience', 'you let us down', 'we don’t trust you'],
  },
  {
    heard: ['never heard', 'don’t know you', 'too small', 'too new'],
    also: ['never heard of you', 'we don’t know you', 'your company is too small'],
  },
  {
    heard: ['locked', 'under contract', 'tied in', 'contract until'],
    also: ['locked into a contract', 'we have a contract with somebody else', 'tied in until next year'],
  },
  {
    heard: ['go direct', 'sell direct', 'go around me', 'behind my back'],
    also: ['you sell directly to my customers', 'you go around me', 'you take my customers'],
  },
]
