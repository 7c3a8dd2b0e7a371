/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures how long the agenda takes to go to a month of a base, with nobody's, 30, 300 and 500 meetings
 * of one conseiller in it: from the key to the end of the frame that shows it. Prints one JSON object a
 * number. The base is changed: hand it a copy. Meant for a display of its own (tools/with-x). */

#include "config.h"

#include "agenda/agenda-page-private.h"
#include "base/instant.h"
#include "base/jour.h"
#include "operations/dossiers-lot.h"
#include "store/store.h"

#include <adwaita.h>
#include <stdlib.h>
#include <time.h>

#define TOURS 5

static double
get_work (void)
{
  struct timespec temps;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &temps);
  return (double) temps.tv_sec * 1e3 + (double) temps.tv_nsec / 1e6;
}

static gint
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  const double da = *(const double *) a, db = *(const double *) b;

  return da < db ? -1 : da > db;
}

/* Gives the first meetings of a month to one conseiller, with their dossiers. */
static guint
assign (Repository *repository,
        gint64      jour,
        guint       n,
        const char *conseiller)
{
  const Plage instants = plage_to_instants (plage_of_month (jour));
  g_autoptr (GPtrArray) entretiens = repository_list_entretiens (repository, instants, NULL);
  g_autoptr (GHashTable) choisis = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree const char **dossiers = NULL;
  guint trouves = 0;

  for (guint i = 0; i < entretiens->len && trouves < n; i++)
    if (g_hash_table_add (choisis, g_strdup (fiche_get_portee (entretiens->pdata[i]))))
      for (guint j = i; j < entretiens->len; j++)
        trouves += g_str_equal (fiche_get_portee (entretiens->pdata[j]),
                                fiche_get_portee (entretiens->pdata[i])) ? 1 : 0;
  dossiers = (const char **) g_hash_table_get_keys_as_array (choisis, NULL);
  if (n > 0 && dossiers_lot_assign (repository, dossiers, conseiller, &error) < 0)
    g_error ("%s", error->message);

  return entretiens->len;
}

static void
painted_cb (GdkFrameClock *clock,
            gboolean      *peint)
{
  *peint = TRUE;
}

static void
measure (GtkWidget  *window,
         AgendaPage *page,
         gint64      jour,
         double     *duree,
         double     *travail)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gboolean peint = FALSE;
  gulong signal;
  gint64 debut;

  agenda_page_show_jour (page, jour_add_months (jour, 12));
  for (gint64 fin = g_get_monotonic_time () + 300000; g_get_monotonic_time () < fin;)
    g_main_context_iteration (NULL, FALSE);
  signal = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &peint);
  debut = g_get_monotonic_time ();
  *travail = get_work ();
  agenda_page_show_jour (page, jour);
  while (!peint)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, signal);
  *duree = (double) (g_get_monotonic_time () - debut) / 1000;
  *travail = get_work () - *travail;
}

static void
print_number (const char *nom,
              double      valeur)
{
  char texte[G_ASCII_DTOSTR_BUF_SIZE];

  g_print (", \"%s\": %s", nom, g_ascii_formatd (texte, sizeof texte, "%.1f", valeur));
}

static void
run (GtkWidget  *window,
     AgendaPage *page,
     gint64      jour)
{
  double durees[TOURS], travaux[TOURS];

  for (guint i = 0; i < TOURS; i++)
    measure (window, page, jour, &durees[i], &travaux[i]);
  qsort (durees, TOURS, sizeof *durees, compare_doubles);
  qsort (travaux, TOURS, sizeof *travaux, compare_doubles);
  print_number ("ms", durees[TOURS / 2]);
  print_number ("work_ms", travaux[TOURS / 2]);
}

int
main (int   argc,
      char *argv[])
{
  static const guint nombres[] = { 0, 30, 300, 500 };
  const gint64 jour = jour_from_ymd (2026, 11, 12);
  g_autoptr (GError) error = NULL;
  g_autoptr (Repository) repository = NULL;

  if (argc < 2)
    return 2;
  adw_init ();
  store_init_process ();
  repository = repository_open (argv[1], REPOSITORY_READ_WRITE, NULL, &error);
  if (repository == NULL || !repository_require (repository, NIVEAU_STRUCTURE, &error))
    g_error ("%s", error->message);
  g_print ("{\"everybody\": %u}\n", assign (repository, jour, 0, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (nombres); i++)
    {
      g_autofree char *nom = g_strdup_printf ("Banc %u", nombres[i]);
      GtkWidget *window = gtk_window_new ();
      AgendaPage *page;

      assign (repository, jour, nombres[i], nom);
      page = JALONS_AGENDA_PAGE (agenda_page_new (repository));
      g_free (page->conseiller);
      page->conseiller = g_steal_pointer (&nom);
      agenda_page_set_miens (page, TRUE);
      gtk_window_set_default_size (GTK_WINDOW (window), 1440, 850);
      gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (page));
      gtk_window_present (GTK_WINDOW (window));
      agenda_page_show_jour (page, jour);
      g_print ("{\"items\": %u", agenda_page_count_entretiens (page));
      run (window, page, jour);
      g_print ("}\n");
      gtk_window_destroy (GTK_WINDOW (window));
    }

  return 0;
}
