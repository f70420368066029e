/** The files of plans that can be chosen to import; some phones share JSON as text only. */
export const planFiles = 'application/json,.json,text/plain,.txt'
