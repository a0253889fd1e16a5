/* Loaded before the program when it is counted. Where it waits for its threads, libdispatch calls sigsuspend with a set
   of signals that may not be written to; Valgrind before 3.21 writes there, and stops. */
#include <signal.h>
#include <unistd.h>

int sigsuspend(const sigset_t *signals) {
    (void)signals;
    return pause();
}
