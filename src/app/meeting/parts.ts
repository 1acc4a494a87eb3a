/** What a run of a meeting shows beside the scene. Loaded for meetings only: a visit need not wait for it. */
export { default as Desk } from './Desk.svelte';
export { meetingBriefing } from './briefing.ts';
export { stageName } from '../parts/stage-name.ts';
export { default as MeetingBar } from './MeetingBar.svelte';
export { roomViewOf } from './room-view.ts';
