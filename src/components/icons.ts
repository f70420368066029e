/** Paths on a 24 × 24 grid, drawn with the text’s own colour; see `Icon.astro`. */
export const icons = {
  alert: 'M12 3.5 21.5 20h-19zM12 10v4.5M12 17.2v.1',
  arrow: 'M4.5 12h15M13 5.5l6.5 6.5-6.5 6.5',
  back: 'M19.5 12h-15M11 5.5 4.5 12l6.5 6.5',
  book: 'M5 4.5h10.5a3 3 0 0 1 3 3v12H8a3 3 0 0 1-3-3zM8.5 4.5v15M12 9h3.5',
  check: 'M4.5 12.5l5 5 10-11',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 7.5V12l3 2.5',
  close: 'M6 6l12 12M18 6 6 18',
  copy: 'M9 8.5h10.5V20H9zM15 8.5V4H4.5v11.5H9',
  download: 'M12 4v11M7 10.5l5 5 5-5M4.5 19.5h15',
  flow: 'M4 6.5h6v5H4zM14 6.5l3.5-3 3.5 3-3.5 3zM10 9h2.5M17.5 9.5v6M14 15.5h7v5h-7z',
  lock: 'M6 10.5h12v9H6zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5',
  mail: 'M3.5 6h17v12.5h-17zM4 6.5l8 6.5 8-6.5',
  menu: 'M4 7h16M4 12h16M4 17h16',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10',
  never: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M6.2 6.2l11.6 11.6',
  outside: 'M9 5H5v14h14v-4M13 4.5h6.5V11M19 5l-8.5 8.5',
  pencil: 'M4.5 19.5l1-4.5L16 4.5l3.5 3.5L9 18.5z',
  phone: 'M6 4h3.5l1.5 4.5-2 1.5a12 12 0 0 0 5 5l1.5-2 4.5 1.5V18a2 2 0 0 1-2 2A15.5 15.5 0 0 1 4 6a2 2 0 0 1 2-2',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  quote: 'M10 7H5v6.5h4.5V15A3 3 0 0 1 7 18M19.5 7h-5v6.5H19V15a3 3 0 0 1-2.5 3',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5 20.5 20.5',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  thumb: 'M5 4.5h14v15H5zM9 4.5v15',
} as const

export type IconName = keyof typeof icons
