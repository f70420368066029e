import {
  AlignmentType,
  Footer,
  Header,
  type ISectionPropertiesOptions,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import type { Settings } from '../compiler/model/settings.ts'
import { formatDay } from '../compiler/vocabulary/format-day.ts'
import { paperWords } from '../compiler/vocabulary/paper-words.ts'
import { wordFileWords } from '../compiler/vocabulary/word-file-words.ts'
import { words } from './runs.ts'

/** A page of Word and the width of its text, in twips. */
export interface Page {
  readonly properties: NonNullable<ISectionPropertiesOptions['page']>
  readonly width: number
}

export function pageOf(paper: Settings['paper']): Page {
  const { width, height } = sizes[paper]
  return {
    properties: { size: { width, height }, margin: { top: margin, bottom: margin, left: margin, right: margin } },
    width: width - 2 * margin,
  }
}

const sizes = { a4: { width: 11_906, height: 16_838 }, letter: { width: 12_240, height: 15_840 } } as const
const margin = 1_247

/** Whose it is and, where it is so, that it is confidential. */
export function headerOf(title: string, { confidential }: Settings, width: number): Header {
  const right = confidential ? [words(paperWords.confidential, { bold: true })] : []
  return new Header({ children: [twoSides([words(title)], right, width)] })
}

/** The day of the edition, and the page. */
export function footerOf({ name, language }: Settings, day: string, width: number): Footer {
  const { page, of, edition } = wordFileWords
  const number = new TextRun({ children: [page, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES] })
  return new Footer({
    children: [twoSides([words(`${name} · ${edition(formatDay(day, language))}`)], [number], width)],
  })
}

function twoSides(left: readonly TextRun[], right: readonly TextRun[], width: number): Paragraph {
  return new Paragraph({
    style: 'Margin',
    alignment: AlignmentType.LEFT,
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [...left, new TextRun({ children: [new Tab()] }), ...right],
  })
}
