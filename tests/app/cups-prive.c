/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support-cups.h"

#include <stdio.h>
#include <string.h>

/* A print server of its own for a journey, which is written in another language: the first line says
 * where it is, or why it is not there; each line that is read is answered by how many sheets came out
 * and how many jobs had one; it leaves with its reader. */
int
main (void)
{
  g_autofree char *raison = NULL;
  Cups *cups = cups_start (&raison);
  char ligne[80];

  if (cups == NULL)
    {
      g_print ("-%s\n", raison);
      return 0;
    }

  g_print ("+%s\n", g_getenv ("CUPS_SERVER"));
  while (fgets (ligne, sizeof ligne, stdin) != NULL)
    g_print ("%u %u\n", cups_count_pages (cups), cups_count_jobs (cups));
  cups_stop (cups);
  return 0;
}
