/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures the agenda over a base, with nobody's, 30, 300 and 500 meetings of one conseiller in a month,
 * then with everybody's:
 * how long it takes to come to that month or its week, to go from a view to another and to scroll the
 * hours, from the gesture to the end of the frame that shows it. Each is set beside the same gesture in
 * bare grids that hold nothing, in the same run. Prints one JSON object a measure. The base is changed: hand it a copy; without one, a small
 * one is made. Meant for a display of its own (tools/with-x). */

#include "config.h"

#include "cadence.h"

#include "agenda/agenda-page-private.h"
#include "base/instant.h"
#include "base/jour.h"
#include "operations/demonstration.h"
#include "operations/dossiers-lot.h"
#include "store/store.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <stdlib.h>

#define TOURS_DEFAUT 5
#define DOSSIERS_DEFAUT 40
#define PAS 40

typedef struct
{
  Repository *repository;
  GtkWidget *window;
  AgendaPage *page;
  GtkAdjustment *heures;
  GtkWidget *mois_nu;
  GtkWidget *semaine_nue;
  GtkWidget *pile_nue;
  gint64 jour;
  guint tours;
  AgendaVue vue;    /* to go to */
  Mesure change;    /* from a bare month to a bare week */
  Mesure mois;      /* a bare month */
  Mesure semaine;   /* a bare week */
  Mesure defile;    /* a bare week is scrolled */
} Banc;

/* Gives the first meetings of a month to one conseiller, with their dossiers. */
static guint
assign (Banc       *banc,
        guint       n,
        const char *conseiller)
{
  const Plage instants = plage_to_instants (plage_of_month (banc->jour));
  g_autoptr (GPtrArray) entretiens = repository_list_entretiens (banc->repository, instants, NULL);
  g_autoptr (GHashTable) choisis = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) comptes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) error = NULL;
  g_autofree const char **dossiers = NULL;
  guint trouves = 0;

  for (guint i = 0; i < entretiens->len; i++)
    {
      const char *portee = fiche_get_portee (entretiens->pdata[i]);
      const guint compte = GPOINTER_TO_UINT (g_hash_table_lookup (comptes, portee));

      g_hash_table_insert (comptes, (gpointer) portee, GUINT_TO_POINTER (compte + 1));
    }
  for (guint i = 0; i < entretiens->len && trouves < n; i++)
    {
      const char *portee = fiche_get_portee (entretiens->pdata[i]);

      if (g_hash_table_add (choisis, g_strdup (portee)))
        trouves += GPOINTER_TO_UINT (g_hash_table_lookup (comptes, portee));
    }
  dossiers = (const char **) g_hash_table_get_keys_as_array (choisis, NULL);
  if (n > 0 && dossiers_lot_assign (banc->repository, dossiers, conseiller, &error) < 0)
    g_error ("%s", error->message);

  return entretiens->len;
}

static GtkAdjustment *
find_hours (GtkWidget *widget)
{
  GtkAdjustment *trouve = NULL;

  if (GTK_IS_SCROLLED_WINDOW (widget))
    return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));
  for (GtkWidget *enfant = gtk_widget_get_first_child (widget); enfant != NULL && trouve == NULL;
       enfant = gtk_widget_get_next_sibling (enfant))
    trouve = find_hours (enfant);

  return trouve;
}

/* Gestures */

static void
leave_cb (gpointer data,
          guint    tour)
{
  Banc *banc = data;

  agenda_page_show_jour (banc->page, jour_add_months (banc->jour, 12));
}

static void
come_cb (gpointer data,
         guint    tour)
{
  Banc *banc = data;

  agenda_page_show_jour (banc->page, banc->jour);
}

/* What comes before anything is painted. */
static void
read_cb (gpointer data,
         guint    tour)
{
  Banc *banc = data;
  g_autoptr (AgendaModele) modele = agenda_modele_new (banc->repository);
  const Plage jours = plage_of_month (banc->jour);
  g_autoptr (GError) error = NULL;

  if (!agenda_modele_load (modele, jours, jours,
                           banc->page->miens ? banc->page->conseiller : NULL, &error))
    g_error ("%s", error->message);
}

/* From the view before it, as one goes through them. */
static void
turn_away_cb (gpointer data,
              guint    tour)
{
  Banc *banc = data;

  agenda_page_set_vue (banc->page, (banc->vue + 1) % (AGENDA_VUE_LISTE + 1));
}

static void
turn_cb (gpointer data,
         guint    tour)
{
  Banc *banc = data;

  agenda_page_set_vue (banc->page, banc->vue);
}

static void
scroll_cb (gpointer data,
           guint    tour)
{
  Banc *banc = data;

  gtk_adjustment_set_value (banc->heures, (tour % 8) * PAS);
}

static void
show_bare_month_cb (gpointer data,
                    guint    tour)
{
  Banc *banc = data;

  mois_grid_set_mois (JALONS_MOIS_GRID (banc->mois_nu), jour_add_months (banc->jour, (gint) tour + 1));
}

static void
show_bare_week_cb (gpointer data,
                   guint    tour)
{
  Banc *banc = data;
  SemaineGrid *grid = semaine_vue_get_grid (JALONS_SEMAINE_VUE (banc->semaine_nue));

  semaine_grid_set_jours (grid, banc->jour - banc->jour % 7 + 7 * (gint64) (tour + 1), 7);
}

static void
show_bare_cb (gpointer data,
              guint    tour)
{
  Banc *banc = data;

  gtk_stack_set_visible_child (GTK_STACK (banc->pile_nue),
                               tour % 2 == 0 ? banc->semaine_nue : banc->mois_nu);
}

/* Measures */

static Mesure
measure (Banc  *banc,
         Geste  avant,
         Geste  geste)
{
  return cadence_measure (banc->window, avant, geste, banc, banc->tours);
}

static void
print (const char *geste,
       guint       items,
       Mesure      mesure,
       Mesure      vide)
{
  g_print ("{\"gesture\": \"%s\", \"items\": %u", geste, items);
  cadence_print (mesure, vide);
}

static void
measure_bare (Banc *banc)
{
  banc->pile_nue = gtk_stack_new ();
  banc->mois_nu = mois_grid_new ();
  banc->semaine_nue = semaine_vue_new ();
  gtk_stack_add_child (GTK_STACK (banc->pile_nue), banc->mois_nu);
  gtk_stack_add_child (GTK_STACK (banc->pile_nue), banc->semaine_nue);
  gtk_window_set_child (GTK_WINDOW (banc->window), banc->pile_nue);
  banc->mois = measure (banc, NULL, show_bare_month_cb);
  banc->change = measure (banc, NULL, show_bare_cb);
  gtk_stack_set_visible_child (GTK_STACK (banc->pile_nue), banc->semaine_nue);
  banc->semaine = measure (banc, NULL, show_bare_week_cb);
  banc->heures = find_hours (banc->semaine_nue);
  banc->defile = measure (banc, NULL, scroll_cb);
}

static void
measure_page (Banc *banc,
              guint n)
{
  static const char * const vues[] = { "view: day", "view: week", "view: month", "view: list" };
  guint items;

  agenda_page_show_jour (banc->page, banc->jour);
  items = agenda_page_count_entretiens (banc->page);
  if (n > 0 && items == 0)
    g_error ("The agenda shows nothing of what it was given.");
  print ("month", items, measure (banc, leave_cb, come_cb), banc->mois);
  print ("month: read", items, measure (banc, leave_cb, read_cb), banc->mois);
  agenda_page_show_jour (banc->page, banc->jour);
  for (banc->vue = AGENDA_VUE_JOUR; banc->vue <= AGENDA_VUE_LISTE; banc->vue++)
    print (vues[banc->vue], items, measure (banc, turn_away_cb, turn_cb), banc->change);
  agenda_page_set_vue (banc->page, AGENDA_VUE_SEMAINE);
  print ("week", items, measure (banc, leave_cb, come_cb), banc->semaine);
  banc->heures = find_hours (banc->page->semaine);
  print ("week: scroll", items, measure (banc, NULL, scroll_cb), banc->defile);
}

static void
show_page (Banc       *banc,
           const char *conseiller)
{
  banc->page = JALONS_AGENDA_PAGE (agenda_page_new (banc->repository));
  g_free (banc->page->conseiller);
  banc->page->conseiller = g_strdup (conseiller);
  agenda_page_set_miens (banc->page, conseiller != NULL);
  gtk_window_set_child (GTK_WINDOW (banc->window), GTK_WIDGET (banc->page));
}

static void
run (Banc *banc,
     guint n)
{
  g_autofree char *nom = g_strdup_printf ("Banc %u", n);

  assign (banc, n, nom);
  show_page (banc, nom);
  measure_page (banc, n);
}

static void
run_everybody (Banc *banc)
{
  show_page (banc, NULL);
  measure_page (banc, 1);
}

/* The base */

static void
loaded_cb (gboolean *pret)
{
  *pret = TRUE;
}

/* As the window does: in a thread, which makes what the agenda asks for. */
static Repository *
open_base (const char *path)
{
  g_autoptr (GError) error = NULL;
  Repository *repository = repository_open (path, REPOSITORY_READ_WRITE, NULL, &error);
  gboolean charge = FALSE;
  gulong signal;

  if (repository == NULL)
    g_error ("%s", error->message);
  signal = g_signal_connect_swapped (repository, "loaded", G_CALLBACK (loaded_cb), &charge);
  repository_load_behind (repository);
  while (!repository_is_loaded (repository, NIVEAU_STRUCTURE))
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (repository, signal);

  return repository;
}

static char *
make_base (char  *dossier,
           gint64 jour)
{
  char *path = g_build_filename (dossier, "banc.jalons", NULL);
  g_autoptr (GError) error = NULL;

  if (!demonstration_generate (path, DOSSIERS_DEFAUT, 1, jour, &error))
    g_error ("%s", error->message);

  return path;
}

static void
remove_base (const char *dossier)
{
  g_autoptr (GDir) dir = g_dir_open (dossier, 0, NULL);
  const char *nom;

  while (dir != NULL && (nom = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (dossier, nom, NULL);

      g_unlink (path);
    }
  g_rmdir (dossier);
}

int
main (int   argc,
      char *argv[])
{
  static const guint nombres[] = { 0, 30, 300, 500 };
  Banc banc = { .jour = jour_from_ymd (2026, 11, 12), .tours = TOURS_DEFAUT };
  g_autofree char *dossier = NULL;
  g_autofree char *path = NULL;

  adw_init ();
  store_init_process ();
  if (argc < 2)
    dossier = g_dir_make_tmp ("banc-XXXXXX", NULL);
  path = argc < 2 ? make_base (dossier, banc.jour) : g_strdup (argv[1]);
  if (argc != 3)
    banc.tours = argc < 2 ? 1 : TOURS_DEFAUT;
  else
    banc.tours = MAX ((guint) strtoul (argv[2], NULL, 10), 1);
  banc.repository = open_base (path);
  banc.window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (banc.window), 1440, 850);
  gtk_window_present (GTK_WINDOW (banc.window));
  g_print ("{\"everybody\": %u}\n", assign (&banc, 0, NULL));

  measure_bare (&banc);
  for (guint i = 0; i < G_N_ELEMENTS (nombres); i++)
    run (&banc, nombres[i]);
  run_everybody (&banc);
  gtk_window_destroy (GTK_WINDOW (banc.window));
  g_object_unref (banc.repository);
  if (dossier != NULL)
    remove_base (dossier);

  return 0;
}
