/** A built-in course as the pages list it. */
export interface CourseEntry {
  /** The file's name without its ending. */
  readonly key: string;
  /** The course's own id, which the records name. */
  readonly id: string;
  readonly title: string;
}
