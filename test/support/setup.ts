import 'reflect-metadata';

// Dates must read alike wherever the tests run.
process.env.TZ = 'Europe/London';
