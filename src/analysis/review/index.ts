/** review: which statements a person should judge next. In: facts. Out: their order, and what hangs on each. Pure. */
export { type Impact, impacts, type QueuedStatement, queueForReview, type ReviewQueue } from "./queue.ts";
