package io.github.tmuxorc.bench;

/**
 * A program that ran to its end.
 *
 * @param wallNanos from before its start until its end was seen
 * @param cpuNanos user and system time of it and of its children
 * @param output what it printed to standard output
 */
record Run(long wallNanos, long cpuNanos, String output) {
}
