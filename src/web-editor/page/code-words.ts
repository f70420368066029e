import { element } from '../../islands/search/element.ts'

/** A message’s values stand in backticks. */
export function withCode(message: string): (Node | string)[] {
  return message.split('`').map((part, index) => (index % 2 === 1 ? element('code', {}, [part]) : part))
}
