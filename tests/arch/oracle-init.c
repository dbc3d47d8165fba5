/* /init of an emulated machine that has no userland but this and /oracle,
   both static: says which devices the kernel makes, runs the oracle,
   and stops the machine.  What it has to say begins with "kvm-arch: ", as of
   tests/arch/init.  It must not know which machine this is.
   SPDX-License-Identifier: GPL-2.0-or-later */

#include <fcntl.h>
#include <linux/kvm.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/stat.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* Runs COMMAND and prints what it prints, a PREFIX before each line; keeps the
   last.  Whether it was content. */
static int run(const char *const *command, const char *prefix, char *last,
               size_t room)
{
   char  line[1000];
   int   ends[2], status;
   FILE *out;
   pid_t child;

   if (pipe(ends) < 0 || (child = fork()) < 0)
      return 0;
   if (child == 0) {
      dup2(ends[1], 1);
      dup2(ends[1], 2);
      execv(command[0], (char *const *)command);
      _exit(127);
   }
   close(ends[1]);
   out = fdopen(ends[0], "r");
   if (!out)
      return 0;
   while (fgets(line, sizeof(line), out)) {
      printf("%s%s", prefix, line);
      snprintf(last, room, "%s", line);
   }
   fclose(out);
   waitpid(child, &status, 0);
   return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static void say_devices(void)
{
   int kvm = open("/dev/kvm", O_RDWR | O_CLOEXEC);
   int vm  = ioctl(kvm, KVM_CREATE_VM, 0UL);

   for (unsigned type = 1; type <= 32; type++) {
      struct kvm_create_device cd = { type, 0, KVM_CREATE_DEVICE_TEST };

      if (ioctl(vm, KVM_CREATE_DEVICE, &cd) == 0)
         printf("kvm-arch: device %u\n", type);
   }
   close(vm);
   close(kvm);
}

static void say_oracle(void)
{
   static const char *const oracle[] = { "/oracle", NULL };
   char last[1000] = "\n";
   int  good = run(oracle, "kvm-arch: oracle: ", last, sizeof(last));

   printf("kvm-arch: %s: oracle\nkvm-arch: oracle %s", good ? "PASS" : "FAIL",
          last);
}

int main(void)
{
   struct utsname  u;
   struct timespec up;

   mkdir("/dev", 0755);
   mkdir("/proc", 0755);
   mount("devtmpfs", "/dev", "devtmpfs", 0, NULL);
   mount("proc", "/proc", "proc", 0, NULL);
   uname(&u);
   /* The firmware may have left the cursor within a line. */
   printf("\nkvm-arch: kernel %s\n", u.release);
   say_devices();
   say_oracle();
   clock_gettime(CLOCK_BOOTTIME, &up);
   printf("kvm-arch: end %ld\n", (long)up.tv_sec);
   fflush(stdout);
   sync();
   reboot(RB_AUTOBOOT);
   return 1;
}
