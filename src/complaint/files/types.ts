/** A type of file that is taken: what it is called, how its name may end, and what a browser is told it is. */
export interface FileType {
  readonly words: string
  readonly endings: readonly string[]
  readonly media: string
}

const type = (words: string, endings: string, media: string): FileType => ({
  words,
  endings: endings.split(' '),
  media,
})

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const OPEN = 'application/vnd.oasis.opendocument'

/** Every type that is taken, by the name the record has for it. What is not here is refused. */
export const fileTypes: ReadonlyMap<string, FileType> = new Map([
  ['pdf', type('PDF', 'pdf', 'application/pdf')],
  ['docx', type('Word document', 'docx', `${OFFICE}.wordprocessingml.document`)],
  ['xlsx', type('Excel workbook', 'xlsx', `${OFFICE}.spreadsheetml.sheet`)],
  ['pptx', type('PowerPoint slides', 'pptx', `${OFFICE}.presentationml.presentation`)],
  ['odt', type('OpenDocument text', 'odt', `${OPEN}.text`)],
  ['ods', type('OpenDocument spreadsheet', 'ods', `${OPEN}.spreadsheet`)],
  ['doc', type('Word document (older)', 'doc', 'application/msword')],
  ['xls', type('Excel workbook (older)', 'xls', 'application/vnd.ms-excel')],
  ['ppt', type('PowerPoint slides (older)', 'ppt', 'application/vnd.ms-powerpoint')],
  ['msg', type('Outlook email', 'msg', 'application/vnd.ms-outlook')],
  ['eml', type('Email', 'eml', 'message/rfc822')],
  ['rtf', type('Rich text', 'rtf', 'application/rtf')],
  ['csv', type('Table as text', 'csv', 'text/csv')],
  ['txt', type('Text', 'txt text log md vtt srt', 'text/plain')],
  ['png', type('Picture (PNG)', 'png', 'image/png')],
  ['jpg', type('Picture (JPEG)', 'jpg jpeg jpe', 'image/jpeg')],
  ['gif', type('Picture (GIF)', 'gif', 'image/gif')],
  ['tif', type('Picture (TIFF)', 'tif tiff', 'image/tiff')],
  ['bmp', type('Picture (BMP)', 'bmp', 'image/bmp')],
  ['webp', type('Picture (WebP)', 'webp', 'image/webp')],
  ['heic', type('Picture (HEIC)', 'heic heif', 'image/heic')],
  ['mp3', type('Sound (MP3)', 'mp3', 'audio/mpeg')],
  ['m4a', type('Sound (M4A)', 'm4a', 'audio/mp4')],
  ['wav', type('Sound (WAV)', 'wav', 'audio/wav')],
  ['ogg', type('Sound (Ogg)', 'ogg oga opus', 'audio/ogg')],
  ['mp4', type('Film (MP4)', 'mp4 m4v', 'video/mp4')],
  ['mov', type('Film (QuickTime)', 'mov', 'video/quicktime')],
  ['avi', type('Film (AVI)', 'avi', 'video/x-msvideo')],
  ['webm', type('Film (WebM)', 'webm', 'video/webm')],
])

export const typeInWords = (name: string): string => fileTypes.get(name)?.words ?? name.toUpperCase()

/** What is taken, in a sentence. */
export const TYPES_TAKEN = 'PDF, Word, Excel, PowerPoint, OpenDocument, email, text, pictures, sound and film.'
