import { type IStylesOptions } from 'docx'

/**
 * The styles of a document: Word’s own where it has one, so that its navigation, its lists of contents and whoever
 * restyles it know them.
 */
export function stylesFor(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 21, language: { value: language === 'en' ? 'en-US' : language } },
        paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } },
      },
      title: {
        run: { size: 52, bold: true, color: ink },
        paragraph: { spacing: { before: 240, after: 80, line: 240, lineRule: 'auto' } },
      },
      heading1: heading(34, 360),
      heading2: heading(27, 320),
      heading3: heading(23, 240),
      heading4: heading(21, 200),
      heading5: heading(21, 160),
      heading6: heading(21, 160),
      hyperlink: { run: { color: '0B5CAD', underline: {} } },
      listParagraph: { paragraph: { spacing: { after: 60 }, contextualSpacing: false } },
      caption: { run: { italics: false, bold: true, size: 20, color: ink }, paragraph: { keepNext: true } },
    },
    paragraphStyles: [
      paragraphStyle('Margin', 'Page Margin', { size: 16, color: grey }, { spacing: { after: 0 } }),
      paragraphStyle('Subtitle', 'Subtitle', { size: 26, color: grey }, { spacing: { after: 40 } }),
      paragraphStyle('Confidential', 'Confidential', { bold: true, allCaps: true, color: '9B1C1C' }),
      paragraphStyle(
        'ContentsHeading',
        'Contents Heading',
        { size: 27, bold: true, color: ink },
        { spacing: { before: 320 } },
      ),
      paragraphStyle(
        'PartLine',
        'Part Line',
        { size: 18, allCaps: true, color: grey },
        {
          spacing: { before: 240, after: 0 },
          keepNext: true,
        },
      ),
      paragraphStyle('SourceLine', sourceStyle, { size: 16, color: grey }, { spacing: { after: 80 }, keepNext: true }),
      paragraphStyle('FactLabel', 'Fact Label', { size: 19, color: grey }, tight),
      paragraphStyle('FactText', 'Fact Text', { size: 19 }, tight),
      paragraphStyle('TableHead', 'Table Head', { size: 19, bold: true }, { ...tight, keepNext: true }),
      paragraphStyle('TableText', 'Table Text', { size: 19 }, tight),
      paragraphStyle('AfterTable', 'After Table', { size: 8 }, { spacing: { after: 0, line: 160, lineRule: 'auto' } }),
      paragraphStyle('Quote', 'Quote', { italics: true, color: '3B454D' }, { indent: { left: 360, right: 360 } }),
      paragraphStyle(
        'HTMLPreformatted',
        'HTML Preformatted',
        { font: 'Consolas', size: 18 },
        {
          indent: { left: 120, right: 120 },
        },
      ),
    ],
    characterStyles: [
      { id: 'HTMLCode', name: 'HTML Code', run: { font: 'Consolas', size: 19 } },
      { id: 'SourcePath', name: 'Source Path', run: { color: grey, size: 18 } },
    ],
  }
}

/** The style of the lines that name a source. */
const sourceStyle = 'Source Line'

const ink = '16202A'
const grey = '5A6670'
const tight = { spacing: { before: 20, after: 20, line: 252, lineRule: 'auto' } } as const

function heading(size: number, before: number) {
  return {
    run: { size, bold: true, color: ink },
    paragraph: { keepNext: true, spacing: { before, after: 60, line: 252, lineRule: 'auto' } },
  } as const
}

type Styles = NonNullable<IStylesOptions['paragraphStyles']>[number]

function paragraphStyle(
  id: string,
  name: string,
  run: NonNullable<Styles['run']>,
  paragraph: NonNullable<Styles['paragraph']> = {},
): Styles {
  return { id, name, basedOn: 'Normal', quickFormat: true, run, paragraph }
}
