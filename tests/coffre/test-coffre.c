/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "coffre/coffre.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static void
test_init (void)
{
  g_assert_true (coffre_init ());
  g_assert_true (coffre_init ());
}

/* In a child: the protection would keep the leak checker from reading the test itself. */
static int
harden_and_look (void)
{
  struct rlimit core = { 1, 1 };

  if (prctl (PR_GET_DUMPABLE, 0, 0, 0, 0) != 1)
    return 1;
  if (!coffre_harden_process ())
    return 2;
  if (prctl (PR_GET_DUMPABLE, 0, 0, 0, 0) != 0)
    return 3;
  if (getrlimit (RLIMIT_CORE, &core) != 0 || core.rlim_cur != 0 || core.rlim_max != 0)
    return 4;
  return coffre_harden_process () ? 0 : 5;
}

static void
test_harden (void)
{
  int status = -1;
  pid_t child = fork ();

  if (child == 0)
    _exit (harden_and_look ());
  g_assert_cmpint (child, >, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coffre/init", test_init);
  g_test_add_func ("/coffre/harden", test_harden);
  return g_test_run ();
}
