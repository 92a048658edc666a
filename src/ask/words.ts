/** Words of a question, as search sees them: for lists that are asked for by words alone. */
export { phrases } from '../store/fold.js';
