// This half of the suite keeps its queue on Redis; each Jest worker has a database of its own there.
process.env.TEST_QUEUE_URL = `${process.env.TEST_REDIS_URL}/${process.env.JEST_WORKER_ID}`;
