/** Which pages' styles apply at an address, as written on `<html data-page>`: the folders of src/app. */
export function pageOf(location: string): string {
  const first = location.split('/')[1] ?? '';
  if (first === '') return 'library';
  if (first === 'visit' || first === 'run') return 'play';
  // The record shows parts of the debrief.
  if (first === 'record') return 'record debrief';
  // Puzzles are set in the scenes of the play page.
  if (first === 'learn' || first === 'drills') return `${first} puzzle play`;
  // The pages of concepts hold rules of conduct as the page of rules does.
  if (location.startsWith('/study/concept')) return 'study rules';
  // Questions stand in the same two columns, with the same picker.
  if (first === 'quiz') return 'quiz puzzle play';
  // An examination is a course's, in the two columns of questions.
  if (first === 'exam') return 'course quiz puzzle play';
  if (first === 'verify') return 'course';
  // The introduction is played on the play page's parts.
  return first === 'intro' ? 'help play' : first;
}
