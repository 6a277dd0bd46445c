/** A file of its own, loaded by what hardly any page needs. */

export { checkTag, doctor } from '../doctor/doctor.ts';
export { modernized } from './earlier-requests.ts';
