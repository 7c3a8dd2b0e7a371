/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "arbre.h"

#include "base/instant.h"
#include "base/jour.h"
#include "operations/demonstration.h"
#include "operations/dossiers.h"
#include "operations/entretiens.h"
#include "store/store.h"

#include <adwaita.h>
#include <glib/gstdio.h>

static void
said_cb (GSimpleAction *action,
         GVariant      *parameter,
         Banc          *self)
{
  g_ptr_array_add (self->dits, g_strdup_printf ("%s:%s", g_action_get_name (G_ACTION (action)),
                                                parameter != NULL
                                                  ? g_variant_get_string (parameter, NULL) : ""));
}

static void
add_actions (Banc *self)
{
  static const char * const noms[] = { "error", "toast", "toast-undo", "open-entretien", "open-preparation",
                                       "plan-entretien", "capture-entretien", "capture-next" };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) undo = g_simple_action_new ("undo", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (noms); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (noms[i], G_VARIANT_TYPE_STRING);

      g_signal_connect (action, "activate", G_CALLBACK (said_cb), self);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  g_signal_connect (undo, "activate", G_CALLBACK (said_cb), self);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (undo));
  gtk_widget_insert_action_group (self->window, "win", G_ACTION_GROUP (group));
}

/* What is read on screen is then in the words of the source. */
void
banc_start (int    *argc,
            char ***argv)
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  gtk_test_init (argc, argv, NULL);
  adw_init ();
}

void
banc_init (Banc *self)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  gint64 jour = CHAMP_ABSENT;

  g_assert_true (store_init_process ());
  g_assert_true (jour_parse_iso (BANC_JOUR, &jour));
  instant_set_today (jour);
  self->dir = g_dir_make_tmp ("jalons-test-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (self->dir, "demo.jalons", NULL);
  demonstration_create (path, jour, &error);
  g_assert_no_error (error);
  self->repository = repository_open (path, REPOSITORY_READ_WRITE, NULL, &error);
  g_assert_no_error (error);
  self->dits = g_ptr_array_new_with_free_func (g_free);
  self->window = NULL;
}

void
banc_clear (Banc *self)
{
  g_autoptr (GDir) dir = NULL;
  const char *nom;

  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));
  banc_spin (20);
  repository_close (self->repository);
  g_assert_finalize_object (self->repository);
  dir = g_dir_open (self->dir, 0, NULL);
  while ((nom = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->dir, nom, NULL);

      g_unlink (path);
    }
  g_rmdir (self->dir);
  g_free (self->dir);
  g_ptr_array_unref (self->dits);
}

void
banc_show (Banc      *self,
           GtkWidget *page,
           int        largeur,
           int        hauteur)
{
  self->window = gtk_window_new ();
  add_actions (self);
  gtk_window_set_decorated (GTK_WINDOW (self->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (self->window), largeur, hauteur);
  gtk_window_set_child (GTK_WINDOW (self->window), page);
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_test_widget_wait_for_draw (page);
  banc_spin (50);
}

char *
banc_find_dossier (Banc       *self,
                   const char *nom,
                   const char *valeur)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) dossiers =
    repository_list_where (self->repository, TYPE_DOSSIER, nom, valeur, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (dossiers->len, >, 0);
  return g_strdup (fiche_get_uuid (g_ptr_array_index (dossiers, 0)));
}

char *
banc_find_agent (Banc       *self,
                 const char *nom)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) agents = repository_list_where (self->repository, TYPE_AGENT, "nom", nom,
                                                        &error);

  g_assert_no_error (error);
  g_assert_cmpuint (agents->len, ==, 1);
  return banc_find_dossier (self, "agent", fiche_get_uuid (g_ptr_array_index (agents, 0)));
}

guint
banc_count_entretiens (Banc *self)
{
  g_autoptr (GPtrArray) tous = repository_list (self->repository, TYPE_ENTRETIEN, NULL);

  return tous->len;
}

const char *
banc_get_last (Banc *self)
{
  return self->dits->len > 0 ? g_ptr_array_index (self->dits, self->dits->len - 1) : NULL;
}

static gboolean
stop_cb (gpointer fini)
{
  *(gboolean *) fini = TRUE;
  return G_SOURCE_REMOVE;
}

void
banc_spin (guint ms)
{
  gboolean fini = FALSE;

  g_timeout_add (ms, stop_cb, &fini);
  while (!fini)
    g_main_context_iteration (NULL, TRUE);
}

GtkWidget *
banc_find_widget (GtkWidget *root,
                  GType      type,
                  guint      rang)
{
  return arbre_find (root, type, rang);
}

/* An individual meeting of one hour: the uuid is the caller's. */
char *
banc_plan (Banc       *self,
           const char *dossier,
           gint64      debut)
{
  const PlanEntretien donnees = { .debut = debut, .duree_minutes = 60, .genre = "individuel",
                                  .mode = "presentiel", .statut = "prevu" };
  g_autoptr (GError) error = NULL;
  char *uuid = entretiens_plan (self->repository, dossier, &donnees, &error);

  g_assert_no_error (error);
  return uuid;
}

/* The form that is open, or NULL. */
GtkWindow *
banc_find_form (Banc *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *lien = windows; lien != NULL; lien = lien->next)
    if (lien->data != self->window && gtk_widget_get_visible (lien->data))
      return lien->data;

  return NULL;
}

/* The pointer: from a point of a widget to another one, in its coordinates, through the X server. */
void
banc_drag (Banc       *self,
           GtkWidget  *widget,
           double      x,
           double      y,
           double      dx,
           double      dy,
           const char *touche)
{
  graphene_point_t point;
  double decalage_x, decalage_y;
  g_autofree char *commande = NULL;
  g_autofree char *appui = touche != NULL ? g_strdup_printf ("keydown %s", touche) : g_strdup ("");
  g_autofree char *relache = touche != NULL ? g_strdup_printf ("keyup %s", touche) : g_strdup ("");
  g_autoptr (GSubprocess) xdotool = NULL;

  g_assert_true (gtk_widget_compute_point (widget, self->window,
                                           &GRAPHENE_POINT_INIT ((float) x, (float) y), &point));
  gtk_native_get_surface_transform (GTK_NATIVE (self->window), &decalage_x, &decalage_y);
  x = point.x + decalage_x;
  y = point.y + decalage_y;
  commande = g_strdup_printf (
    "xdotool %s mousemove %d %d sleep 0.1 mousedown 1 sleep 0.1 mousemove %d %d sleep 0.1 mousemove %d %d"
    " sleep 0.2 mouseup 1 sleep 0.1 %s",
    appui, (int) x, (int) y, (int) (x + dx / 2), (int) (y + dy / 2), (int) (x + dx), (int) (y + dy), relache);
  xdotool = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, NULL, "sh", "-c", commande, NULL);
  g_assert_nonnull (xdotool);
  banc_spin (1200);
  g_assert_true (g_subprocess_wait_check (xdotool, NULL, NULL));
}
