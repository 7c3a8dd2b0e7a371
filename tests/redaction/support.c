/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "base/instant.h"
#include "base/jour.h"
#include "operations/demonstration.h"
#include "operations/dossiers.h"
#include "store/store.h"

#include <glib/gstdio.h>

static void
said_cb (GSimpleAction *action,
         GVariant      *parameter,
         Banc          *self)
{
  g_ptr_array_add (self->dits, g_strdup_printf ("%s:%s", g_action_get_name (G_ACTION (action)),
                                                g_variant_get_string (parameter, NULL)));
}

static void
add_actions (Banc *self)
{
  static const char * const noms[] = { "error", "toast", "toast-undo", "open-entretien",
                                       "plan-entretien" };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (noms); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (noms[i], G_VARIANT_TYPE_STRING);

      g_signal_connect (action, "activate", G_CALLBACK (said_cb), self);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (self->window, "win", G_ACTION_GROUP (group));
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

static GtkWidget *
search (GtkWidget *widget,
        GType      type,
        guint     *rang)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (*rang)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *trouve = search (child, type, rang);

      if (trouve != NULL)
        return trouve;
    }

  return NULL;
}

GtkWidget *
banc_find_widget (GtkWidget *root,
                  GType      type,
                  guint      rang)
{
  return search (root, type, &rang);
}
