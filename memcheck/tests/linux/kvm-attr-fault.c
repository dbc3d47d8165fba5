/* A struct in a mapping that goes on behind the end of its file: Valgrind
   cannot look into it, and must not mind.  Signals of the program that come
   from its own instructions arrive afterwards as ever. */

#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <linux/kvm.h>

static sigjmp_buf back;

static void handler(int sig)
{
   (void)sig;
   siglongjmp(back, 1);
}

int main(void)
{
   volatile int seven = 7, zero = 0;
   FILE *empty = tmpfile();
   char *p = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_SHARED,
                  fileno(empty), 0);

   if (p == MAP_FAILED)
      perror("mmap");
   signal(SIGFPE, handler);
   signal(SIGILL, handler);
   signal(SIGTRAP, handler);
   ioctl(fileno(empty), KVM_SET_DEVICE_ATTR, p);
   if (sigsetjmp(back, 1) == 0) {
      seven = seven / zero;
      __builtin_trap();                /* where that is no error */
   }
   fprintf(stderr, "caught\n");
   return 0;
}
